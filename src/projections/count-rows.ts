import type { Batch, Query } from './rows.js';

type Row = Readonly<Record<string, unknown>>;

/** What the rows of a view come to for a key: counted where an event asks for it, and stored nowhere. */
export type CountTable<Count extends object = object> = {
  readonly keeps: 'nothing';
  readonly name: string;
  /** The SQL that counts for the keys `$1`, in a schema; its rows have a `key`. */
  readonly sql: (schema: string) => string;
  /** Of no rows; it may be changed. */
  readonly none: () => Count;
  /** With one row more of what the SQL answers. */
  readonly take: (count: Count, row: Row) => void;
};

/** What a projection sees of it. */
export type Counts<Count extends object> = {
  /** What it comes to at this event. @throws Error for a key that the event did not announce */
  readonly get: (key: string) => Count;
  /** What an event changes of it, for the later events of its batch that ask. */
  readonly change: (key: string, change: (count: Count) => void) => void;
};

export class BatchCounts implements Counts<object>, Batch {
  private readonly known = new Map<string, object>();

  constructor(
    private readonly table: CountTable,
    private readonly schema: string,
  ) {}

  at(): void {
    // What is asked for is counted for all events of the batch alike.
  }

  async load(query: Query, keys: readonly (readonly string[])[]): Promise<void> {
    const wanted = [...new Set(keys.map((key) => key.join()))];
    if (wanted.length === 0) return;
    for (const key of wanted) this.known.set(key, this.table.none());
    for (const row of await query(this.table.sql(this.schema), [wanted])) this.table.take(this.get(String(row['key'])), row);
  }

  readonly get = (key: string): object => {
    const count = this.known.get(key);
    if (!count) throw new Error(`${this.table.name} was not counted for this event`);
    return count;
  };

  readonly change = (key: string, change: (count: object) => void): void => {
    const count = this.known.get(key);
    if (count) change(count);
  };

  write(): Promise<void> {
    return Promise.resolve();
  }

  live(): readonly Row[] {
    return [];
  }
}
