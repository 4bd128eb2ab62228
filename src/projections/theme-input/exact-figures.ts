import type { DataSource } from 'typeorm';
import { standingMergers, statusOf } from '../mergers.js';
import { sumsAsOf } from '../sum-table.js';
import { trueAsOf } from '../view-table.js';
import { exactly } from './people.js';
import { actFiguresOf, COLUMNS, type Dimension, type FiguresRow, type Filter, inPlaces, onDays } from './theme-input.figures.js';
import { inputTable, peopleTable, ratingTable } from './theme-input.table.js';

/**
 * The figures of a dialogue as of a sequence, with the people, counted exactly, for officials (ADR 0030). Each is counted once in every breakdown, so that
 * people are never added up.
 */
export const figuresOf = async (
  views: DataSource,
  asOf: bigint,
  filter: Filter,
  by: readonly Dimension[],
): Promise<readonly FiguresRow[]> => {
  const rows = await actFiguresOf(views, asOf, filter, by);
  const people = await (isAddedUp(filter, by) ? addedUp : counted)(views, asOf, filter, by);
  const keyOf = (row: object): string => JSON.stringify(by.map((dimension) => Reflect.get(row, dimension) as unknown));
  const known = new Map(people.map(({ row, participants, raters }) => [keyOf(row), { participants, raters }]));
  return rows.map((row) => {
    const { participants, raters } = known.get(keyOf(row)) ?? { participants: 0, raters: 0 };
    const { agree, pass, disagree } = row.ratings;
    return {
      ...row,
      participants: exactly(participants, row.submitted - row.withoutParticipant),
      raters: exactly(raters, agree + pass + disagree),
    };
  });
};

type People = { readonly row: object; readonly participants: number; readonly raters: number };
type PeopleRow = Readonly<Record<string, string | number | null>>;
type Counting = (views: DataSource, asOf: bigint, filter: Filter, by: readonly Dimension[]) => Promise<readonly People[]>;

/** Of these places people are counted as they come. */
export const isAddedUp = ({ dialogue: _, theme: __, question: ___, ...others }: Filter, by: readonly Dimension[]): boolean =>
  by.every((dimension) => dimension === 'theme' || dimension === 'question') && Object.values(others).every((value) => value === undefined);

const addedUp: Counting = async (views, asOf, filter, by) => {
  const values = [String(asOf), filter.dialogue];
  const [theme, question] = (['theme', 'question'] as const).map((name) => by.includes(name) || filter[name] !== undefined);
  const people = question ? 'standing_at_question' : theme ? 'standing_in_theme' : 'standing';
  const rows: readonly PeopleRow[] = await views.query(
    `select p.kind, p.theme, p.question, p.${people} as people from ${sumsAsOf(peopleTable, ['kind', 'theme', 'question'], '$1', '$2')} p
     where true${inPlaces(filter, 'p', values)}`,
    values,
  );
  return gathered(rows, by);
};

/** After `with recursive`, the row set `input`: the contributions as of `$1`, in dialogue `$2`, that a filter leaves, with their status as it counts. */
export const inputOf = (filter: Filter, values: string[]): string => `
    ${standingMergers({ table: inputTable.address, id: 'contribution', asOf: '$1', dialogue: '$2' })}, placed as (
      select i.contribution, i.theme, i.question, i.question_version, i.channel, i.stakeholder_group, i.region, i.day, i.participant,
        i.from_sequence, ${statusOf('i', 'contribution')} as status
      from ${inputTable.address} i where i.dialogue = $2 and ${trueAsOf('i', '$1')}
    ), input as (
      select * from placed i where true${inPlaces(filter, 'i', values)}
    )`;

/** Over the rows themselves: that takes as long as there are ratings. */
const counted: Counting = async (views, asOf, filter, by) => {
  const values = [String(asOf), filter.dialogue];
  const columns = by.map((dimension) => COLUMNS[dimension]);
  const of = (alias: string): string => columns.map((column) => `${column === 'day' ? alias : 'i'}.${column}, `).join('');
  const list = columns.map((column) => `${column}, `).join('');
  const sql = `
    with recursive ${inputOf(filter, values)}, person as (
      select distinct 'participants' as kind, ${of('i')}i.participant as person
      from input i where i.participant is not null${onDays(filter, 'i', values)}
      union all
      select distinct 'raters', ${of('r')}r.rater from ${ratingTable.address} r join input i using (contribution)
      where r.value is not null and ${trueAsOf('r', '$1')}${onDays(filter, 'r', values)}
    )
    select kind, ${list}count(*)::int as people from person group by ${list}kind`;
  return gathered(await views.query<readonly PeopleRow[]>(sql, values), by);
};

const gathered = (rows: readonly PeopleRow[], by: readonly Dimension[]): readonly People[] => {
  const found = new Map<string, { row: object; participants: number; raters: number }>();
  for (const each of rows) {
    const row = Object.fromEntries(by.map((dimension) => [dimension, each[COLUMNS[dimension]] ?? null]));
    const people = found.get(JSON.stringify(row)) ?? { row, participants: 0, raters: 0 };
    people[each['kind'] === 'raters' ? 'raters' : 'participants'] += Number(each['people']);
    found.set(JSON.stringify(row), people);
  }
  return [...found.values()];
};
