import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.js';
import { ROUND_STATUSES } from '../../domain/round/round.js';
import { anything, countOf, id, localized, page } from '../../projections/answer.js';
import type { Frozen } from '../../projections/view.js';
import { eventFacts } from '../events/event-answer.js';

const dimension = z.object({
  mean: z.number().nullable().meta({ description: "Mean of the assessors' weighted means" }),
  level: z.enum(['high', 'low', 'undecided']).nullable(),
});

const assessed = z.object({
  round: id,
  roundNumber: z.int().meta({ description: 'From 1 on, in a chain of rounds on the same measures' }),
  status: z.enum(ROUND_STATUSES),
  measures: z.array(
    z.object({
      measure: id,
      submitted: countOf('Assessments that had come in'),
      expected: countOf('Assessments that could come in'),
      quadrant: z.enum(['high-high', 'high-low', 'low-high', 'low-low', 'undecided']).nullable(),
      effectiveness: dimension.nullable(),
      feasibility: dimension.nullable().meta({ description: 'Like effectiveness null until the round was closed' }),
    }),
  ),
});

const worded = z.object({
  field: z.string().meta({ description: 'title, text, addressee, instrument or horizon' }),
  language: z.enum(LANGUAGES),
  segments: z
    .array(z.object({ change: z.enum(['kept', 'removed', 'added']), text: z.string() }))
    .meta({ description: 'Word by word: what was kept and added is the text to the letter; white space alone makes no difference' }),
});

const step = z.object({
  ...eventFacts,
  id,
  moderator: id.nullable().optional().meta({ description: 'For the auditor alone: the pseudonym of who moderated' }),
  node: z.string().meta({ description: 'What it happened to, as the trace calls it' }),
  line: z.object({ de: z.string(), en: z.string() }).meta({ description: 'What happened, for people' }),
  why: localized
    .nullable()
    .meta({ description: 'The reason or rationale that was given; of a dissent, and of what was carried out, what was stated' }),
  reason: z.string().nullable().meta({ description: 'The code of a reason, where it is one of the dialogue’s' }),
  data: anything.meta({ description: 'What the trace tells of it' }),
  worded: z.array(worded).meta({ description: 'The difference of each text that it changed, of a first wording all of it' }),
  assessment: z.array(assessed).meta({
    description:
      'How the measures that the recommendation rests on were assessed after it: each round in which they are, in the order in which they were opened',
  }),
  changed: z
    .array(z.string())
    .meta({ description: 'The fields of the recommendation that it made other ones; none where it made its first row' }),
  row: anything.nullable().meta({
    description:
      'The recommendation as `recommendations` showed it from this step on, with the texts that may be read today; null where the step left it as it was',
  }),
});

export const story = page(step).extend({
  recommendation: id,
  dialogue: id,
  complete: z
    .boolean()
    .meta({ description: 'Whether all that is behind it is told: the trace says what is left out where there is too much' }),
});

export type Step = Frozen<z.input<typeof step>>;
export type Assessed = Step['assessment'];
export type Worded = Step['worded'];
