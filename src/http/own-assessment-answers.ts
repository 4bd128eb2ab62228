import { z } from 'zod';
import { ROUND_STATUSES } from '../domain/round/round.js';
import { STANDINGS } from '../projections/assessments/standing.js';
import { count, id, localized, page, sequence } from './answers.js';

// The shapes of what an assessor is told of the own rounds.

const ownMeasure = z.object({
  measure: id,
  title: localized.nullable(),
  standing: z.enum(STANDINGS).meta({
    description: 'judged; recused from it; ended before you judged it (withdrawn, merged or split); not taken in by the round; or missing',
  }),
  assessedAt: z.iso.datetime().nullable().meta({ description: 'When your last word on it came' }),
});
const ownItem = z.object({
  round: id,
  dialogue: id,
  status: z.enum(ROUND_STATUSES),
  roundNumber: z.int(),
  previousRound: id.nullable(),
  frameworkVersion: z.int(),
  openedAt: z.iso.datetime(),
  sequence,
  seat: z.int().meta({ description: 'Yours' }),
  closesOn: z.union([z.iso.date(), z.iso.datetime()]).nullable().meta({
    description: 'The last day of the evaluation phase, in which you judge, or when it ends within a day; null where none is scheduled',
  }),
  missing: count.meta({ description: 'Measures that you have not judged, of those that you can' }),
  measures: z.array(ownMeasure),
});
export const ownAssessments = page(ownItem);
export const ownAssessment = ownItem.extend({
  asOf: sequence,
  measures: z.array(
    ownMeasure.extend({
      words: z
        .object({
          scores: z.record(z.string(), z.number()),
          certainty: z.record(z.string(), z.string()),
          justification: z.string(),
        })
        .nullable()
        .meta({ description: 'What you said, as you said it last; null before, and where it was erased' }),
    }),
  ),
});
