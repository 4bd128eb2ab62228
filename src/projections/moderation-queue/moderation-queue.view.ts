import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { CommandName } from '../../commands/all.js';
import { doorTo } from '../../commands/doors.js';
import { code, dialogueId, language } from '../../commands/fields.js';
import type { Reader } from '../../identity/reader.js';
import { countOf, page, sequence } from '../answer.js';
import { contributionItem } from '../contributions/contributions.answer.js';
import { contributionRows } from '../contributions/contributions.reading.js';
import { shownContributions } from '../contributions/contributions.shown.js';
import { tallyTable } from '../contributions/contributions.table.js';
import { textReader } from '../contributions/contribution-texts.js';
import { POSITION } from '../cursor.js';
import { doors } from '../doors-answer.js';
import { narrowed, type Order, ranked } from '../listing.js';
import type { Sources } from '../sources.js';
import { timeOf } from '../time-of.js';
import { defineView } from '../view.js';
import { type Versioned, versionAsOf } from '../view-table.js';
import { countsOf, DUE_MS, dueAtOf, OVERDUE, type WaitingCount, waitingRows } from './moderation-queue.reading.js';
import { WAITING_KINDS, type WaitingKind, type WaitingRow } from './moderation-queue.table.js';

const RANKS = {
  oldest: '0::bigint',
  newest: '-w.waiting_sequence',
  due: DUE_MS,
  ratings: '-coalesce(t.agree + t.pass + t.disagree, 0)::bigint',
} as const;
const SORTS = ['oldest', 'newest', 'due', 'ratings'] as const satisfies readonly (keyof typeof RANKS)[];

const waiting = { count: countOf('How many wait'), overdue: countOf('How many of them should have been decided by now') };

const filters = {
  dialogue: dialogueId,
  kind: z.enum(WAITING_KINDS).optional(),
  theme: code.optional(),
  question: code.optional(),
  channel: code.optional(),
  group: code.optional(),
  language: language.optional(),
  overdue: z.literal('true').optional().meta({ description: 'Only what should have been decided by now' }),
};
type Filters = z.output<z.ZodObject<typeof filters>>;

/** What is decided on each kind of work. */
const ANSWERS: Readonly<Record<WaitingKind, readonly CommandName[]>> = {
  contribution: ['AcceptContribution', 'RejectContribution'],
  appeal: ['UpholdAppeal', 'DismissAppeal'],
  'redaction-appeal': ['UpholdAppeal', 'DismissAppeal'],
  'redaction-proposal': ['ConfirmRedaction', 'DeclineRedaction'],
};

/** What waits for moderators, with what they need to decide on it: texts that nobody else may read yet. */
export const moderationQueueView = defineView({
  view: 'moderation-queue',
  path: 'moderation-queue',
  summary: 'What waits for moderators, with its text: sorted, filtered and counted',
  roles: ['office', 'moderator'],
  isPersonal: true,
  query: {
    ...filters,
    sort: z
      .enum(SORTS)
      .default('oldest')
      .meta({ description: 'By when it began to wait, by when it is due, or by how many people rated it, most first' }),
  },
  pages: ({ sort }) => POSITION.ranked(String(sort)),
  key: ['sequence'],
  answer: page(
    z.object({
      kind: z.enum(WAITING_KINDS),
      since: z.iso.datetime(),
      sequence: sequence.meta({ description: 'From which on it has been waiting' }),
      dueAt: z.iso.datetime().nullable().meta({ description: 'Null where anybody can read it already' }),
      overdue: z.boolean(),
      published: z.boolean().meta({ description: 'Anybody can read it while it waits' }),
      needsSecondPerson: z.boolean().meta({ description: 'You rejected, redacted or proposed it: somebody else decides' }),
      doors,
      contribution: contributionItem,
    }),
  ).extend({
    counts: z
      .object({
        ...waiting,
        kinds: z.array(z.object({ kind: z.enum(WAITING_KINDS), ...waiting })),
        themes: z.array(z.object({ theme: z.string(), ...waiting })),
      })
      .meta({ description: 'Of all that the filters leave, on every page the same' }),
  }),
}).reading(async (asked, { views, reading, store, vault }) => {
  const { query, asOf, reader } = asked;
  await reading.sequenceFor('contributions', { after: asOf });
  const now = await timeOf(store, query.asOf ?? query.asOfOccurred, asOf);
  const rows = waitingFor(views, query, asOf, now);
  const counts = await countsOf(rows, now);
  if (query.sort === 'ratings') joinTallies(rows);
  const order: Order<WaitingRow> = { name: query.sort, rank: RANKS[query.sort], sequence: 'waitingSequence' };
  const { items, next } = await ranked(rows, order, asked);
  const contributions = await contributionsOf({ views, vault }, items, asOf, reader);
  const shown = items.flatMap((row) => {
    const contribution = contributions.get(row.contribution);
    return contribution ? [{ ...shownWaiting(row, now, reader.actor), contribution }] : [];
  });
  return { counts: summed(counts), items: shown, next };
});

const waitingFor = (views: DataSource, query: Filters, asOf: bigint, now: number) => {
  const rows = narrowed(waitingRows(views, asOf, query.dialogue), {
    'w.kind': query.kind,
    'w.theme': query.theme,
    'w.question': query.question,
    'w.channel': query.channel,
    'w.stakeholderGroup': query.group,
    'w.language': query.language,
  });
  return query.overdue ? rows.andWhere(OVERDUE, { now }) : rows;
};

const contributionsOf = async (sources: Pick<Sources, 'views' | 'vault'>, items: readonly WaitingRow[], asOf: bigint, reader: Reader) => {
  if (items.length === 0) return new Map<string, never>();
  const ids = [...new Set(items.map(({ contribution }) => contribution))];
  const rows = await contributionRows(sources.views, asOf).andWhere('c.id in (:...ids)', { ids }).getMany();
  const shown = await shownContributions(sources, asOf, rows, textReader(reader));
  return new Map(shown.map((one) => [one.contribution, one]));
};

const joinTallies = (rows: SelectQueryBuilder<Versioned<WaitingRow>>): void =>
  void rows.leftJoin(tallyTable.entity.options.name, 't', versionAsOf(tallyTable, 't', 'w.contribution', ':asOf'));

const shownWaiting = (row: WaitingRow, now: number, actor: string | null) => {
  const { kind, since, waitingSequence, published, parties, contribution } = row;
  const dueAt = dueAtOf(row);
  return {
    kind,
    since,
    sequence: Number(waitingSequence),
    dueAt,
    overdue: dueAt !== null && Date.parse(dueAt) <= now,
    published,
    needsSecondPerson: actor !== null && parties.includes(actor),
    doors: ANSWERS[kind].map((command) => doorTo(command, { contribution })),
  };
};

/** All that the filters leave, on every page: how much there is, of which kind and in which theme. */
const summed = (counts: readonly WaitingCount[]) => {
  const sum = (some: readonly WaitingCount[]) => ({
    count: some.reduce((all, { count }) => all + count, 0),
    overdue: some.reduce((all, { overdue }) => all + overdue, 0),
  });
  const themes = [...new Set(counts.map(({ theme }) => theme))].sort();
  return {
    ...sum(counts),
    kinds: WAITING_KINDS.map((kind) => ({ kind, ...sum(counts.filter((one) => one.kind === kind)) })),
    themes: themes.map((theme) => ({ theme, ...sum(counts.filter((one) => one.theme === theme)) })),
  };
};
