import { z } from 'zod';
import type { AssessmentRevised, MeasureAssessed } from '../domain/round/assessment.js';
import type {
  AssessmentRoundCancelled,
  AssessmentRoundClosed,
  AssessmentRoundOpened,
  AssessmentRoundSucceeded,
  AssessorRecused,
  RoundEvent,
} from '../domain/round/round.js';
import {
  because,
  count,
  dialogueId,
  eventOf,
  JUSTIFICATION,
  localized,
  measureId,
  number,
  pseudonym,
  roundId,
  type SchemasOf,
} from './event-schema.js';

const seat = count;
const judgement = { scores: z.record(z.string(), z.number()), certainty: z.record(z.string(), z.string()) };
const judged = z.strictObject({ round: roundId, measure: measureId, seat, frameworkVersion: number });
const byAssessor = z.strictObject({ assessor: pseudonym });
const sealed = z.strictObject({ ...judgement, justification: z.string() });

export const ROUND_SCHEMAS: SchemasOf<RoundEvent> = {
  AssessmentRoundOpened: eventOf<AssessmentRoundOpened>()('Some assessors are asked about some measures, each alone and sealed.', {
    data: z.strictObject({
      dialogue: dialogueId,
      roundNumber: number,
      previousRound: roundId.nullable(),
      frameworkVersion: number,
      measures: z.array(measureId),
      seats: z.array(seat),
    }),
    internal: z.strictObject({ assessors: z.array(z.strictObject({ seat, assessor: pseudonym })) }),
  }),
  MeasureAssessed: eventOf<MeasureAssessed>()('An assessor judged a measure, alone.', {
    data: judged,
    internal: byAssessor,
    body: sealed,
  }),
  AssessmentRevised: eventOf<AssessmentRevised>()('The assessor thinks otherwise by now.', {
    data: judged,
    internal: byAssessor,
    body: sealed,
  }),
  AssessorRecused: eventOf<AssessorRecused>()('An assessor is biased, about one measure or about all (null).', {
    data: z.strictObject({ seat, measure: measureId.nullable() }),
    internal: byAssessor,
    body: JUSTIFICATION,
  }),
  AssessmentRoundClosed: eventOf<AssessmentRoundClosed>()('It opens the scores: from here on anybody can recount.', {
    data: z.strictObject({
      quorumMet: z.boolean(),
      reason: localized.nullable(),
      scores: z.array(z.strictObject({ measure: measureId, seat, ...judgement })),
    }),
  }),
  AssessmentRoundCancelled: eventOf<AssessmentRoundCancelled>()('It ends, and the scores stay sealed for ever.', {
    data: z.strictObject(because),
  }),
  AssessmentRoundSucceeded: eventOf<AssessmentRoundSucceeded>()(
    'Which round comes next in the chain: one, and another one only where that was cancelled.',
    { data: z.strictObject({ by: roundId }) },
  ),
};
