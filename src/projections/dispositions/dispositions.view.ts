import { z } from 'zod';
import { code, dialogueId } from '../../commands/fields.js';
import { RECOMMENDATION_STATUSES } from '../../domain/recommendation/recommendation.js';
import { EVERYBODY } from '../../identity/access.js';
import { count, id, page } from '../answer.js';
import { POSITION } from '../cursor.js';
import { pageOf } from '../listing.js';
import { defineView } from '../view.js';
import { coverageOf, FATES, QUOTED_FATES } from './dispositions.figures.js';
import { type FatedRow, fatedOf, reachedBy, type ReachedRow } from './dispositions.reads.js';
import { fated, stance } from './fated-answer.js';

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

/** What became of every contribution. */
export const dispositionsView = defineView({
  view: 'dispositions',
  path: 'dispositions',
  summary: 'What became of each contribution of a dialogue',
  roles: EVERYBODY,
  query: {
    dialogue: dialogueId,
    theme: code.optional(),
    fate: z.enum(FATES).optional().meta({ description: '`open` is the list of what is still to be done' }),
  },
  pages: POSITION.sequence,
  answer: page(
    z.object({
      ...fated,
      group: z.string().nullable(),
      channel: z.string(),
      recommendations: z.array(
        z.object({ recommendation: id, status: z.enum(RECOMMENDATION_STATUSES), measures: z.array(id), stances: z.array(stance) }),
      ),
    }),
  ),
}).reading(async ({ query, asOf, from }, { views }) => {
  const found = await fatedOf(views, asOf, { ...query, after: from ?? '0', limit: query.limit + 1 });
  const { items, next } = pageOf(found, query.limit, asOf, (row) => row.submitted_sequence);
  const contributions = items.map(({ id }) => id);
  const reached = await reachedBy(views, asOf, { dialogue: query.dialogue, contributions });
  return { items: items.map((row) => item(row, reached)), next };
});

export const coverageView = defineView({
  view: 'dispositions',
  path: 'dispositions/coverage',
  summary: 'What became of the contributions of a dialogue, in figures',
  roles: EVERYBODY,
  query: { dialogue: dialogueId },
  answer: z.object({
    total: count,
    fates,
    stances,
    themes: z.array(z.object({ theme: z.string(), total: count, fates, stances })),
    reasons: z.array(z.object({ fate: z.enum(['rejected', 'set-aside']), reason: z.string(), contributions: count })),
    appealsPending: count,
    appealableUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Until when a rejection or a redaction can still be appealed against' }),
  }),
}).reading(({ query: { dialogue }, asOf }, { views, remembered }) =>
  remembered.answer('dispositions', [asOf, dialogue], () => coverageOf(views, asOf, dialogue)),
);

const item = (row: FatedRow, reached: readonly ReachedRow[]) => ({
  contribution: row.id,
  theme: row.theme,
  question: row.question,
  group: row.stakeholder_group,
  channel: row.channel,
  sequence: Number(row.submitted_sequence),
  fate: row.fate,
  reason: row.reason,
  stance: row.stance,
  mergedInto: row.merged_into,
  mergedEnd: row.ended_in,
  recommendations: reached
    .filter(({ contribution }) => contribution === row.id)
    .map(({ recommendation, status, measures, stances }) => ({ recommendation, status, measures, stances })),
});
