import { z } from 'zod';
import {
  type DissentRecorded,
  IMPLEMENTATION_STATES,
  type ImplementationReported,
  type MeasureAttached,
  type MeasureDetached,
  type RecommendationAdopted,
  type RecommendationDeferred,
  type RecommendationDrafted,
  type RecommendationEvent,
  type RecommendationPublished,
  type RecommendationReconsidered,
  type RecommendationRejected,
  type RecommendationReworded,
  STRENGTHS,
} from '../domain/recommendation/recommendation.js';
import {
  because,
  code,
  count,
  dialogueId,
  eventOf,
  evidenceId,
  localized,
  measureId,
  number,
  reportId,
  roundId,
  type SchemasOf,
} from './event-schema.js';

const wording = {
  themes: z.array(code),
  title: localized,
  text: localized,
  addressee: localized,
  instrument: localized,
  horizon: localized,
  strength: z.enum(STRENGTHS),
};
const basis = z.strictObject({
  measure: measureId,
  revision: count.nullable(),
  rounds: z.array(roundId),
  evidence: z.strictObject({ supports: count, opposes: count, qualifies: count }).nullable(),
  fallen: z.array(evidenceId).nullable(),
});
const decided = z.strictObject({ rationale: localized });

export const RECOMMENDATION_SCHEMAS: SchemasOf<RecommendationEvent> = {
  RecommendationDrafted: eventOf<RecommendationDrafted>()('Analysts propose what somebody shall do.', {
    data: z.strictObject({ ...wording, dialogue: dialogueId }),
  }),
  RecommendationReworded: eventOf<RecommendationReworded>()('The recommendation is said in other words.', {
    data: z.strictObject({ ...wording, ...because }),
  }),
  MeasureAttached: eventOf<MeasureAttached>()('The recommendation rests on this measure, too.', {
    data: z.strictObject({ measure: measureId }),
  }),
  MeasureDetached: eventOf<MeasureDetached>()('The recommendation does not rest on this measure any more.', {
    data: z.strictObject({ measure: measureId, ...because }),
  }),
  DissentRecorded: eventOf<DissentRecorded>()(
    'A stakeholder group does not agree. It stands beside the recommendation, whatever is decided.',
    { data: z.strictObject({ group: code, statement: localized }) },
  ),
  RecommendationAdopted: eventOf<RecommendationAdopted>()('It is part of the result.', {
    data: z.strictObject({ rationale: localized, basis: z.array(basis), quorumReason: localized.nullable() }),
  }),
  RecommendationDeferred: eventOf<RecommendationDeferred>()('It is not decided for now.', { data: decided }),
  RecommendationRejected: eventOf<RecommendationRejected>()('It is no part of the result.', { data: decided }),
  RecommendationReconsidered: eventOf<RecommendationReconsidered>()(
    'The decision is taken back, also after it was published: nothing is decided about it until somebody decides anew.',
    { data: decided },
  ),
  RecommendationPublished: eventOf<RecommendationPublished>()(
    "It stands in the published set, at this place of the publisher's order, from 1.",
    { data: z.strictObject({ position: number, report: reportId.nullable() }) },
  ),
  ImplementationReported: eventOf<ImplementationReported>()('What became of it.', {
    data: z.strictObject({ state: z.enum(IMPLEMENTATION_STATES), statement: localized, source: z.string() }),
  }),
};
