import type { Decided, Decider } from '../decider.js';
import type { AssessmentFramework, Dialogue } from '../dialogue/dialogue.js';
import type { MeasureId, Pseudonym, RoundId } from '../ids.js';
import { refuseEnded } from '../measure/measure.decisions.js';
import type { Measure } from '../measure/measure.js';
import { Refusal } from '../refusal.js';
import { frameworkOf, refuseNotOpen, seatOf } from '../round/round.decisions.js';
import { isRecused, type Round } from '../round/round.js';
import { type Assessment, type AssessmentBody, type AssessmentEvent, evolve, initial } from './assessment.js';

/** Facts of other streams are as they stood when the command came (ADR 0003). */
export type AssessMeasure = {
  readonly type: 'AssessMeasure';
  readonly at: string;
  readonly measure: MeasureId;
  readonly assessor: Pseudonym;
  readonly round: { readonly id: RoundId; readonly state: Round };
  readonly assessed: Measure;
  readonly dialogue: Dialogue;
  readonly body: AssessmentBody;
};
export type AssessmentCommand = AssessMeasure;

const decide = (command: AssessMeasure, { isGiven }: Assessment): readonly Decided<AssessmentEvent>[] => {
  const { at, measure, assessor, round, body } = command;
  const seat = refuseUnasked(command);
  const framework = frameworkOf(command.dialogue);
  refuseMisjudged(body, framework);
  return [
    {
      // Judging again, even alike, is recorded again: the sealed words are in no state to compare with.
      type: isGiven ? 'AssessmentRevised' : 'MeasureAssessed',
      occurredAt: at,
      data: { round: round.id, measure, seat, frameworkVersion: framework.version },
      internal: { assessor },
      body: { subject: assessor, content: body },
    },
  ];
};

const refuseUnasked = ({ measure, assessor, round: { state: round }, assessed }: AssessMeasure): number => {
  if (round.status === 'unknown') throw new Refusal('round-unknown');
  const seat = seatOf(round, assessor);
  refuseNotOpen(round);
  if (!round.measures.includes(measure)) throw new Refusal('measure-not-in-round');
  if (isRecused(round, seat, measure)) throw new Refusal('assessor-recused');
  if (assessed.status !== 'unknown') refuseEnded(assessed);
  return seat;
};

const refuseMisjudged = ({ scores, certainty }: AssessmentBody, framework: AssessmentFramework): void => {
  const { min, max } = framework.scale;
  const criteria = new Set<string>(framework.criteria.map(({ code }) => code));
  const degrees = new Set<string>(framework.certainty.map(({ code }) => code));
  for (const [field, given] of Object.entries({ scores, certainty })) {
    if (Object.keys(given).some((code) => !criteria.has(code))) throw new Refusal('criterion-unknown', field);
    if (Object.keys(given).length < criteria.size) throw new Refusal('criterion-missing', field);
  }
  if (Object.values(scores).some((score) => !Number.isInteger(score) || score < min || score > max)) {
    throw new Refusal('assessment-score-off-scale', 'scores');
  }
  if (Object.values(certainty).some((code) => !degrees.has(code))) throw new Refusal('certainty-unknown', 'certainty');
};

export const assessmentDecider: Decider<AssessmentCommand, AssessmentEvent, Assessment> = { initial, decide, evolve };
