import { createHash } from 'node:crypto';
import { arraysOf, listOf, type Query, valuesOf } from './rows.js';
import { cellColumns, type SumTable } from './sum-table.js';
import { stored, type StoredColumn, uuid } from './view-table.js';

type Row = Readonly<Record<string, unknown>>;
/** A cell with its name. */
export type Cell = { readonly of: Row; readonly name: string };

const KEY: readonly StoredColumn[] = stored({ key: uuid() });

/** The cells of a table of sums, by short numbers. */
export class SumCells {
  private readonly columns: readonly StoredColumn[];

  constructor(
    table: SumTable,
    private readonly address: string,
  ) {
    this.columns = cellColumns(table);
  }

  /** No text in PostgreSQL has a zero in it. */
  nameOf(of: Row): string {
    let name = '';
    for (const { name: column } of this.columns) {
      const value = of[column];
      name += typeof value === 'string' || typeof value === 'number' ? `=${value}\0` : '\0';
    }
    return name;
  }

  /** The numbers of cells by their names; those that are new are made. */
  async numbered(query: Query, cells: readonly Cell[]): Promise<ReadonlyMap<string, number>> {
    const keyed = cells.map((cell) => ({ ...cell, key: keyOf(cell.name) }));
    const found = await query(`select key, cell from ${this.address} where key = any($1::uuid[])`, [listOf(keyed.map(({ key }) => key))]);
    const there = new Set(found.map(({ key }) => key));
    const missing = keyed.filter(({ key }) => !there.has(key));
    const made = missing.length === 0 ? [] : await this.make(query, missing);
    const numbers = new Map([...found, ...made].map(({ key, cell }) => [key, Number(cell)]));
    return new Map(keyed.map(({ name, key }) => [name, numbers.get(key) ?? 0]));
  }

  private make(query: Query, cells: readonly (Cell & { readonly key: string })[]): ReturnType<Query> {
    const columns = [...KEY, ...this.columns];
    const rows = cells.map(({ of, key }) => ({ ...of, key }));
    return query(
      `insert into ${this.address} (${columns.map(({ column }) => column).join(', ')}) select * from unnest(${arraysOf(columns)}) returning key, cell`,
      valuesOf(columns, rows),
    );
  }
}

/** A UUID for what names a cell. */
const keyOf = (name: string): string => {
  const digest = createHash('sha256').update(name).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20, 32)].join('-');
};
