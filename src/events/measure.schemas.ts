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

const wording = { title: localized.describe('What it is called'), text: localized.describe('What shall be done') };

export const MEASURE_SCHEMAS: SchemasOf<MeasureEvent> = {
  MeasureDrafted: eventOf<MeasureDrafted>()('Analysts worked out one thing that could be done.', {
    data: z.strictObject({
      dialogue: dialogueId,
      themes: z.array(code).describe('The themes it belongs to'),
      ...wording,
      splitFrom: measureId.nullable().describe('The measure of which it was a part'),
    }),
  }),
  EvidenceLinked: eventOf<EvidenceLinked>()('A span speaks for the measure, against it, or under a condition.', {
    data: z.strictObject({
      evidence: evidenceId.describe('What it is called from here on'),
      contribution: contributionId.describe('The contribution that is quoted'),
      body: bodyId.describe('The text in the vault that is quoted'),
      start: count.describe('Where the quote begins, in Unicode code points of that text, from 0'),
      end: count.describe('Where it has ended: the first that is no longer in it'),
      stance: z.enum(STANCES).describe('For the measure, against it, or under a condition'),
      inheritedFrom: z
        .strictObject({ measure: measureId, evidence: evidenceId })
        .nullable()
        .describe('Of a merger or split: where it was linked before'),
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
      into: z
        .array(z.strictObject({ measure: measureId, evidence: z.array(evidenceId).describe('What goes to it') }))
        .describe('Its parts'),
      ...because,
    }),
  }),
  MeasuresMerged: eventOf<MeasuresMerged>()(
    'Others ended in this one. Their evidence follows, but for spans that this one has with the same stance.',
    {
      data: z.strictObject({
        from: z.array(measureId).describe('Those that ended'),
        held: z
          .array(z.strictObject({ measure: measureId, evidence: evidenceId, by: evidenceId.describe('The piece that says it already') }))
          .describe('Evidence that this one has already'),
        ...because,
      }),
    },
  ),
  MeasureWithdrawn: eventOf<MeasureWithdrawn>()('The measure ends, also where it was merged into another one.', {
    data: z.strictObject({ ...because, mergedInto: measureId.nullable().describe('The measure in which it goes on') }),
  }),
  MeasureTakenIntoRound: eventOf<MeasureTakenIntoRound>()('A round assesses it as it stands.', {
    data: z.strictObject({ round: roundId, revision: count.describe('Of its stream, at which wording or evidence had last changed') }),
  }),
};
