import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { DAY_MS } from '../../domain/day.js';
import { daysAfter } from '../../domain/instant.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type WaitingKind, type WaitingRow, waitingTable } from './moderation-queue.table.js';

/**
 * So many days a contribution may wait before it is overdue. An appeal is due at once: somebody was refused a hearing; and so is a
 * redaction: what it would take out can be read meanwhile.
 */
const DAYS: Readonly<Record<WaitingKind, number>> = { contribution: 3, appeal: 0, 'redaction-appeal': 0, 'redaction-proposal': 0 };

/** What waits for a moderator of a dialogue as of a sequence, as `w`. */
export const waitingRows = (views: DataSource, asOf: bigint, dialogue: string): SelectQueryBuilder<Versioned<WaitingRow>> =>
  views
    .getRepository(waitingTable.entity)
    .createQueryBuilder('w')
    .where(trueAsOf('w', ':asOf'), { asOf: String(asOf) })
    .andWhere('w.waits and w.dialogue = :dialogue', { dialogue });

/** By when somebody should have decided; null where anybody can read it already, so that nobody is kept waiting. */
export const dueAtOf = ({ kind, since, published }: WaitingRow): string | null => (published ? null : daysAfter(since, DAYS[kind]));

/** The same in SQL, in milliseconds since 1970; what is due at no time comes last. */
export const DUE_MS = `(case when w.published then 999999999999999 else (extract(epoch from w.since::timestamptz) * 1000)::bigint
  + case w.kind when 'contribution' then ${DAYS.contribution * DAY_MS} else 0 end end)`;

/** Of rows `w` at time `:now`, in milliseconds. */
export const OVERDUE = `${DUE_MS} <= :now`;

export type WaitingCount = { readonly kind: WaitingKind; readonly theme: string; readonly count: number; readonly overdue: number };

/** How much of it there is, by kind and theme. */
export const countsOf = (rows: SelectQueryBuilder<Versioned<WaitingRow>>, now: number): Promise<readonly WaitingCount[]> =>
  rows
    .clone()
    .select('w.kind', 'kind')
    .addSelect('w.theme', 'theme')
    .addSelect('count(*)::int', 'count')
    .addSelect(`(count(*) filter (where ${OVERDUE}))::int`, 'overdue')
    .setParameter('now', now)
    .groupBy('w.kind')
    .addGroupBy('w.theme')
    .getRawMany();
