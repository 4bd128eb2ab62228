import { z } from 'zod';
import { MEASURE_STATUSES } from '../domain/measure/measure.js';
import { RECOMMENDATION_STATUSES } from '../domain/recommendation/recommendation.js';
import { FATES, QUOTED_FATES } from '../projections/dispositions/dispositions.figures.js';
import { SUBJECTS } from '../projections/dispositions/dispositions.table.js';
import { contribution, count, id, localized, page, sequence } from './answers.js';

// The shapes of what became of the contributions: their fates, and the way of one.

const stance = z.enum(['supports', 'opposes', 'qualifies']);
const fates = z.object({
  used: count.meta({ description: 'Quoted, for or against, by a measure of an adopted recommendation when it was adopted' }),
  deferred: count,
  'not-taken-up': count.meta({ description: 'Quoted by a measure of a rejected recommendation, and of none that is adopted or deferred' }),
  merged: count,
  'set-aside': count,
  rejected: count,
  withdrawn: count,
  open: count.meta({ description: 'None of these yet' }),
});

const stances = z
  .object(Object.fromEntries(QUOTED_FATES.map((fate) => [fate, z.object({ supports: count, qualifies: count, opposes: count })])))
  .meta({
    description:
      'How the contributions of these fates are quoted there: at least once in support, else at least once under a condition, else against alone. The three add up to the fate',
  });

const fated = {
  contribution: id,
  theme: z.string(),
  question: z.string(),
  sequence,
  fate: z.enum(FATES),
  reason: z.string().nullable().meta({ description: 'Why it was rejected or set aside: a code of the dialogue' }),
  stance: stance.nullable().meta({
    description:
      'Of one that is used, deferred or not taken up: whether it is quoted there in support, else under a condition, else against alone',
  }),
  mergedInto: id.nullable(),
  mergedEnd: id.nullable().meta({
    description:
      'Where the mergers end; null where that was withdrawn or rejected, or where they go round in a ring: then the fate is its own',
  }),
};
export const dispositions = page(
  z.object({
    ...fated,
    group: z.string().nullable(),
    channel: z.string(),
    recommendations: z.array(
      z.object({ recommendation: id, status: z.enum(RECOMMENDATION_STATUSES), measures: z.array(id), stances: z.array(stance) }),
    ),
  }),
);
export const coverage = z.object({
  asOf: sequence,
  total: count,
  fates,
  stances,
  themes: z.array(z.object({ theme: z.string(), total: count, fates, stances })),
  reasons: z.array(z.object({ fate: z.enum(['rejected', 'set-aside']), reason: z.string(), contributions: count })),
  appealsPending: count,
  appealableUntil: z.iso.datetime().nullable().meta({ description: 'Until when a rejection or a redaction can still be appealed against' }),
});

const { content, marks, withheld, file } = contribution.shape;
export const way = z.object({
  asOf: sequence,
  ...fated,
  dialogue: id,
  measures: z.array(
    z.object({
      measure: id,
      title: localized,
      status: z.enum(MEASURE_STATUSES),
      evidence: z.array(
        z.object({
          evidence: id,
          contribution: id.meta({ description: 'This one, or one that it was merged into' }),
          start: count.meta({ description: 'In Unicode code points of the text as it was shown' }),
          end: count,
          stance,
        }),
      ),
    }),
  ),
  recommendations: z.array(
    z.object({
      recommendation: id,
      title: localized,
      status: z.enum(RECOMMENDATION_STATUSES),
      rationale: localized.nullable(),
      position: z.int().nullable().meta({ description: 'Its place in the published set' }),
      report: id.nullable().meta({ description: 'The report it was published with' }),
      measures: z.array(id),
      stale: z.boolean().meta({ description: 'Whether it no longer rests on what was assessed and adopted' }),
    }),
  ),
  steps: z
    .array(
      z.object({
        sequence,
        at: z.iso.datetime().meta({ description: 'When it happened: as the sender says, or as it was recorded' }),
        recordedAt: z.iso.datetime().meta({ description: 'When it came into the record' }),
        type: z.string().meta({ description: 'Of the event' }),
        role: z.string(),
        subject: z.enum(SUBJECTS),
        id,
        data: z.looseObject({}),
      }),
    )
    .meta({ description: 'What happened on the way, in the order of the record; after a merger the way of the other one is part of it' }),
  content: content.optional(),
  marks: marks.optional(),
  withheld: withheld.optional(),
  file,
});
