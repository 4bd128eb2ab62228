import { arraysOf, type Batch, listOf, type Query, valuesOf } from './rows.js';
import { type Cell, SumCells } from './sum-cells.js';
import { addUpIn, besideColumns, countColumns, SPAN, type SumTable } from './sum-table.js';
import type { StoredColumn } from './view-table.js';

/** What a projection sees of a table of sums: nothing; it says what is added. */
export type Sums<Of extends object, Count extends string> = {
  /** From this event on there is so much more of it. Of each number that is not named, nothing. */
  readonly add: (of: Of, more: Readonly<Partial<Record<Count, number>>>) => void;
};

type Row = Record<string, unknown>;
type Change = { readonly sequence: bigint; readonly cell: Cell; readonly of: Row; readonly more: number[] };

/** What a batch of events adds to the sums of one table; what they are is not read. */
export class BatchSums implements Sums<Row, string>, Batch {
  private readonly changed = new Map<string, Cell & { readonly changes: Change[] }>();
  /** In the order of the record. */
  private readonly added: Change[] = [];
  private sequence = 0n;
  private readonly address: string;
  private readonly beside: readonly StoredColumn[];
  private readonly cells: SumCells;

  constructor(
    private readonly table: SumTable,
    schema: string,
  ) {
    this.address = `${schema}.${table.name}`;
    this.beside = besideColumns(table);
    this.cells = new SumCells(table, this.address);
  }

  at(sequence: bigint): void {
    this.sequence = sequence;
  }

  readonly add = (of: Row, more: Readonly<Partial<Record<string, number>>>): void => {
    const { counts } = this.table;
    const name = this.cells.nameOf(of);
    let cell = this.changed.get(name);
    if (!cell) this.changed.set(name, (cell = { of, name, changes: [] }));
    let change = this.changeOf(cell.changes, of);
    if (!change) {
      change = { sequence: this.sequence, cell, of, more: counts.map(() => 0) };
      cell.changes.push(change);
      this.added.push(change);
    }
    for (let i = 0; i < counts.length; i++) change.more[i] = (change.more[i] ?? 0) + (more[counts[i] ?? ''] ?? 0);
  };

  /** That of the same event, which comes last. */
  private changeOf(changes: readonly Change[], of: Row): Change | undefined {
    for (let i = changes.length - 1; changes[i]?.sequence === this.sequence; i--)
      if (this.beside.every(({ name }) => changes[i]?.of[name] === of[name])) return changes[i];
    return undefined;
  }

  load(): Promise<void> {
    return Promise.resolve();
  }

  /** All changes, as if there had been nothing before. */
  live(): readonly Row[] {
    return this.changes().map(({ of, more }) => ({ ...of, ...Object.fromEntries(this.table.counts.map((count, i) => [count, more[i]])) }));
  }

  /** What an event adds and takes away again is no change. */
  private changes(): readonly Change[] {
    return this.added.filter(({ more }) => more.some((number) => number !== 0));
  }

  async write(query: Query): Promise<void> {
    const changes = this.changes();
    if (changes.length === 0) return;
    const numbers = await this.cells.numbered(query, [...new Set(changes.map(({ cell }) => cell))]);
    const counts = countColumns(this.table);
    const [spans] = await query(
      `with before as (select coalesce(max(sequence), 0) / ${SPAN} as span from ${this.address}_change), added as (
         insert into ${this.address}_change (${[...this.beside.map(({ column }) => column), 'sequence', 'cell', ...counts].join(', ')})
         select * from unnest(${[
           ...(this.beside.length === 0 ? [] : [arraysOf(this.beside)]),
           ...['bigint', 'int', ...counts.map(() => 'int')].map((type, i) => `$${this.beside.length + i + 1}::${type}[]`),
         ].join(', ')}) returning sequence
       ) select (select span from before) as before, max(sequence) / ${SPAN} as after from added`,
      [
        ...valuesOf(
          this.beside,
          changes.map(({ of }) => of),
        ),
        listOf(changes.map(({ sequence }) => sequence)),
        listOf(changes.map(({ cell }) => numbers.get(cell.name) ?? 0)),
        ...counts.map((_, i) => listOf(changes.map(({ more }) => more[i] ?? 0))),
      ],
    );
    const [before, after] = [Number(spans?.['before']), Number(spans?.['after'])];
    if (after > before) await query(addUpIn(this.address, this.table), [before * SPAN, after * SPAN]);
  }
}
