import { z } from 'zod';
import { ROUND_STATUSES } from '../../domain/round/round.js';
import { countOf, id, localized, revision, sequence } from '../answer.js';

const points = z.number().nullable();
const pointsOf = (description: string) => points.meta({ description });
export const value = (description: string) => z.number().meta({ description });
export const seat = z.int().meta({ description: 'Of an assessor in the round: drawn, and nobody’s name' });
const spread = {
  count: countOf('Values there are'),
  min: pointsOf('The smallest'),
  lowerQuartile: points.meta({ description: 'By linear interpolation (R type 7)' }),
  median: pointsOf('The value in the middle, or the mean of the two'),
  upperQuartile: pointsOf('By linear interpolation (R type 7)'),
  max: pointsOf('The largest'),
  range: points.meta({ description: 'Largest minus smallest value' }),
  interquartileRange: pointsOf('Upper quartile minus lower quartile'),
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
  assessors: countOf('Who assessed it'),
  dimensions: z.object({ effectiveness: dimensionFigures, feasibility: dimensionFigures }),
  quadrant: z
    .enum(['high-high', 'high-low', 'low-high', 'low-low', 'undecided'])
    .nullable()
    .meta({ description: 'Effectiveness, then feasibility' }),
};
const criterionFigures = z.object({ criterion: z.string(), mean: pointsOf('Mean of the points that assessors gave'), ...spread });
/** What everybody and those who sit in it are told of a round alike. */
export const roundFacts = {
  dialogue: id,
  status: z.enum(ROUND_STATUSES),
  roundNumber: z.int().meta({ description: 'From 1 on, in a chain of rounds on the same measures' }),
  previousRound: id.nullable(),
  frameworkVersion: z.int().meta({ description: 'The version of the framework it is assessed by' }),
  openedAt: z.iso.datetime(),
  sequence,
};
export const roundItem = z.object({
  round: id,
  revision,
  ...roundFacts,
  seats: z.array(seat),
  recusals: z.array(z.object({ seat, measure: id.nullable() })),
  quorumMet: z.boolean().nullable(),
  reason: localized.nullable(),
  progress: z.array(
    z.object({
      measure: id,
      submitted: countOf('Assessments that came in'),
      expected: countOf('Assessments that can come in: seats that are not recused'),
    }),
  ),
  results: z
    .array(
      z.object({
        ...measureFigures,
        scores: z.array(
          z.object({
            seat,
            scores: z.record(z.string(), value('Points for the criterion')),
            certainty: z.record(z.string(), z.string()),
            effectiveness: value('Weighted mean of the points for its criteria'),
            feasibility: value('Weighted mean of the points for its criteria'),
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
          distribution: z.array(z.object({ points: value('Points that were given'), count: countOf('How often') })),
          own: points.meta({ description: 'Your own' }),
        }),
      ),
    }),
  ),
});
