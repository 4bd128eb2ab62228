import { z } from 'zod';
import { refusedAs } from '../../commands/field.refusals.js';
import { code, day, dialogueId, region } from '../../commands/fields.js';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { PROTECTIONS } from '../../domain/dialogue/protection.js';
import { EVERYBODY } from '../../identity/access.js';
import { mayCountPeople } from '../../identity/reader.js';
import { countOf } from '../answer.js';
import { balance, tally } from '../contributions/contributions.answer.js';
import { defineView } from '../view.js';
import { counted } from './people-answer.js';
import { type Dimension, DIMENSIONS } from './theme-input.figures.js';

const dimensions = Object.fromEntries(
  DIMENSIONS.map((name) => [
    name,
    z
      .union([z.string(), z.int()])
      .nullable()
      .optional()
      .meta({ description: 'Of the row, where the view is asked by it; null where they have none' }),
  ]),
);
const byProtection = z.record(z.enum(PROTECTIONS), countOf('Ratings that came under it')).meta({
  description: 'What kept their raters from being many when they rated: `none`, nothing did. The four add up to the ratings',
});
const inSteps =
  'Exact for analysts, auditors and publishers. Everybody else is told a step of `PEOPLE_STEP` people, from the opening of the evaluation on, when nobody can take part any more; it counts all acts before that, also those taken back since, and stays as it is. Null before, with any filter, and in any breakdown but by theme: differences would tell which acts were one person’s';
const figures = {
  submitted: countOf('Contributions, whatever became of them: the five that follow add up to it'),
  open: countOf('Waiting for moderators'),
  accepted: countOf('Accepted, and still what they were'),
  rejected: countOf('Rejected by moderators'),
  withdrawn: countOf('Taken back by their authors'),
  merged: countOf('Merged into others'),
  participants: counted.nullable().meta({ description: `People who contributed, each counted once. ${inSteps}` }),
  withoutParticipant: countOf('Contributions whose author nobody knows'),
  raters: counted.nullable().meta({
    description: `People who rated one of these contributions, each counted once; for officials, those with a current rating. By group: raters of contributions from that group, not raters who belong to it. ${inSteps}`,
  }),
  ratings: z.object({ ...tally, balance, byProtection }).meta({
    description:
      'Current ratings of these contributions, also of those that were rejected, withdrawn or merged since; `by=status` tells them apart',
  }),
};
const themeInput = z.object({
  by: z.array(z.enum(DIMENSIONS)),
  items: z.array(z.object({ ...dimensions, ...figures })),
  total: z.object(figures),
});

const isDimension = (name: string): name is Dimension => DIMENSIONS.some((dimension) => dimension === name);

/** What the figures can be asked by, and narrowed to. */
export const THEME_INPUT_QUERY = {
  by: z
    .string()
    .default('theme')
    .transform((list) => [...new Set(list.split(',').filter((name) => name !== ''))])
    .refine((names): names is Dimension[] => names.every(isDimension), { error: refusedAs('dimension-unknown', DIMENSIONS.join(', ')) })
    .meta({ description: `Comma-separated: ${DIMENSIONS.join(', ')}. Empty for the whole alone`, examples: ['theme,day'] }),
  theme: code.optional(),
  question: code.optional(),
  channel: code.optional(),
  group: code.optional(),
  region: region.optional(),
  status: z.enum(CONTRIBUTION_STATUSES).optional().meta({ description: 'Only contributions of this status, and the ratings on them' }),
  from: day.optional(),
  to: day.optional(),
};

/** The figures of what came in. */
export const themeInputView = defineView({
  view: 'theme-input',
  path: 'theme-input',
  summary: 'What came in, in figures',
  roles: EVERYBODY,
  query: { dialogue: dialogueId, ...THEME_INPUT_QUERY },
  key: ({ by }) => by as readonly string[],
  answer: themeInput,
}).reading(async ({ query, asOf, reader }, { views, themeFigures }) => {
  const { by, asOf: _, asOfOccurred: __, after: ___, ...filter } = query;
  const isExact = mayCountPeople(reader, query.dialogue);
  const counted = (dimensions: readonly Dimension[]) => themeFigures.of(views, asOf, { filter, by: dimensions, isExact });
  const [total] = await counted([]);
  if (!total) throw new Error('There are no figures of the whole');
  return { by, items: by.length === 0 ? [] : await counted(by), total };
});
