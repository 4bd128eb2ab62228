import { z } from 'zod';
import {
  type EvidenceLinked,
  type EvidenceUnlinked,
  type MeasureDrafted,
  type MeasureEvent,
  type MeasureReworded,
  type MeasuresMerged,
  type MeasureSplit,
  type MeasureTakenIntoRound,
  type MeasureWithdrawn,
  STANCES,
} from '../domain/measure/measure.js';
import {
  because,
  bodyId,
  code,
  contributionId,
  count,
  dialogueId,
  eventOf,
  evidenceId,
  localized,
  measureId,
  roundId,
  type SchemasOf,
} from './event-schema.js';

const wording = { title: localized, text: localized };

export const MEASURE_SCHEMAS: SchemasOf<MeasureEvent> = {
  MeasureDrafted: eventOf<MeasureDrafted>()('Analysts worked out one thing that could be done.', {
    data: z.strictObject({ dialogue: dialogueId, themes: z.array(code), ...wording, splitFrom: measureId.nullable() }),
  }),
  EvidenceLinked: eventOf<EvidenceLinked>()('A span speaks for the measure, against it, or under a condition.', {
    data: z.strictObject({
      evidence: evidenceId,
      contribution: contributionId,
      body: bodyId,
      start: count,
      end: count,
      stance: z.enum(STANCES),
      inheritedFrom: z.strictObject({ measure: measureId, evidence: evidenceId }).nullable(),
    }),
  }),
  EvidenceUnlinked: eventOf<EvidenceUnlinked>()('The span does not speak of the measure after all.', {
    data: z.strictObject({ evidence: evidenceId, ...because }),
  }),
  MeasureReworded: eventOf<MeasureReworded>()('The measure is said in other words.', {
    data: z.strictObject({ ...wording, ...because }),
  }),
  MeasureSplit: eventOf<MeasureSplit>()('The measure ends here; each part is drafted next, with the evidence named for it.', {
    data: z.strictObject({
      into: z.array(z.strictObject({ measure: measureId, evidence: z.array(evidenceId) })),
      ...because,
    }),
  }),
  MeasuresMerged: eventOf<MeasuresMerged>()(
    'Others ended in this one. Their evidence follows, but for spans that this one has with the same stance.',
    {
      data: z.strictObject({
        from: z.array(measureId),
        held: z.array(z.strictObject({ measure: measureId, evidence: evidenceId, by: evidenceId })),
        ...because,
      }),
    },
  ),
  MeasureWithdrawn: eventOf<MeasureWithdrawn>()('The measure ends, also where it was merged into another one.', {
    data: z.strictObject({ ...because, mergedInto: measureId.nullable() }),
  }),
  MeasureTakenIntoRound: eventOf<MeasureTakenIntoRound>()('A round assesses it as it stands.', {
    data: z.strictObject({ round: roundId, revision: count }),
  }),
};
