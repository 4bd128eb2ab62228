import { z } from 'zod';
import { code, dialogueId } from '../../commands/fields.js';
import { RECOMMENDATION_STATUSES } from '../../domain/recommendation/recommendation.js';
import { EVERYBODY } from '../../identity/access.js';
import { count, countOf, id, page } from '../answer.js';
import { POSITION } from '../cursor.js';
import { pageOf } from '../listing.js';
import { defineView } from '../view.js';
import { coverageOf, FATES, QUOTED_FATES } from './dispositions.figures.js';
import { DISPOSITION_ROWS } from './dispositions.rows.js';
import { type FatedRow, fatedOf, reachedBy, type ReachedRow } from './dispositions.reads.js';
import { factsOf, fated, stance } from './fated-answer.js';

const fates = z.object({
  used: count.meta({ description: 'Quoted, for or against, by a measure of an adopted recommendation when it was adopted' }),
  deferred: countOf('Quoted by a measure of a deferred recommendation, and of none that is adopted'),
  'not-taken-up': count.meta({ description: 'Quoted by a measure of a rejected recommendation, and of none that is adopted or deferred' }),
  merged: countOf('Merged into another, whose fate it shares'),
  'set-aside': countOf('Set aside with a reason'),
  rejected: countOf('Rejected by moderators'),
  withdrawn: countOf('Taken back by their authors'),
  open: count.meta({ description: 'None of these yet' }),
});

const byStance = z.object({
  supports: countOf('At least once in support'),
  qualifies: countOf('At least once under a condition, and never in support'),
  opposes: countOf('Against alone'),
});
const stances = z.object(Object.fromEntries(QUOTED_FATES.map((fate) => [fate, byStance]))).meta({
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
  rows: DISPOSITION_ROWS,
  answer: page(
    z.object({
      ...fated,
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
    total: countOf('Contributions of the dialogue; the fates add up to it'),
    fates,
    stances,
    themes: z.array(z.object({ theme: z.string(), total: countOf('Contributions to the theme'), fates, stances })),
    reasons: z.array(
      z.object({
        fate: z.enum(['rejected', 'set-aside']),
        reason: z.string(),
        contributions: countOf('Contributions with this fate for this reason'),
      }),
    ),
    appealsPending: countOf('Appeals that nobody has decided on yet'),
    appealableUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Until when a rejection or a redaction can still be appealed against' }),
  }),
}).reading(({ query: { dialogue }, asOf }, { views, remembered }) =>
  remembered.answer('dispositions', [asOf, dialogue], () => coverageOf(views, asOf, dialogue)),
);

const item = (row: FatedRow, reached: readonly ReachedRow[]) => ({
  ...factsOf(row),
  channel: row.channel,
  recommendations: reached
    .filter(({ contribution }) => contribution === row.id)
    .map(({ recommendation, status, measures, stances }) => ({ recommendation, status, measures, stances })),
});
