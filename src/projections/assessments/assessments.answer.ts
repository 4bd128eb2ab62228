import { z } from 'zod';
import { ROUND_STATUSES } from '../../domain/round/round.js';
import { count, id, localized, sequence } from '../answer.js';

const points = z.number().nullable();
const spread = {
  count,
  min: points,
  lowerQuartile: points.meta({ description: 'By linear interpolation (R type 7)' }),
  median: points,
  upperQuartile: points,
  max: points,
  range: points.meta({ description: 'Largest minus smallest value' }),
  interquartileRange: points,
  share: points.meta({
    description: "Share of the values within the framework's `withinPoints` of the median, from 0 to 1; null with fewer than two values",
  }),
  isReached: z.boolean().nullable().meta({
    description:
      'Whether that share is at least `shareMin`: consensus; null with fewer than two values. Assessors who agree can still lie on both sides of the cut',
  }),
};
const dimensionFigures = z.object({
  mean: points.meta({ description: "Mean of the assessors' weighted means; the spread is over these, too" }),
  level: z.enum(['high', 'low', 'undecided']).nullable().meta({
    description:
      'undecided: some assessors lie below the cut and others not (min < cut ≤ max), also where they agree within the distance of consensus',
  }),
  ...spread,
});
const measureFigures = {
  measure: id,
  assessors: count,
  dimensions: z.object({ effectiveness: dimensionFigures, feasibility: dimensionFigures }),
  quadrant: z
    .enum(['high-high', 'high-low', 'low-high', 'low-low', 'undecided'])
    .nullable()
    .meta({ description: 'Effectiveness, then feasibility' }),
};
const criterionFigures = z.object({ criterion: z.string(), mean: points, ...spread });
/** What everybody and those who sit in it are told of a round alike. */
export const roundFacts = {
  dialogue: id,
  status: z.enum(ROUND_STATUSES),
  roundNumber: z.int(),
  previousRound: id.nullable(),
  frameworkVersion: z.int(),
  openedAt: z.iso.datetime(),
  sequence,
};
export const roundItem = z.object({
  round: id,
  revision: z.int(),
  ...roundFacts,
  seats: z.array(z.int()),
  recusals: z.array(z.object({ seat: z.int(), measure: id.nullable() })),
  quorumMet: z.boolean().nullable(),
  reason: localized.nullable(),
  progress: z.array(z.object({ measure: id, submitted: count, expected: count })),
  results: z
    .array(
      z.object({
        ...measureFigures,
        scores: z.array(
          z.object({
            seat: z.int(),
            scores: z.record(z.string(), z.number()),
            certainty: z.record(z.string(), z.string()),
            effectiveness: z.number(),
            feasibility: z.number(),
          }),
        ),
        criteria: z.array(criterionFigures),
      }),
    )
    .nullable()
    .meta({ description: 'Null until the round is closed' }),
});
export const feedback = z.object({
  round: id,
  previousRound: id.nullable(),
  items: z.array(
    z.object({
      ...measureFigures,
      criteria: z.array(
        criterionFigures.extend({
          distribution: z.array(z.object({ points: z.number(), count })),
          own: points.meta({ description: 'Your own' }),
        }),
      ),
    }),
  ),
});
