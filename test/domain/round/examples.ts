import type { OpenAssessmentRound } from '../../../src/domain/round/round.opening.js';
import {
  type AssessmentRoundCancelled,
  type AssessmentRoundClosed,
  type AssessmentRoundOpened,
  type AssessmentRoundSucceeded,
  type AssessorRecused,
  evolve,
  initial,
  type OpenedScores,
  type Round,
  type RoundEvent,
} from '../../../src/domain/round/round.js';
import type { Contributions, KnownMeasure } from '../../../src/domain/measure/assessed.js';
import type { Measure } from '../../../src/domain/measure/measure.js';
import type { Dialogue } from '../../../src/domain/dialogue/dialogue.js';
import { MeasureId, Pseudonym, RoundId } from '../../../src/domain/ids.js';
import { at, dialogueOf, frameworkAdopted, opened as phaseOpened, openEvents, scheduled } from '../dialogue/examples.js';
import { accepted, contribution, contributionOf, submitted } from '../contribution/examples.js';
import { drafted, linked, measure, measureOf, round, taken } from '../measure/examples.js';

export { round };
export const earlier = RoundId('00000000-0000-4000-8000-000000000a02');
export const second = MeasureId('00000000-0000-4000-8000-0000000000f9');
export const assessors = [1, 2, 3].map((n) => Pseudonym(`00000000-0000-4000-8000-000000000a1${n}`));
export const [ada, ben, cem] = assessors as [Pseudonym, Pseudonym, Pseudonym];
export const because = { justification: 'Ich leite den Betrieb.' };
export const reason = { de: 'Die Zeit ist um.' };
/** Its framework takes one to five points and asks for three assessments. */
export const evaluating: Dialogue = dialogueOf(...openEvents, frameworkAdopted, scheduled('evaluation'), phaseOpened('evaluation'));
export const backed = measureOf(drafted, linked(1));
/** What it quotes stands. */
const contributions: Contributions = new Map([[contribution, contributionOf(submitted, accepted)]]);
/** It stands as the round took it in. */
export const assessable = measureOf(drafted, linked(1), taken(round, 1));
export const known = (id: MeasureId, state: Measure = backed): KnownMeasure => ({ id, state, contributions });

export const opened: AssessmentRoundOpened = {
  type: 'AssessmentRoundOpened',
  occurredAt: at,
  data: {
    dialogue: drafted.data.dialogue,
    roundNumber: 1,
    previousRound: null,
    frameworkVersion: 1,
    measures: [measure, second],
    seats: [1, 2, 3],
  },
  internal: { assessors: assessors.map((assessor, i) => ({ seat: i + 1, assessor })) },
};
export const recused = (of: MeasureId | null): AssessorRecused => ({
  type: 'AssessorRecused',
  occurredAt: at,
  data: { seat: 1, measure: of },
  internal: { assessor: ada },
});
export const scoresOf = (of: MeasureId, seat: number, points = 3): OpenedScores => ({
  measure: of,
  seat,
  scores: { reichweite: points, dauer: points, kosten: points },
  certainty: { reichweite: 'sicher', dauer: 'sicher', kosten: 'sicher' },
});
export const everybodys = [measure, second].flatMap((of) => [1, 2, 3].map((seat) => scoresOf(of, seat)));
export const closed: AssessmentRoundClosed = {
  type: 'AssessmentRoundClosed',
  occurredAt: at,
  data: { quorumMet: true, reason: null, scores: everybodys },
  internal: {},
};
export const cancelled: AssessmentRoundCancelled = { type: 'AssessmentRoundCancelled', occurredAt: at, data: { reason }, internal: {} };
export const succeeded = (by: RoundId): AssessmentRoundSucceeded => ({
  type: 'AssessmentRoundSucceeded',
  occurredAt: at,
  data: { by },
  internal: {},
});

export const roundOf = (...events: readonly RoundEvent[]): Round => events.reduce(evolve, initial);

export const open: OpenAssessmentRound = {
  type: 'OpenAssessmentRound',
  at,
  dialogue: { id: drafted.data.dialogue, state: evaluating },
  measures: [measure, second].map((id) => known(id)),
  assessors,
  previousRound: null,
  rounds: new Map(),
};
