import { countColumns, sumsIn, type SumTable } from './sum-table.js';
import { stored, tableIn, type ViewTable } from './view-table.js';

/** What a view stores. */
export type Tables = Readonly<Record<string, ViewTable | SumTable>>;

/** The SQL that makes the empty tables of a view, in a schema that is not there yet. With another word here every view is of another form, and is rebuilt. */
export const creationOf = (tables: Tables, schema: string): string =>
  [
    `create schema ${schema}`,
    ...Object.values(tables).flatMap((table) => (table.keeps === 'sums' ? sumsIn(schema, table) : tableIn(schema, table))),
  ].join(';\n');

/** What the database says of the columns of a table, as `<table> <column> <type>`. */
export const columnsOf = (table: ViewTable | SumTable): readonly string[] => [
  ...stored(table.columns).map(({ column, type }) => [table.name, column, type].join(' ')),
  ...(table.keeps === 'sums' ? countColumns(table).map((column) => `${table.name}_sum ${column} integer`) : []),
];
