import { z } from 'zod';
import { countOf, id, localized, page, sequence } from '../../projections/answer.js';
import { type Operation, OPERATIONS } from '../../projections/explanation.js';
import { labels } from '../labels/labels.js';

// The cast says what TypeScript does not: these are all keys that there are.
const operations = Object.keys(OPERATIONS) as readonly Operation[];
const words = z.object({ de: z.string(), en: z.string() });

const term = z.object({
  term: z.string().meta({ description: 'Its name among the terms of this figure' }),
  of: z.string().nullable().meta({ description: 'The value that it belongs to, with the others of that name; null: it is one of its own' }),
  value: z.number().meta({ description: 'What it adds; less than 0 where it takes away' }),
  weight: z.number().meta({ description: 'What it is multiplied by' }),
  about: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'What it is about, each by its noun' }),
  events: z
    .array(z.object({ sequence, id, type: z.string() }))
    .meta({ description: 'The events of the record that it comes from: whoever has the export finds them there' }),
});

export const explanation = page(term).extend({
  view: z.string(),
  id,
  figure: z.string(),
  name: words.meta({ description: 'What the figure is called' }),
  of: z
    .array(z.object({ noun: z.string(), id: z.string(), label: localized.nullable() }))
    .meta({ description: 'What it is a figure of, the nearest first; `label`: what that is called' }),
  value: z.union([z.number(), z.string(), z.boolean()]).nullable().meta({
    description: 'As the view shows it to you; null where it shows none, or none yet',
  }),
  sentence: words.meta({ description: 'What it counts, in one sentence' }),
  formula: z
    .object({
      operation: z.enum(operations),
      text: z.string().meta({
        description:
          'Of all terms: x are the values, in their order where they are chosen by place, and n is how many there are. The terms of one `of` make one value, the sum of weight × value. What it comes to is rounded to nine decimals',
      }),
      parameters: z.record(z.string(), z.number()).meta({ description: 'What its names stand for' }),
    })
    .meta({ description: 'How the terms of all pages become the figure' }),
  page: z.object({
    terms: countOf('Terms of this page'),
    sum: z.number().meta({ description: 'Of weight × value' }),
    isWhole: z.boolean().meta({ description: 'Whether these are all terms that there are' }),
  }),
  labels,
});
