import type { SelectQueryBuilder } from 'typeorm';
import { contributions } from '../../domain/contribution/contributions.js';
import { ContributionId } from '../../domain/ids.js';
import { countsOf, DUE_MS, dueAtOf, OVERDUE, waitingRows } from '../moderation-queue/moderation-queue.reading.js';
import type { WaitingKind, WaitingRow } from '../moderation-queue/moderation-queue.table.js';
import type { Versioned } from '../view-table.js';
import { type Asked, type ReminderCode, type Waiting, workOf } from './reminder.js';

const CODES: Readonly<Record<WaitingKind, ReminderCode>> = {
  contribution: 'moderation-waiting',
  appeal: 'appeal-undecided',
  'redaction-appeal': 'redaction-appeal-undecided',
  'redaction-proposal': 'redaction-unconfirmed',
};

/** Contributions come in thousands: counted where they lie, and only the first of them are named. */
export const contributionReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const { views, asOf, dialogue, now } = asked;
  const rows = waitingRows(views, asOf, dialogue.id);
  if (asked.overdueOnly) rows.andWhere(OVERDUE, { now });
  const counts = await countsOf(rows, now);
  return Promise.all(
    Object.entries(CODES).map(async ([kind, code]) => {
      const own = counts.filter((one) => one.kind === kind);
      const [count, overdue] = [sumOf(own.map((one) => one.count)), sumOf(own.map((one) => one.overdue))];
      return { code, count, overdue, items: count === 0 ? [] : await firstOf(rows, kind, asked) };
    }),
  );
};

const firstOf = async (rows: SelectQueryBuilder<Versioned<WaitingRow>>, kind: string, asked: Asked) => {
  const first = await rows
    .clone()
    .andWhere('w.kind = :kind', { kind })
    .addSelect(DUE_MS, 'due')
    .orderBy('due')
    .addOrderBy('w.waitingSequence')
    .limit(asked.limit)
    .getMany();
  return first.map((row) =>
    workOf({ concerns: contributions.stream(ContributionId(row.contribution)), since: row.since, dueAt: dueAtOf(row) }, asked),
  );
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
