import { type Columns, integer, type RowWith, schemaOf, stored, type ViewTable } from './view-table.js';

/**
 * Numbers that are added up as events come in: of each cell, which some columns name, what they came to by each sequence that changed them. As of
 * a sequence a cell is the newest row by then, one look at an index, however many events there were. A row is never changed.
 */
export type SumTable<Of extends object = object, Count extends string = string> = {
  readonly keeps: 'sums';
  /** Of the cells. */
  readonly name: string;
  /** How SQL names the cells, with their schema. */
  readonly address: string;
  /** The columns that name a cell. */
  readonly columns: Readonly<Record<keyof Of & string, Columns[string]>>;
  readonly counts: readonly Count[];
  readonly indexes: ViewTable['indexes'];
};

/** Declares a table of sums of a view. */
export const sumsOf =
  (view: string) =>
  <C extends Columns, const Count extends string>(
    name: string,
    { columns, counts, indexes = {} }: { readonly columns: C; readonly counts: readonly Count[] } & Partial<Pick<ViewTable, 'indexes'>>,
  ): SumTable<RowWith<C>, Count> => ({
    keeps: 'sums',
    name,
    address: `${schemaOf(view)}.${name}`,
    columns,
    counts,
    indexes,
  });

/** The columns of the numbers, in SQL. */
export const countColumns = ({ counts }: Pick<SumTable, 'counts'>): readonly string[] =>
  stored(Object.fromEntries(counts.map((count) => [count, integer()]))).map(({ column }) => column);

/** The SQL that makes it: the cells, each with a short number, and their rows. `key` stands for all the columns of a cell. */
export const sumsIn = (schema: string, table: SumTable): readonly string[] => {
  const { name, columns, indexes } = table;
  const lines = stored(columns).map(({ column, type, nullable }) => `${column} ${type}${nullable ? '' : ' not null'}`);
  const counts = countColumns(table).map((column) => `${column} integer not null`);
  return [
    `create table ${schema}.${name} (cell integer generated always as identity primary key, key uuid not null unique, ${lines.join(', ')})`,
    `create table ${schema}.${name}_sum (cell integer not null, from_sequence bigint not null, ${counts.join(', ')}, primary key (cell, from_sequence))`,
    ...Object.entries(indexes).map(([index, sql]) => `create index ${name}_${index} on ${schema}.${name} ${sql}`),
  ];
};

/** The SQL of the cells with their numbers as of a sequence, to stand behind `from`: `alias` has the columns, `sums` the numbers. */
export const sumsAsOf = ({ address }: Pick<SumTable, 'address'>, alias: string, sums: string, parameter: string): string =>
  `${address} ${alias} join lateral (
     select s.* from ${address}_sum s where s.cell = ${alias}.cell and s.from_sequence <= ${parameter} order by s.from_sequence desc limit 1
   ) ${sums} on true`;
