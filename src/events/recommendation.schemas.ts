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
  themes: z.array(code).describe('The themes it belongs to'),
  title: localized.describe('What it is called'),
  text: localized.describe('What shall be done'),
  addressee: localized.describe('Who shall do it'),
  instrument: localized.describe('By which means'),
  horizon: localized.describe('Until when'),
  strength: z.enum(STRENGTHS).describe('How much it is meant'),
};
const basis = z.strictObject({
  measure: measureId,
  revision: count.nullable().describe('Of its stream, at which wording or evidence had last changed'),
  rounds: z.array(roundId).describe('The closed rounds in which it was assessed, the latest last'),
  evidence: z
    .strictObject({
      supports: count.describe('Pieces for it'),
      opposes: count.describe('Pieces against it'),
      qualifies: count.describe('Pieces with a condition'),
    })
    .nullable()
    .describe('How much of its evidence stood'),
  fallen: z.array(evidenceId).nullable().describe('The pieces that did not'),
});
const rationale = localized.describe('Why, in public');
const decided = z.strictObject({ rationale });

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
    {
      data: z.strictObject({
        group: code.describe('The stakeholder group'),
        statement: localized.describe('What it says instead'),
      }),
    },
  ),
  RecommendationAdopted: eventOf<RecommendationAdopted>()('It is part of the result.', {
    data: z.strictObject({
      rationale,
      basis: z.array(basis).describe('What it rests on'),
      quorumReason: localized.nullable().describe('Why it was adopted without the quorum of a round'),
    }),
  }),
  RecommendationDeferred: eventOf<RecommendationDeferred>()('It is not decided for now.', { data: decided }),
  RecommendationRejected: eventOf<RecommendationRejected>()('It is no part of the result.', { data: decided }),
  RecommendationReconsidered: eventOf<RecommendationReconsidered>()(
    'The decision is taken back, also after it was published: nothing is decided about it until somebody decides anew.',
    { data: decided },
  ),
  RecommendationPublished: eventOf<RecommendationPublished>()(
    "It stands in the published set, at this place of the publisher's order, from 1.",
    {
      data: z.strictObject({
        position: number.describe('From 1'),
        report: reportId.nullable().describe('The results in which it stands'),
      }),
    },
  ),
  ImplementationReported: eventOf<ImplementationReported>()('What became of it.', {
    data: z.strictObject({
      state: z.enum(IMPLEMENTATION_STATES).describe('How far it is'),
      statement: localized.describe('What was done'),
      source: z.string().describe('Where anybody can check it: a URL or a citation'),
    }),
  }),
};
