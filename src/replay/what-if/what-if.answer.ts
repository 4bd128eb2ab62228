import { z } from 'zod';
import { MEASURE_STATUSES } from '../../domain/measure/measure.js';
import { countOf, id, localized, page } from '../../projections/answer.js';
import { CHANGES, UNRANKED } from './compared.js';

const figure = (description: string) => z.number().nullable().meta({ description });

const dimension = z.object({
  mean: figure("Mean of the assessors' weighted means"),
  level: z.enum(['high', 'low', 'undecided']).nullable(),
  count: countOf('Values it is of'),
  share: figure('Share of them near the median; null with fewer than two'),
  isReached: z.boolean().nullable().meta({ description: 'Whether that is consensus; null with fewer than two values' }),
});

const standing = z.object({
  round: id.meta({ description: 'The latest closed round in which it was assessed: the figures are its' }),
  roundNumber: z.int().meta({ description: 'From 1 on, in a chain of rounds on the same measures' }),
  assessors: countOf('Who assessed it there'),
  isFew: z.boolean().meta({ description: 'Fewer than the quorum: the figures say little' }),
  score: figure('Mean of the means of both dimensions; the record itself has none'),
  effectiveness: dimension,
  feasibility: dimension,
  quadrant: z
    .enum(['high-high', 'high-low', 'low-high', 'low-low', 'undecided'])
    .nullable()
    .meta({ description: 'Effectiveness, then feasibility' }),
  evidence: z
    .object({
      supports: countOf('Pieces of evidence for it'),
      opposes: countOf('Pieces against it'),
      qualifies: countOf('Pieces for it under a condition'),
    })
    .meta({ description: 'How much of its evidence stands' }),
  unranked: z.enum(UNRANKED).nullable().meta({
    description:
      'Why it has no rank: it was withdrawn, merged or split; nobody assessed it; or nobody speaks for it any more, not even under a condition',
  }),
  rank: z.int().nullable().meta({ description: 'By the score, from 1 on; those with the same score share a rank' }),
});

const rules = z.object({
  weights: z.record(z.string(), z.number().meta({ description: 'Share of its dimension' })),
  cut: z.number().meta({ description: 'The value of the scale that separates low from high' }),
  consensus: z.object({
    shareMin: z.number().meta({ description: 'From which share on assessors agree' }),
    withinPoints: z.number().meta({ description: 'How far from the median a value may lie to agree with it' }),
  }),
});

export const whatIf = page(
  z.object({
    measure: id,
    title: localized,
    status: z.enum(MEASURE_STATUSES),
    real: standing,
    hypothetical: standing,
    moved: z
      .int()
      .nullable()
      .meta({ description: 'Ranks that it would move up; less than 0: down. Null where it has none, or would have none' }),
    changes: z.array(z.enum(CHANGES)).meta({ description: 'What would be another' }),
  }),
).extend({
  hypothetical: z.literal(true),
  notice: z.object({ de: z.string(), en: z.string() }).meta({ description: 'That this is no result: to be shown with it' }),
  measures: countOf('Measures that are compared'),
  changed: countOf('How many of them would stand otherwise'),
  rounds: z
    .array(
      z.object({
        round: id,
        roundNumber: z.int().meta({ description: 'From 1 on, in a chain of rounds on the same measures' }),
        quorum: countOf('Assessments that a measure needs for figures that are not too few'),
        real: rules,
        hypothetical: rules,
      }),
    )
    .meta({ description: 'The closed rounds, with their rules as they are and as they would be' }),
});

export const NOTICE = {
  de: 'Hypothetisch: So wurde nicht bewertet und nicht beschlossen. Die Zahlen sind für diese eine Frage berechnet und nirgends gespeichert.',
  en: 'Hypothetical: nothing was assessed or decided like this. The figures were computed for this one question and are stored nowhere.',
} as const;
