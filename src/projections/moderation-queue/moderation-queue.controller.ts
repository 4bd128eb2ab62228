import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, language } from '../../commands/fields.js';
import { doorTo } from '../../http/doors.js';
import { narrowed, type Order, ranked } from '../../http/listing.js';
import { MaySee, senderOf } from '../../http/sender.js';
import { MOMENT, PAGE, POSITION, viewQuery } from '../../http/view-query.js';
import type { CommandName } from '../../identity/access.js';
import { EventStore } from '../../store/event-store.js';
import { Vault } from '../../vault/vault.js';
import { readerOf, shownContributions } from '../contributions/contributions.controller.js';
import { contributionRows } from '../contributions/contributions.reading.js';
import { tallyTable } from '../contributions/contributions.table.js';
import { Reading } from '../reading.js';
import { timeOf } from '../time-of.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import { countsOf, DUE_MS, dueAtOf, OVERDUE, type WaitingCount, waitingRows } from './moderation-queue.reading.js';
import { WAITING_KINDS, type WaitingKind, type WaitingRow } from './moderation-queue.table.js';

const RANKS = {
  oldest: '0::bigint',
  newest: '-w.waiting_sequence',
  due: DUE_MS,
  ratings: '-coalesce(t.agree + t.pass + t.disagree, 0)::bigint',
} as const;
const SORTS = ['oldest', 'newest', 'due', 'ratings'] as const satisfies readonly (keyof typeof RANKS)[];

export const moderationQueueQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  kind: z.enum(WAITING_KINDS).optional(),
  theme: code.optional(),
  question: code.optional(),
  channel: code.optional(),
  group: code.optional(),
  language: language.optional(),
  overdue: z.literal('true').optional().meta({ description: 'Only what should have been decided by now' }),
  sort: z
    .enum(SORTS)
    .default('oldest')
    .meta({ description: 'By when it began to wait, by when it is due, or by how many people rated it, most first' }),
});

/** What is decided on each kind of work. */
const ANSWERS: Readonly<Record<WaitingKind, readonly CommandName[]>> = {
  contribution: ['AcceptContribution', 'RejectContribution'],
  appeal: ['UpholdAppeal', 'DismissAppeal'],
  'redaction-appeal': ['UpholdAppeal', 'DismissAppeal'],
  'redaction-proposal': ['ConfirmRedaction', 'DeclineRedaction'],
};

/** What waits for moderators, with what they need to decide on it. */
@Controller('moderation-queue')
@MaySee('moderation-queue')
export class ModerationQueueController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const position = ({ sort }: z.output<typeof moderationQueueQuery>) => POSITION.ranked(sort);
    const asked = await viewQuery('moderation-queue', moderationQueueQuery, { request, reply, reading, position });
    const { query, asOf } = asked;
    await reading.sequenceFor('contributions', { after: asOf });
    const now = await timeOf(this.store, query.asOf ?? query.asOfOccurred, asOf);
    const waiting = this.waiting(query, asOf, now);
    const counts = await countsOf(waiting, now);
    if (query.sort === 'ratings') joinTallies(waiting);
    const order: Order<WaitingRow> = { name: query.sort, rank: RANKS[query.sort], sequence: 'waitingSequence' };
    const { items, next } = await ranked(waiting, order, asked);
    const contributions = await this.contributions(items, asOf, request);
    const { actor } = senderOf(request);
    const shown = items.flatMap((row) => {
      const contribution = contributions.get(row.contribution);
      return contribution ? [{ ...shownWaiting(row, now, actor), contribution }] : [];
    });
    return { asOf: Number(asOf), counts: summed(counts), items: shown, next };
  }

  private waiting(query: z.output<typeof moderationQueueQuery>, asOf: bigint, now: number) {
    const rows = narrowed(waitingRows(this.views, asOf, query.dialogue), {
      'w.kind': query.kind,
      'w.theme': query.theme,
      'w.question': query.question,
      'w.channel': query.channel,
      'w.stakeholderGroup': query.group,
      'w.language': query.language,
    });
    return query.overdue ? rows.andWhere(OVERDUE, { now }) : rows;
  }

  private async contributions(items: readonly WaitingRow[], asOf: bigint, request: FastifyRequest) {
    const { views, vault } = this;
    if (items.length === 0) return new Map<string, never>();
    const ids = [...new Set(items.map(({ contribution }) => contribution))];
    const rows = await contributionRows(views, asOf).andWhere('c.id in (:...ids)', { ids }).getMany();
    const shown = await shownContributions({ views, vault }, asOf, rows, readerOf(request));
    return new Map(shown.map((one) => [one.contribution, one]));
  }
}

const joinTallies = (rows: SelectQueryBuilder<Versioned<WaitingRow>>): void =>
  void rows.leftJoin(tallyTable.entity.options.name, 't', `t.contribution = w.contribution and ${trueAsOf('t', ':asOf')}`);

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
