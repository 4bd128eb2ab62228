import { unreachable } from '../domain/decider.js';
import type { CountTable } from './count-rows.js';
import { sumColumnsOf, sumsIn, type SumTable } from './sum-table.js';
import { stored, tableIn, type ViewTable } from './view-table.js';

/** What a view stores. */
export type Tables = Readonly<Record<string, ViewTable | SumTable | CountTable>>;

/** The SQL that makes the empty tables of a view, in a schema that is not there yet. With another word here every view is of another form, and is rebuilt. */
export const creationOf = (tables: Tables, schema: string): string =>
  [`create schema ${schema}`, ...Object.values(tables).flatMap((table) => creationIn(schema, table))].join(';\n');

const creationIn = (schema: string, table: Tables[string]): readonly string[] => {
  switch (table.keeps) {
    case 'nothing':
      return [];
    case 'sums':
      return sumsIn(schema, table);
    case 'versions':
    case 'newest':
      return tableIn(schema, table);
    default:
      return unreachable(table);
  }
};

/** What the database says of the columns of a table, as `<table> <column> <type>`. */
export const columnsOf = (table: Tables[string]): readonly string[] => {
  if (table.keeps === 'nothing') return [];
  if (table.keeps === 'sums') return sumColumnsOf(table);
  return stored(table.columns).map(({ column, type }) => [table.name, column, type].join(' '));
};
