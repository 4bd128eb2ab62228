import type { DataSource } from 'typeorm';
import { DAY_MS, endOf, HOUR_MS, utcDay } from '../../domain/day.js';
import { lastAddedTo, sumsAsOf } from '../sum-table.js';
import { snakeCase, trueAsOf } from '../view-table.js';
import { happenedTable, type MilestoneRow, milestoneTable, quarterTable } from './timeline.table.js';

export const PERIODS = ['hour', 'day', 'week'] as const;
export type Period = (typeof PERIODS)[number];
/** When it came into the record, or when it happened. */
export const TIMES = ['recorded', 'occurred'] as const;
type Time = (typeof TIMES)[number];

/** Which periods of a dialogue, as of a sequence: those that begin behind `from`, at most `limit`. */
export type Asked = {
  readonly asOf: bigint;
  readonly dialogue: string;
  readonly per: Period;
  readonly time: Time;
  readonly from: string | null;
  readonly limit: number;
};
type Counted = { readonly begins: string; readonly counts: Readonly<Record<string, number>> };

const columnOf = ({ per, time }: Pick<Asked, 'per' | 'time'>): 'recordedHour' | 'recordedDay' | 'occurredHour' | 'occurredDay' =>
  per === 'hour' ? `${time}Hour` : `${time}Day`;

/** How a period begins, in SQL: an hour by its first moment, in UTC; a day, and a week by its Monday, by their dates. These compare as texts. */
const begins = (alias: string, asked: Pick<Asked, 'per' | 'time'>): string => {
  const column = `${alias}.${snakeCase(columnOf(asked))}`;
  return `${asked.per === 'week' ? `to_char(date_trunc('week', ${column}::timestamp), 'YYYY-MM-DD')` : column} collate "C"`;
};

/** The periods in which anything was, with how many events of each type. */
export const periodsOf = async (views: DataSource, asked: Asked): Promise<readonly Counted[]> => {
  const { asOf, dialogue, from, limit } = asked;
  const rows: readonly { readonly begins: string; readonly type: string; readonly events: number }[] = await views.query(
    `with counted as (
       select ${begins('h', asked)} as begins, h.type, sum(h.events)::int as events
       from ${sumsAsOf(happenedTable, ['type', columnOf(asked)], '$1', '$2')} h group by 1, 2
     )
     select begins, type, events from (select *, dense_rank() over (order by begins) as place from counted where begins > $3) ranked
     where place <= $4 order by begins, type collate "C"`,
    [String(asOf), dialogue, from ?? '', limit],
  );
  const periods = new Map<string, Record<string, number>>();
  for (const { begins, type, events } of rows) periods.set(begins, { ...periods.get(begins), [type]: events });
  return [...periods].map(([begins, counts]) => ({ begins, counts }));
};

/** The last sequence at which anything happened in a dialogue, as of a sequence; null where nothing did. */
export const lastSequenceIn = async (views: DataSource, asOf: bigint, dialogue: string): Promise<number | null> => {
  const sql = lastAddedTo(happenedTable, '$1', '$2');
  const [found]: readonly { readonly sequence: string | null }[] = await views.query(sql, [String(asOf), dialogue]);
  return found?.sequence == null ? null : Number(found.sequence);
};

type FoundMilestone = Pick<MilestoneRow, 'sequence' | 'type' | 'subject' | 'phase' | 'recordedAt' | 'occurredAt'> & {
  readonly begins: string;
};

/** The milestones in the periods from one to another, in the order of the record, each with how its period begins. */
export const milestonesIn = (views: DataSource, asked: Asked, first: string, last: string): Promise<readonly FoundMilestone[]> => {
  const period = begins('m', asked);
  return views.query(
    `select m.sequence, m.type, m.subject, m.phase, m.recorded_at as "recordedAt", m.occurred_at as "occurredAt", ${period} as begins
     from ${milestoneTable.address} m where m.dialogue = $2 and ${trueAsOf('m', '$1')} and ${period} between $3 and $4 order by m.sequence`,
    [String(asked.asOf), asked.dialogue, first, last],
  );
};

/** The first moment behind a period. */
export const endOfPeriod = (begins: string, per: Period, timeZone: string): string => {
  if (per === 'hour') return new Date(Date.parse(begins) + HOUR_MS).toISOString();
  return endOf(per === 'day' ? begins : utcDay(Date.parse(begins) + 6 * DAY_MS), timeZone);
};

const MS: Readonly<Record<Period, number>> = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS };

/** How many whole periods there are between one and a later one. */
export const periodsBetween = (one: string, other: string, per: Period): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / MS[per]) - 1;

/** The last sequence of the record before each of these moments, as of a sequence. */
export const sequencesBefore = async (views: DataSource, asOf: bigint, moments: readonly string[]): Promise<readonly number[]> => {
  const rows: readonly { readonly sequence: string }[] = await views.query(
    `select least($1::bigint, q.last_sequence) as sequence from unnest($2::bigint[]) with ordinality e (ends, place) cross join lateral (
       select last_sequence from ${quarterTable.address} where begins < e.ends order by begins desc limit 1
     ) q order by place`,
    [String(asOf), moments.map((moment) => Date.parse(moment))],
  );
  return rows.map(({ sequence }) => Number(sequence));
};
