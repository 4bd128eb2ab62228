import { stored, type StoredColumn, VALIDITY, type ViewTable } from './view-table.js';

/** Runs SQL on the connection that holds the transaction. */
export type Query = (sql: string, values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** What a projection sees of a table: the rows that are true now. */
export type Rows<Row extends object> = {
  readonly get: (...key: readonly string[]) => Row | undefined;
  /** The row is true from this event on; the one before it, if any, until this event. @throws Error for one that is there and was not read ahead */
  readonly put: (row: Row) => void;
};

/** What a batch of events makes of a table: read ahead, changed in memory, written in a few statements. */
export type Batch = {
  /** The event whose rows come next, and the keys that it announced. */
  at(sequence: bigint, keys: readonly (readonly string[])[]): void;
  /** Reads the rows that are true now for the given keys. */
  load(query: Query, keys: readonly (readonly string[])[]): Promise<void>;
  write(query: Query): Promise<void>;
  live(): readonly Row[];
};

type Version = { readonly row: Row; readonly from: bigint; until: bigint | null; readonly stored: boolean };
type Row = Record<string, unknown>;

/** The rows of one table in one batch: read ahead, changed in memory, written in two statements. */
export class BatchRows implements Rows<Row>, Batch {
  private readonly current = new Map<string, Version>();
  private readonly closed: Version[] = [];
  private readonly announced = new Set<string>();
  private sequence = 0n;

  protected readonly address: string;
  protected readonly key: readonly StoredColumn[];
  protected readonly columns: readonly StoredColumn[];

  constructor({ name, key, columns }: ViewTable, schema: string) {
    this.address = `${schema}.${name}`;
    this.columns = stored(columns);
    this.key = key.flatMap((part) => this.columns.find((column) => column.name === part) ?? []);
  }

  at(sequence: bigint, keys: readonly (readonly string[])[]): void {
    this.sequence = sequence;
    if (this.announced.size > 0) this.announced.clear();
    for (const key of keys) this.announced.add(addressOf(key));
  }

  readonly get = (...key: readonly string[]): Row | undefined => {
    const address = addressOf(key);
    if (!this.announced.has(address)) throw this.notReadAhead();
    return this.current.get(address)?.row;
  };

  readonly put = (row: Row): void => {
    const key = this.keyOf(row);
    const before = this.current.get(key);
    // A row that begins needs no look; one that is there does.
    if (before && !this.announced.has(key)) throw this.notReadAhead();
    this.announced.add(key);
    // Two changes by one event are one version.
    if (before && before.from !== this.sequence) this.closed.push(Object.assign(before, { until: this.sequence }));
    this.current.set(key, { row, from: this.sequence, until: null, stored: false });
  };

  live(): readonly Row[] {
    return [...this.current.values()].map(({ row }) => row);
  }

  async load(query: Query, keys: readonly (readonly string[])[]): Promise<void> {
    if (keys.length === 0) return;
    const names = this.columns.map(({ column }) => `t.${column}`);
    const parts = this.key.map(({ column }) => column).join(', ');
    const rows = await query(
      `select ${names.join(', ')}, ${this.truth.from} as from_sequence from ${this.address} t
       join (select distinct * from unnest(${arraysOf(this.key)}) as u (${parts})) wanted using (${parts})${this.truth.where}`,
      this.key.map((_, i) => keys.map((key) => key[i])),
    );
    for (const { from_sequence: from, ...columns } of rows) {
      const row = Object.fromEntries(this.columns.map(({ name, column }) => [name, columns[column]]));
      this.current.set(this.keyOf(row), { row, from: BigInt(String(from)), until: null, stored: true });
    }
  }

  /** Which of the rows of a key is true now, in SQL. */
  protected get truth(): { readonly from: string; readonly where: string } {
    return { from: 't.from_sequence', where: ' where t.until_sequence is null' };
  }

  /** The rows that this batch put and that are true now. */
  protected changed(): readonly Row[] {
    return [...this.current.values()].filter(({ stored }) => !stored).map(({ row }) => row);
  }

  async write(query: Query): Promise<void> {
    const versions = [...this.closed, ...this.current.values()];
    await this.close(
      query,
      versions.filter(({ stored, until }) => stored && until !== null),
    );
    await this.insert(
      query,
      versions.filter(({ stored }) => !stored),
    );
  }

  private async close(query: Query, versions: readonly Version[]): Promise<void> {
    if (versions.length === 0) return;
    const parts = [...this.key, ...VALIDITY_COLUMNS];
    const same = [...this.key.map(({ column }) => column), 'from_sequence'].map((column) => `t.${column} = c.${column}`);
    await query(
      `update ${this.address} t set until_sequence = c.until_sequence
       from unnest(${arraysOf(parts)}) as c (${parts.map(({ column }) => column).join(', ')})
       where ${same.join(' and ')}`,
      [...this.key.map(({ name }) => versions.map(({ row }) => row[name])), ...validityOf(versions)],
    );
  }

  private async insert(query: Query, versions: readonly Version[]): Promise<void> {
    if (versions.length === 0) return;
    const all = [...this.columns, ...VALIDITY_COLUMNS];
    await query(`insert into ${this.address} (${all.map(({ column }) => column).join(', ')}) select * from unnest(${arraysOf(all)})`, [
      ...valuesOf(
        this.columns,
        versions.map(({ row }) => row),
      ),
      ...validityOf(versions),
    ]);
  }

  /** Of each event by itself: what another event of the batch announced is not there when this one comes alone. */
  private notReadAhead(): Error {
    return new Error(`A row of ${this.address} was not read ahead for this event`);
  }

  private keyOf(row: Row): string {
    let address = '';
    for (const { name } of this.key) address += `${String(row[name])}\0`;
    return address;
  }
}

/** The rows of a table of which the newest alone are kept. */
export class NewestRows extends BatchRows {
  protected override get truth(): { readonly from: string; readonly where: string } {
    return { from: '0', where: '' };
  }

  override async write(query: Query): Promise<void> {
    const rows = this.changed();
    if (rows.length === 0) return;
    const names = (columns: readonly StoredColumn[]): string => columns.map(({ column }) => column).join(', ');
    const others = this.columns.filter((column) => !this.key.includes(column));
    await query(
      `insert into ${this.address} (${names(this.columns)}) select * from unnest(${arraysOf(this.columns)})
       on conflict (${names(this.key)}) do update set ${others.map(({ column }) => `${column} = excluded.${column}`).join(', ')}`,
      valuesOf(this.columns, rows),
    );
  }
}

const addressOf = (key: readonly string[]): string => {
  let address = '';
  for (const part of key) address += `${part}\0`;
  return address;
};

const VALIDITY_COLUMNS = stored(VALIDITY);

/** Of each column an array, for `arraysOf`. */
export const valuesOf = (columns: readonly StoredColumn[], rows: readonly Row[]): readonly unknown[] =>
  columns.map(({ name, type }) => {
    if (PLAIN.has(type)) return listOf(rows.map((row) => row[name] as Plain | null));
    return rows.map((row) => (type === 'jsonb' ? jsonOf(row[name]) : row[name]));
  });

type Plain = number | bigint | string;
/** Of these no value has a quote or a comma in it. */
const PLAIN: ReadonlySet<StoredColumn['type']> = new Set(['uuid', 'integer', 'bigint']);

/** As PostgreSQL writes an array of such: the driver would look at each of them for quotes. */
export const listOf = (all: readonly (Plain | null)[]): string => `{${all.map((each) => each ?? 'NULL').join(',')}}`;

export const arraysOf = (columns: readonly StoredColumn[]): string => columns.map(({ type }, i) => `$${i + 1}::${type}[]`).join(', ');

const validityOf = (versions: readonly Version[]): readonly string[] => [
  listOf(versions.map(({ from }) => from)),
  listOf(versions.map(({ until }) => until)),
];

const jsonOf = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));
