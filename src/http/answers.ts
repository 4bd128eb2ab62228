import { z } from 'zod';
import { DIMENSIONS } from '../projections/theme-input/theme-input.figures.js';

// The shapes of what the API answers, for its description; a test holds real answers against them.

const count = z.int().min(0);
const id = z.uuid();
const sequence = z.int().min(0).meta({ description: 'Place in the record' });
const localized = z.object({ de: z.string().optional(), en: z.string().optional() });
const labelled = z.looseObject({ code: z.string(), title: localized });
const page = <T extends z.ZodType>(item: T) => z.object({ asOf: sequence, items: z.array(item), next: z.string().nullable() });

export const answer = z.object({
  sequence,
  revision: z.int().meta({ description: 'Of the stream; also in the ETag, for If-Match' }),
  repeated: z.boolean().meta({ description: 'The same request had come before; nothing was added' }),
  dialogue: id.optional(),
  contribution: id.optional(),
  measure: id.optional(),
  evidence: id.optional(),
  round: id.optional(),
  secret: z.string().optional().meta({ description: 'Keep it: with it you can withdraw, appeal and follow your contribution' }),
});

const dialogueItem = z.object({
  dialogue: id,
  revision: z.int(),
  title: localized,
  mandate: localized,
  notice: localized.nullable(),
  timeZone: z.string(),
  channels: z.array(labelled),
  groups: z.array(labelled),
  themes: z.array(
    z.object({
      theme: z.string(),
      title: localized,
      questions: z.array(z.object({ question: z.string(), versions: z.array(z.object({ version: z.int(), text: localized })) })),
    }),
  ),
  phases: z.array(
    z.object({ phase: z.string(), status: z.enum(['scheduled', 'open', 'closed']), opensOn: z.iso.date(), closesOn: z.iso.date() }),
  ),
  moderationPolicy: z.looseObject({ version: z.int() }).nullable(),
  assessmentFramework: z.looseObject({ version: z.int() }).nullable(),
  dispositionReasons: z.looseObject({ version: z.int() }).nullable(),
});
export const dialogues = page(dialogueItem);
export const dialogue = dialogueItem.extend({ asOf: sequence });

const tally = { agree: count, pass: count, disagree: count };
const body = z.looseObject({});
const contributionItem = z.object({
  contribution: id,
  revision: z.int(),
  dialogue: id,
  theme: z.string(),
  question: z.string(),
  questionVersion: z.int(),
  channel: z.string(),
  group: z.string().nullable(),
  region: z.string().nullable(),
  language: z.string(),
  answers: id.nullable(),
  source: z.object({ name: z.string(), id: z.string() }).nullable(),
  submittedAt: z.iso.datetime(),
  sequence,
  status: z.enum(['open', 'accepted', 'rejected', 'withdrawn', 'merged']),
  rejectionReason: z.string().nullable(),
  appeal: z.enum(['none', 'lodged', 'upheld', 'dismissed']),
  appealUntil: z.iso.datetime().nullable(),
  mergedInto: id.nullable(),
  setAside: z.string().nullable(),
  redacted: z.boolean(),
  ratings: z.object({ ...tally, balance: z.int(), raters: count, recorded: z.object(tally) }),
  content: z
    .object({
      title: z.string().nullable(),
      text: z.string(),
      position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    })
    .nullable(),
  withheld: z.enum(['not-yet-accepted', 'rejected', 'withdrawn', 'erased']).nullable(),
  file: z
    .object({ original: body.nullable(), rejection: body.nullable(), appeal: body.nullable(), decision: body.nullable() })
    .partial()
    .optional(),
});
export const contributions = page(contributionItem);
export const contribution = contributionItem.extend({ asOf: sequence });

export const moderationLog = page(
  z.object({
    sequence,
    contribution: id,
    theme: z.string(),
    act: z.string(),
    reason: z.string().nullable(),
    policyVersion: z.int().nullable(),
    role: z.string(),
    occurredAt: z.iso.datetime(),
  }),
);

const dimensions = Object.fromEntries(DIMENSIONS.map((name) => [name, z.union([z.string(), z.int()]).nullable().optional()]));
const figures = {
  submitted: count,
  open: count,
  accepted: count,
  rejected: count,
  withdrawn: count,
  merged: count,
  participants: count,
  withoutParticipant: count,
  raters: count,
  ratings: z.object({ ...tally, balance: z.int() }),
};
export const themeInput = z.object({
  asOf: sequence,
  by: z.array(z.enum(DIMENSIONS)),
  items: z.array(z.object({ ...dimensions, ...figures })),
  total: z.object(figures),
});

export const ratings = page(z.object({ contribution: id, rater: id, value: z.enum(['agree', 'pass', 'disagree']), day: z.iso.date() }));

const measureItem = z.object({
  measure: id,
  revision: z.int(),
  dialogue: id,
  themes: z.array(z.string()),
  title: localized,
  text: localized,
  status: z.enum(['active', 'withdrawn', 'merged', 'split']),
  draftedAt: z.iso.datetime(),
  sequence,
  reason: localized.nullable().meta({ description: 'Why it was last reworded, merged, split or withdrawn' }),
  lineage: z.object({ splitFrom: id.nullable(), splitInto: z.array(id), mergedFrom: z.array(id), mergedInto: id.nullable() }),
  counts: z.object({ supports: count, opposes: count, qualifies: count }),
  contributions: count.meta({ description: 'Contributions that are quoted, each counted once' }),
  contributors: z.object({ participants: count, withoutParticipant: count }),
});
const evidence = z.array(
  z.object({
    evidence: id,
    contribution: id,
    group: z.string().nullable(),
    start: count.meta({ description: 'In Unicode code points of the text as it was shown' }),
    end: count,
    quote: z.string().nullable(),
    withheld: z.enum(['rejected', 'withdrawn', 'redacted', 'erased']).nullable(),
    inheritedFrom: z.object({ measure: id, evidence: id }).nullable(),
    sequence,
  }),
);
export const measures = page(measureItem);
export const measure = measureItem.extend({
  asOf: sequence,
  evidence: z.object({ supports: evidence, opposes: evidence, qualifies: evidence }),
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
  share: points.meta({ description: "Share of the values within the framework's `withinPoints` of the median, from 0 to 1" }),
  isReached: z.boolean().nullable().meta({ description: 'Whether that share is at least `shareMin`: consensus' }),
};
const dimensionFigures = z.object({
  mean: points.meta({ description: "Mean of the assessors' weighted means; the spread is over these, too" }),
  level: z
    .enum(['high', 'low', 'undecided'])
    .nullable()
    .meta({ description: 'undecided: some assessors lie below the cut and others not' }),
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
  status: z.enum(['open', 'closed', 'cancelled']),
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
