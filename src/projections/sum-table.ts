import { type Columns, type RowWith, schemaOf, snakeCase, stored, type StoredColumn } from './view-table.js';

/**
 * Numbers that are added up as events come in. Each event writes what it adds to a cell. What it came to by then is written for every span of the record
 * that is over, at some grains. As of a sequence a number is its newest sum before the span, and what was added since: at most what a span
 * holds, however many events there were. No row is ever changed.
 */
export type SumTable<Of extends object = object, Count extends string = string> = {
  readonly keeps: 'sums';
  /** Of the cells. */
  readonly name: string;
  /** How SQL names the cells, with their schema. */
  readonly address: string;
  /** What something is added to. */
  readonly columns: Readonly<Record<keyof Of & string, Columns[string]>>;
  /** Those of the columns that are no part of a cell, but of each change: there would be too many cells. */
  readonly beside: readonly string[];
  /** By which of the columns there are sums, from few to many. By others they are added up from all changes, which takes as long as there are any. */
  readonly grains: readonly (readonly string[])[];
  readonly counts: readonly Count[];
};

/** So many sequences are a span. With more of them less is written, and more is added up when it is read. */
export const SPAN = 4096;

type Declared<C extends Columns, Count extends string> = {
  readonly columns: C;
  readonly beside?: readonly (keyof C & string)[];
  readonly grains: readonly (readonly (keyof C & string)[])[];
  readonly counts: readonly Count[];
};

/** Declares a table of sums of a view. */
export const sumsOf =
  (view: string) =>
  <C extends Columns, const Count extends string>(
    name: string,
    { beside = [], ...declared }: Declared<C, Count>,
  ): SumTable<RowWith<C>, Count> => ({ keeps: 'sums', name, address: `${schemaOf(view)}.${name}`, beside, ...declared });

type Shape = Pick<SumTable, 'columns' | 'beside' | 'counts'>;

/** The columns of a cell, and those beside it. */
export const cellColumns = ({ columns, beside }: Pick<Shape, 'columns' | 'beside'>): readonly StoredColumn[] =>
  stored(columns).filter(({ name }) => !beside.includes(name));
export const besideColumns = ({ columns, beside }: Pick<Shape, 'columns' | 'beside'>): readonly StoredColumn[] =>
  stored(columns).filter(({ name }) => beside.includes(name));

/** The columns of the numbers, in SQL. */
export const countColumns = ({ counts }: Pick<Shape, 'counts'>): readonly string[] => counts.map(snakeCase);

/** Its tables by what follows its name, each with its columns and what comes of them: cells, what was added to them, and the sums of places. */
const partsOf = (table: Shape): Readonly<Record<string, { readonly columns: readonly string[]; readonly keys: readonly string[] }>> => {
  const typed = (columns: readonly StoredColumn[]): readonly string[] => columns.map(({ column, type }) => `${column} ${type}`);
  const counts = countColumns(table).map((column) => `${column} integer`);
  return {
    '': { columns: ['cell integer', 'key uuid', ...typed(cellColumns(table))], keys: ['primary key (cell)', 'unique (key)'] },
    _change: { columns: ['sequence bigint', 'cell integer', ...typed(besideColumns(table)), ...counts], keys: [] },
    _place: {
      columns: ['place integer', 'key uuid', 'grain integer', ...typed(stored(table.columns))],
      keys: ['primary key (place)', 'unique (key)'],
    },
    _sum: { columns: ['place integer', 'before_sequence bigint', ...counts], keys: ['primary key (place, before_sequence)'] },
  };
};

/** What the database says of its columns, as `<table> <column> <type>`. */
export const sumColumnsOf = (table: SumTable): readonly string[] =>
  Object.entries(partsOf(table)).flatMap(([part, { columns }]) => columns.map((column) => `${table.name}${part} ${column}`));

/** The SQL that makes it. */
export const sumsIn = (schema: string, table: SumTable): readonly string[] => {
  const address = `${schema}.${table.name}`;
  return [
    ...Object.entries(partsOf(table)).map(
      ([part, { columns, keys }]) => `create table ${address}${part} (${[...columns, ...keys].join(', ')})`,
    ),
    `alter table ${address} alter cell add generated always as identity`,
    `alter table ${address}_place alter place add generated always as identity`,
    `create index ${table.name}_change_sequence on ${address}_change (sequence)`,
    `create index ${table.name}_place_dialogue on ${address}_place (dialogue, grain)`,
  ];
};

/** A number for those of the columns by which there is a sum, as `grouping` in SQL says it. */
const grainOf = ({ columns }: Pick<Shape, 'columns'>, grain: readonly string[]): number =>
  Object.keys(columns).reduce((bits, name) => 2 * bits + Number(!grain.includes(name)), 0);

type Read = Pick<SumTable, 'address' | 'columns' | 'beside' | 'grains' | 'counts'>;

/**
 * The SQL of a row set with some of the columns and with all numbers of a dialogue, as of a sequence (parameters such as `$1`): they have to be added up, as
 * several rows can be of the same place.
 */
export const sumsAsOf = (table: Read, by: readonly string[], asOf: string, dialogue: string): string => {
  const { address, beside, grains } = table;
  const counts = countColumns(table);
  const grain = grains.find((names) => by.every((name) => names.includes(name)));
  const changes = (from: string): string =>
    `select ${[...by.map((name) => `${beside.includes(name) ? 'a' : 'c'}.${snakeCase(name)}`), ...counts.map((count) => `a.${count}`)].join(', ')}
     from ${address}_change a join ${address} c using (cell) where c.dialogue = ${dialogue} and a.sequence >= ${from} and a.sequence <= ${asOf}`;
  if (!grain) return `(${changes('0')})`;
  // A span is over once something was added after it.
  const begin = `(select least(${asOf}::bigint, coalesce(max(sequence), 0)) / ${SPAN} * ${SPAN} from ${address}_change)`;
  return `(
    select ${[...by.map((name) => `p.${snakeCase(name)}`), ...counts.map((count) => `s.${count}`)].join(', ')}
    from ${address}_place p join lateral (
      select * from ${address}_sum s where s.place = p.place and s.before_sequence <= ${begin} order by s.before_sequence desc limit 1
    ) s on true where p.dialogue = ${dialogue} and p.grain = ${grainOf(table, grain)}
    union all ${changes(begin)}
  )`;
};

/**
 * The SQL of the last sequence at which anything was added to a dialogue, as of a sequence: it stands in the span that is not over, or else in the last
 * one that has a sum.
 */
export const lastAddedTo = (table: Read, asOf: string, dialogue: string): string => {
  const { address, grains } = table;
  const begin = `(select least(${asOf}::bigint, coalesce(max(sequence), 0)) / ${SPAN} * ${SPAN} from ${address}_change)`;
  const over = `(
    select max(s.before_sequence) from ${address}_place p cross join lateral (
      select before_sequence from ${address}_sum s where s.place = p.place and s.before_sequence <= ${begin} order by s.before_sequence desc limit 1
    ) s where p.dialogue = ${dialogue} and p.grain = ${grainOf(table, grains[0] ?? [])}
  )`;
  const last = (from: string, before: string): string =>
    `(select max(a.sequence) from ${address}_change a join ${address} c using (cell) where c.dialogue = ${dialogue} and a.sequence >= ${from} and ${before})`;
  return `select coalesce(${last(begin, `a.sequence <= ${asOf}`)}, ${last(`${over} - ${SPAN}`, `a.sequence < ${over}`)}) as sequence`;
};

/** The SQL that adds up the sums of each span between two sequences, `$1` and `$2`, for the places to which something was added in it. */
export const addUpIn = (address: string, table: SumTable): string => {
  const columns = stored(table.columns).map(({ column }) => column);
  const counts = countColumns(table);
  const sets = table.grains.map((grain) => `(${['span', ...grain.map(snakeCase)].join(', ')})`);
  const cell = [...besideColumns(table).map(({ column }) => column), 'cell', 'span'].join(', ');
  const summed = counts.map((count) => `sum(${count}) as ${count}`).join(', ');
  return `
    with changed as (
      select ${cell}, ${summed} from (select *, sequence / ${SPAN} as span from ${address}_change where sequence >= $1 and sequence < $2) a group by ${cell}
    ), added as materialized (
      select md5(row(grouping(${columns.join(', ')}), ${columns.join(', ')})::text)::uuid as key, span, grouping(${columns.join(', ')}) as grain,
        ${columns.join(', ')}, ${summed} from changed join ${address} c using (cell) group by grouping sets (${sets.join(', ')})
    ), known as materialized (
      select key, place from ${address}_place where key in (select key from added)
    ), made as (
      insert into ${address}_place (key, grain, ${columns.join(', ')})
      select distinct on (key) key, grain, ${columns.join(', ')} from added where key not in (select key from known) returning key, place
    ), placed as (
      select * from known union all select * from made
    )
    insert into ${address}_sum (place, before_sequence, ${counts.join(', ')})
    select p.place, (a.span + 1) * ${SPAN}, ${counts.map((count) => `coalesce(s.${count}, 0) + sum(a.${count}) over until_then`).join(', ')}
    from added a join placed p using (key) left join lateral (
      select * from ${address}_sum s where s.place = p.place and s.before_sequence <= $1 order by s.before_sequence desc limit 1
    ) s on true
    window until_then as (partition by a.key order by a.span)`;
};
