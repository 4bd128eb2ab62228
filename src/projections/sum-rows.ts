import { createHash } from 'node:crypto';
import { arraysOf, type Batch, type Query, valuesOf } from './rows.js';
import { countColumns, type SumTable } from './sum-table.js';
import { stored, type StoredColumn, uuid } from './view-table.js';

/** What a projection sees of a table of sums: nothing; it says what is added. */
export type Sums<Of extends object, Count extends string> = {
  /** From this event on, a cell has so much more. Of each number that is not named, nothing. */
  readonly add: (of: Of, more: Readonly<Partial<Record<Count, number>>>) => void;
};

type Row = Record<string, unknown>;
type Cell = { readonly of: Row; readonly key: string; readonly added: Map<bigint, readonly number[]> };
type Known = { readonly cell: number; readonly sums: readonly number[] };

const KEY: readonly StoredColumn[] = stored({ key: uuid() });

/** What a batch of events adds to the sums of one table: read once, when it is known to which; never looked at before. */
export class BatchSums implements Sums<Row, string>, Batch {
  private readonly cells = new Map<string, Cell>();
  private sequence = 0n;
  private readonly address: string;
  private readonly columns: readonly StoredColumn[];

  constructor(
    private readonly table: SumTable,
    schema: string,
  ) {
    this.address = `${schema}.${table.name}`;
    this.columns = stored(table.columns);
  }

  at(sequence: bigint): void {
    this.sequence = sequence;
  }

  readonly add = (of: Row, more: Readonly<Partial<Record<string, number>>>): void => {
    const { counts } = this.table;
    let name = '';
    for (const column of this.columns) name += `${JSON.stringify(of[column.name] ?? null)}\0`;
    let cell = this.cells.get(name);
    if (!cell) this.cells.set(name, (cell = { of, key: keyOf(name), added: new Map() }));
    const before = cell.added.get(this.sequence);
    cell.added.set(
      this.sequence,
      counts.map((count, i) => (before?.[i] ?? 0) + (more[count] ?? 0)),
    );
  };

  load(): Promise<void> {
    return Promise.resolve();
  }

  /** As if there had been nothing before. */
  live(): readonly Row[] {
    return [...this.cells.values()].map(({ of, added }) => ({
      ...of,
      ...Object.fromEntries(
        this.table.counts.map((count, i) => [count, [...added.values()].reduce((sum, more) => sum + (more[i] ?? 0), 0)]),
      ),
    }));
  }

  async write(query: Query): Promise<void> {
    const cells = [...this.cells.values()].filter(({ added }) => {
      // What an event adds and takes away again is no change.
      for (const [sequence, more] of added) if (more.every((number) => number === 0)) added.delete(sequence);
      return added.size > 0;
    });
    if (cells.length === 0) return;
    const known = await this.known(query, cells);
    const rows: { readonly cell: number; readonly sequence: bigint; readonly sums: readonly number[] }[] = [];
    for (const { key, added } of cells) {
      const before = known.get(key);
      if (!before) throw new Error(`A cell of ${this.address} was not made`);
      let { sums } = before;
      for (const [sequence, more] of added) {
        sums = sums.map((sum, i) => sum + (more[i] ?? 0));
        rows.push({ cell: before.cell, sequence, sums });
      }
    }
    const columns = countColumns(this.table);
    await query(
      `insert into ${this.address}_sum (cell, from_sequence, ${columns.join(', ')})
       select * from unnest($1::int[], $2::bigint[], ${columns.map((_, i) => `$${i + 3}::int[]`).join(', ')})`,
      [
        numbers(rows.map(({ cell }) => cell)),
        numbers(rows.map(({ sequence }) => sequence)),
        ...columns.map((_, i) => numbers(rows.map(({ sums }) => sums[i] ?? 0))),
      ],
    );
  }

  /** The cells of this batch as they stand; those that are new are made. */
  private async known(query: Query, cells: readonly Cell[]): Promise<ReadonlyMap<string, Known>> {
    const columns = countColumns(this.table);
    const found = await query(
      `select c.key, c.cell, ${columns.map((column) => `s.${column}`).join(', ')} from ${this.address} c
       left join lateral (select * from ${this.address}_sum s where s.cell = c.cell order by s.from_sequence desc limit 1) s on true
       where c.key = any($1::uuid[])`,
      [cells.map(({ key }) => key)],
    );
    const there = new Set(found.map(({ key }) => key));
    const missing = cells.filter(({ key }) => !there.has(key));
    const made = missing.length === 0 ? [] : await this.make(query, missing);
    return new Map(
      [...found, ...made].map((row) => [
        String(row['key']),
        { cell: Number(row['cell']), sums: columns.map((column) => Number(row[column] ?? 0)) },
      ]),
    );
  }

  private make(query: Query, cells: readonly Cell[]): ReturnType<Query> {
    const columns = [...KEY, ...this.columns];
    const rows = cells.map(({ of, key }) => ({ ...of, key }));
    return query(
      `insert into ${this.address} (${columns.map(({ column }) => column).join(', ')}) select * from unnest(${arraysOf(columns)}) returning key, cell`,
      valuesOf(columns, rows),
    );
  }
}

/** As PostgreSQL writes an array: the driver would look at each of them for quotes. */
const numbers = (all: readonly (number | bigint)[]): string => `{${all.join(',')}}`;

/** A UUID for what names a cell. */
const keyOf = (name: string): string => {
  const digest = createHash('sha256').update(name).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20, 32)].join('-');
};
