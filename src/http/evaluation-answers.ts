import { z } from 'zod';
import { CONTRIBUTION_STATUSES } from '../domain/contribution/contribution.js';
import { MEASURE_STATUSES, STANCES } from '../domain/measure/measure.js';
import { RECOMMENDATION_STATUSES } from '../domain/recommendation/recommendation.js';
import { STALE_REASONS } from '../domain/recommendation/stale.js';
import { ROUND_STATUSES } from '../domain/round/round.js';
import { EVIDENCE_STANDINGS } from '../projections/measures/measures.reading.js';
import { count, counted, id, sequence, localized, page } from './answers.js';

// The shapes of what the evaluation answers: measures, assessments and their feedback.

const byStance = z.object({ supports: count, opposes: count, qualifies: count });
const measureItem = z.object({
  measure: id,
  revision: z.int(),
  dialogue: id,
  themes: z.array(z.string()),
  title: localized,
  text: localized,
  status: z.enum(MEASURE_STATUSES),
  draftedAt: z.iso.datetime(),
  sequence,
  reason: localized.nullable().meta({ description: 'Why it was last reworded, merged, split or withdrawn' }),
  lineage: z.object({ splitFrom: id.nullable(), splitInto: z.array(id), mergedFrom: z.array(id), mergedInto: id.nullable() }),
  counts: byStance.meta({ description: 'Evidence that is linked' }),
  standing: byStance.meta({ description: 'How much of it still stands: its contribution was neither withdrawn nor rejected since' }),
  removed: byStance.meta({ description: 'Evidence that was linked and taken off again' }),
  contributions: count.meta({ description: 'Contributions that are quoted, each counted once' }),
  contributors: z.object({
    participants: counted.nullable().meta({
      description:
        'People who wrote the quoted contributions whose author is known, each counted once. Null for everybody but officials: few are quoted, and differences would tell which were one person’s',
    }),
    withoutParticipant: count,
  }),
});
const evidenceItem = z.object({
  evidence: id,
  contribution: id,
  group: z.string().nullable(),
  start: count.meta({ description: 'In Unicode code points of the text as it was shown' }),
  end: count,
  standing: z
    .enum(EVIDENCE_STANDINGS)
    .meta({ description: 'redacted: another text is shown by now than the one that was quoted; its contribution stands' }),
  quote: z.string().nullable(),
  withheld: z.enum(['rejected', 'withdrawn', 'redacted', 'erased']).nullable(),
  inheritedFrom: z.object({ measure: id, evidence: id }).nullable(),
  sequence,
});
const evidence = z.array(evidenceItem);
export const measures = page(measureItem);
export const measure = measureItem.extend({
  asOf: sequence,
  evidence: z.object({ supports: evidence, opposes: evidence, qualifies: evidence }),
  removedEvidence: z.array(
    evidenceItem.extend({
      stance: z.enum(['supports', 'opposes', 'qualifies']),
      removed: z.object({ reason: localized, at: z.iso.datetime().nullable(), sequence }),
    }),
  ),
});

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
const roundItem = z.object({
  round: id,
  revision: z.int(),
  dialogue: id,
  status: z.enum(ROUND_STATUSES),
  roundNumber: z.int(),
  previousRound: id.nullable(),
  frameworkVersion: z.int(),
  openedAt: z.iso.datetime(),
  sequence,
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
export const assessments = page(roundItem);
export const assessment = roundItem.extend({
  asOf: sequence,
  justifications: z.array(z.object({ measure: id, seat: z.int(), justification: z.string().nullable() })).optional(),
});
export const feedback = z.object({
  asOf: sequence,
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

const recommendationItem = z.object({
  recommendation: id,
  revision: z.int(),
  dialogue: id,
  themes: z.array(z.string()),
  title: localized,
  text: localized,
  addressee: localized,
  instrument: localized,
  horizon: localized,
  strength: z.enum(['must', 'should', 'may']),
  status: z.enum(RECOMMENDATION_STATUSES),
  draftedAt: z.iso.datetime(),
  sequence,
  reason: localized.nullable().meta({ description: 'Why it was last reworded' }),
  decidedAt: z.iso.datetime().nullable(),
  rationale: localized.nullable().meta({ description: 'Why it was last adopted, deferred or rejected' }),
  basis: z
    .array(
      z.object({
        measure: id,
        revision: z.int().nullable().meta({ description: 'Of the measure, as it was assessed and adopted; null in older records' }),
        rounds: z.array(id).meta({ description: 'The closed rounds in which it was assessed, the latest last' }),
        evidence: z
          .object({ supports: count, opposes: count, qualifies: count })
          .nullable()
          .meta({ description: 'How much of its evidence stood when it was adopted; null in older records' }),
        fallen: z.array(id).nullable().meta({ description: 'The pieces of its evidence that did not; null in older records' }),
      }),
    )
    .meta({ description: 'Of an adopted one: what it rests on' }),
  quorumReason: localized.nullable().meta({ description: 'Why it was adopted although fewer than the quorum assessed a measure' }),
  stale: z
    .array(
      z.object({
        measure: id,
        why: z.array(z.enum(STALE_REASONS)),
        sequence: sequence.meta({ description: 'From when on' }),
        fallen: z
          .array(
            z.object({
              evidence: id,
              contribution: id,
              stance: z.enum(STANCES),
              status: z.enum(CONTRIBUTION_STATUSES),
              reason: z.string().nullable().meta({ description: 'The code of a rejection' }),
              sequence: sequence.meta({ description: 'Since when' }),
              afterPublication: z.boolean(),
            }),
          )
          .meta({ description: 'Evidence whose contribution fell since the adoption' }),
      }),
    )
    .meta({ description: 'Measures that are no longer what was adopted: the results are not published before it is decided anew' }),
  reconsiderations: z
    .array(
      z.object({
        decision: z.enum(RECOMMENDATION_STATUSES),
        sequence,
        at: z.iso.datetime(),
        rationale: localized,
        position: z.int().nullable(),
        report: id.nullable(),
      }),
    )
    .meta({ description: 'Decisions that were taken back, with their place and report where they had been published' }),
  position: z.int().nullable().meta({ description: 'Its place in the published set' }),
  report: id.nullable().meta({ description: 'The report it was published with' }),
  measures: z.array(id),
  dissenting: z.array(z.string()).meta({ description: 'Stakeholder groups that do not agree' }),
  implementationState: z.enum(['planned', 'begun', 'done', 'dropped']).nullable(),
});
export const recommendations = page(recommendationItem);
export const recommendation = recommendationItem.extend({
  asOf: sequence,
  detached: z.array(z.object({ measure: id, reason: localized })),
  dissents: z.array(z.object({ group: z.string(), statement: localized, recordedAt: z.iso.datetime(), sequence })),
  implementation: z
    .array(
      z.object({
        state: z.enum(['planned', 'begun', 'done', 'dropped']),
        statement: localized,
        source: z.string(),
        reportedAt: z.iso.datetime(),
        sequence,
      }),
    )
    .meta({ description: 'Every report on it, the first one first' }),
});
