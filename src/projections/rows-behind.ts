import type { Row } from './difference.js';
import { snakeCase, type ViewTable } from './view-table.js';

/**
 * Rows of a table that something which a view shows is made of, so that it can be found what changed it, and when. In SQL, in both directions,
 * of a row `t`: rather a row too many than one too few, since whoever asks the view as of both moments sees whether anything did change.
 */
export type RowsBehind = {
  readonly table: Pick<ViewTable, 'name' | 'address'>;
  /** The column by which an event names them. */
  readonly named: string;
  readonly namedBy: 'uuid' | 'sequence';
  /** Whether `t` is behind a thing; `id`: SQL. */
  readonly isBehind: (id: string) => string;
  /** The ids of the things that `t` is behind, with what has to be joined for it. */
  readonly things: { readonly id: string; readonly join?: string };
};

/** What a view shows as rows: how one of them is found and asked for, and what it is made of. */
export type ShownRows = {
  /** Of a list of a dialogue, in the order of a sequence that each row has for itself. Without: what has an address of its own. */
  readonly listed?: { readonly address: string; readonly id: string; readonly position: string };
  readonly behind: readonly RowsBehind[];
  /** The views whose tables are joined for that, besides its own. */
  readonly besides?: readonly string[];
  /** A row without what holds at the moment of asking alone, which no event made. */
  readonly recorded?: (row: Row) => Row;
};

/** The rows of a list, by the columns of the table that has one version of each at a time. */
export const listedIn = <Row extends { readonly dialogue: string }>(
  { address }: ViewTable<Row>,
  id: keyof Row & string,
  position: keyof Row & string,
): NonNullable<ShownRows['listed']> => ({ address, id: snakeCase(id), position: snakeCase(position) });

/** Rows that say in a column of which thing they are; `named`: where events name them by another one. */
export const rowsOf = <Row extends object>(
  { name, address, columns }: ViewTable<Row>,
  thing: keyof Row & string,
  named: keyof Row & string = thing,
): RowsBehind => ({
  table: { name, address },
  named: snakeCase(named),
  namedBy: columns[named].type === 'bigint' ? 'sequence' : 'uuid',
  isBehind: (id) => `t.${snakeCase(thing)} = ${id}`,
  things: { id: `t.${snakeCase(thing)}` },
});

/** Rows that are behind things by way of other rows. `keys`: SQL, which of the named ones are behind a thing. */
export const rowsByWayOf = <Row extends object>(
  { name, address }: ViewTable<Row>,
  named: keyof Row & string,
  { keys, things }: { readonly keys: (id: string) => string; readonly things: RowsBehind['things'] },
): RowsBehind => ({
  table: { name, address },
  named: snakeCase(named),
  namedBy: 'uuid',
  isBehind: (id) => `t.${snakeCase(named)} = any(array(${keys(id)}))`,
  things,
});
