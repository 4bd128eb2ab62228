import { ACT_REFUSALS } from './act.refusals.js';
import { CONTRIBUTION_REFUSALS } from './contribution/contribution.refusals.js';
import { DIALOGUE_REFUSALS } from './dialogue/dialogue.refusals.js';
import { FIGURE_REFUSALS } from './figure.refusals.js';
import { GATHERING_REFUSALS } from './gathering/gathering.refusals.js';
import { MEASURE_REFUSALS } from './measure/measure.refusals.js';
import { RATING_REFUSALS } from './rating/rating.refusals.js';
import { RECOMMENDATION_REFUSALS } from './recommendation/recommendation.refusals.js';
import { RECORD_REFUSALS } from './record.refusals.js';
import { REPORT_REFUSALS } from './report/report.refusals.js';
import { ROUND_REFUSALS } from './round/round.refusals.js';

export const REFUSALS = {
  ...ACT_REFUSALS,
  ...CONTRIBUTION_REFUSALS,
  ...DIALOGUE_REFUSALS,
  ...FIGURE_REFUSALS,
  ...GATHERING_REFUSALS,
  ...MEASURE_REFUSALS,
  ...RATING_REFUSALS,
  ...RECOMMENDATION_REFUSALS,
  ...RECORD_REFUSALS,
  ...REPORT_REFUSALS,
  ...ROUND_REFUSALS,
};

export type RefusalCode = keyof typeof REFUSALS;

/** A rule said no. Expected, and shown to the caller; anything else that throws is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** The field of the command that the rule is about. */
    readonly field?: string,
  ) {
    super(code);
  }
}
