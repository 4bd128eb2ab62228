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

const seat = count.describe('An assessor in public: a number, the same person in all rounds of a chain');
const frameworkVersion = number.describe('Of the rules of assessment');
const assessor = pseudonym.describe('Who has that seat');
const judgement = {
  scores: z.record(z.string(), z.number()).describe('Points by criterion'),
  certainty: z.record(z.string(), z.string()).describe('How sure they are, by criterion'),
};
const judged = z.strictObject({ round: roundId, measure: measureId, seat, frameworkVersion });
const byAssessor = z.strictObject({ assessor });
const sealed = z.strictObject({ ...judgement, justification: z.string().describe('Why, in their own words') });

export const ROUND_SCHEMAS: SchemasOf<RoundEvent> = {
  AssessmentRoundOpened: eventOf<AssessmentRoundOpened>()('Some assessors are asked about some measures, each alone and sealed.', {
    data: z.strictObject({
      dialogue: dialogueId,
      roundNumber: number.describe('Place in its chain, from 1'),
      previousRound: roundId.nullable().describe('The round whose results its assessors are shown'),
      frameworkVersion,
      measures: z.array(measureId).describe('What is assessed'),
      seats: z.array(seat).describe('Who is asked'),
    }),
    internal: z.strictObject({ assessors: z.array(z.strictObject({ seat, assessor })).describe('Who sits where') }),
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
    data: z.strictObject({ seat, measure: measureId.nullable().describe('About which they are biased; null for all') }),
    internal: byAssessor,
    body: JUSTIFICATION,
  }),
  AssessmentRoundClosed: eventOf<AssessmentRoundClosed>()('It opens the scores: from here on anybody can recount.', {
    data: z.strictObject({
      quorumMet: z.boolean().describe('Whether each measure has the assessments it needs'),
      reason: localized.nullable().describe('Why it is closed without'),
      scores: z.array(z.strictObject({ measure: measureId, seat, ...judgement })).describe('All that was not recused'),
    }),
  }),
  AssessmentRoundCancelled: eventOf<AssessmentRoundCancelled>()('It ends, and the scores stay sealed for ever.', {
    data: z.strictObject(because),
  }),
  AssessmentRoundSucceeded: eventOf<AssessmentRoundSucceeded>()(
    'Which round comes next in the chain: one, and another one only where that was cancelled.',
    { data: z.strictObject({ by: roundId.describe('The round that took the place after it') }) },
  ),
};
