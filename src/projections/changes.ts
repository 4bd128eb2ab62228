import type { Term, Terms, Wanted } from './explanation.js';
import type { ViewTable } from './view-table.js';

/** So many versions of a row, or additions to sums, are looked at for one page. */
const LOOK = 2000;

type Change = { readonly sequence: string; readonly change: number };

/** The changes of a number that a row has, whose key is one column: each version with what it adds to the one before. `number`: SQL of the columns. */
type Changing = { readonly table: Pick<ViewTable, 'address' | 'key'>; readonly number: string; readonly values?: readonly string[] };

/** The terms of a number that events move: what each of them added, or took away. Which number they come to as of a sequence is their sum. */
export const changesTo = async (
  { table: { address, key }, number, values = [] }: Changing,
  { views, asOf, id, limit, from }: Pick<Wanted, 'views' | 'asOf' | 'id' | 'limit' | 'from'>,
  about: Term['about'],
): Promise<Terms> => {
  // The version at the position itself is the one before the first of the page.
  const rows: readonly Change[] = await views.query(
    `with looked as (
       select from_sequence, (${number})::int as number from ${address}
       where ${key.join()} = $1 and from_sequence >= $2 and from_sequence <= $3 order by from_sequence limit ${LOOK}
     ) select from_sequence as sequence, number - coalesce(lag(number) over (order by from_sequence), 0) as change from looked order by 1`,
    [id, from ?? '0', String(asOf), ...values],
  );
  return pageOf(from === null ? rows : rows.slice(1), rows.length === LOOK ? (rows.at(-1)?.sequence ?? null) : null, limit, about);
};

/** The first of them that change something; `last`: how far was looked, where there may be more. */
const pageOf = (rows: readonly Change[], last: string | null, limit: number, about: Term['about']): Terms => {
  const moved = rows.filter(({ change }) => change !== 0);
  const shown = moved.slice(0, limit);
  return {
    terms: shown.map(({ sequence, change }) => ({ term: sequence, value: change, ...(about && { about }), sequences: [sequence] })),
    next: moved.length > limit ? (shown.at(-1)?.sequence ?? null) : last,
  };
};

/** A number that is added up: SQL of the columns of `c`, and what is so of those that count, with its values from `$5` on. */
type Added = { readonly address: string; readonly number: string; readonly where: string; readonly values: readonly (string | null)[] };
type Addition = { readonly last: string; readonly more: boolean; readonly sequence: string | null; readonly change: number };

/** The same of a number of a table of sums, in a dialogue: what each event added to all places that count. */
export const additionsTo = async (
  { address, number, where, values }: Added,
  { views, asOf, id, limit, from }: Pick<Wanted, 'views' | 'asOf' | 'id' | 'limit' | 'from'>,
): Promise<Terms> => {
  // An event may add to several places: the last one that was looked at may have more.
  const rows: readonly Addition[] = await views.query(
    `with looked as (
       select * from ${address}_change where sequence > $2 and sequence <= $1 order by sequence limit ${LOOK + 1}
     ), through as (
       select count(*) > ${LOOK} as more, case when count(*) > ${LOOK} then max(sequence) - 1 else $1::bigint end as last from looked
     ), moved as (
       select c.sequence, sum(${number})::int as change from (select * from looked join ${address} using (cell)) c
       where c.dialogue = $3 and c.sequence <= (select last from through) ${where} group by c.sequence having sum(${number}) <> 0
     )
     select t.last, t.more, m.sequence, m.change from through t left join moved m on true order by m.sequence limit $4`,
    [String(asOf), from ?? '0', id, limit + 1, ...values],
  );
  const changes = rows.flatMap(({ sequence, change }) => (sequence === null ? [] : [{ sequence, change }]));
  return pageOf(changes, rows[0]?.more ? rows[0].last : null, limit, undefined);
};
