import type { OpenAssessmentRound } from '../../../src/domain/round/round.decisions.js';
import {
  type AssessmentRoundCancelled,
  type AssessmentRoundClosed,
  type AssessmentRoundOpened,
  type AssessorRecused,
  evolve,
  initial,
  type OpenedScores,
  type Round,
  type RoundEvent,
} from '../../../src/domain/round/round.js';
import type { Dialogue } from '../../../src/domain/dialogue/dialogue.js';
import { MeasureId, Pseudonym, RoundId } from '../../../src/domain/ids.js';
import { at, dialogueOf, frameworkAdopted, opened as phaseOpened, openEvents, scheduled } from '../dialogue/examples.js';
import { drafted, linked, measure, measureOf } from '../measure/examples.js';

export const round = RoundId('00000000-0000-4000-8000-000000000a01');
export const earlier = RoundId('00000000-0000-4000-8000-000000000a02');
export const second = MeasureId('00000000-0000-4000-8000-0000000000f9');
export const assessors = [1, 2, 3].map((n) => Pseudonym(`00000000-0000-4000-8000-000000000a1${n}`));
export const [ada, ben, cem] = assessors as [Pseudonym, Pseudonym, Pseudonym];
export const because = { justification: 'Ich leite den Betrieb.' };
export const reason = { de: 'Die Zeit ist um.' };
/** Its framework takes one to five points and asks for three assessments. */
export const evaluating: Dialogue = dialogueOf(...openEvents, frameworkAdopted, scheduled('evaluation'), phaseOpened('evaluation'));
export const backed = measureOf(drafted, linked(1));

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

export const roundOf = (...events: readonly RoundEvent[]): Round => events.reduce(evolve, initial);

export const open: OpenAssessmentRound = {
  type: 'OpenAssessmentRound',
  at,
  dialogue: { id: drafted.data.dialogue, state: evaluating },
  measures: [measure, second].map((id) => ({ id, state: backed })),
  assessors,
  previous: null,
};
