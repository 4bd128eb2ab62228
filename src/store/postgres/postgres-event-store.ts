import type { Pool } from 'pg';
import { patientPool } from '../../postgres/patient-pool.js';
import { admit } from '../adapter/admission.js';
import { following } from '../adapter/following.js';
import { WakeUp } from '../adapter/wake-up.js';
import { CopyUnfinished } from '../copy/moving-record.js';
import {
  type Appended,
  EventStore,
  type NewEvent,
  type Numbering,
  type PageOf,
  type Recorded,
  type Subscribing,
  type Subscription,
} from '../event-store.js';
import { upcast, UPCASTERS, type Upcasters } from '../upcasters.js';
import { GroupCommit } from './group-commit.js';
import { GroupRead } from './group-read.js';
import { recordedOf } from './recorded-row.js';
import { CREATE_SQL, type EventRow, IS_ADOPTING_SQL } from './schema.js';

/** The record in PostgreSQL: the embedded default. */
export class PostgresEventStore extends EventStore {
  private readonly groupCommit: GroupCommit;
  private readonly groupRead: GroupRead;
  private readonly wakeUp: WakeUp;
  private readonly reading = new Map<string, Promise<readonly EventRow[]>>();
  private closed = false;

  private constructor(
    private readonly pool: Pool,
    url: string,
    private readonly upcasters: Upcasters,
  ) {
    super();
    this.groupCommit = new GroupCommit(pool);
    this.groupRead = new GroupRead(pool);
    this.wakeUp = new WakeUp(url);
  }

  /** @throws UsageError where a record is being copied into it */
  static async open(url: string, upcasters: Upcasters = UPCASTERS): Promise<PostgresEventStore> {
    const pool = patientPool(url, { max: 8, name: 'store' });
    await pool.query(CREATE_SQL);
    const { rows } = await pool.query<{ adopting: boolean }>(`select ${IS_ADOPTING_SQL} as adopting`);
    if (rows[0]?.adopting) {
      await pool.end();
      throw new CopyUnfinished();
    }
    return new PostgresEventStore(pool, url, upcasters);
  }

  async append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended> {
    return this.groupCommit.append({ stream, events: admit(stream, events), expected });
  }

  async readStream(stream: string, from = 0n): Promise<readonly Recorded[]> {
    const rows = await this.groupRead.read(stream, from);
    return rows.map((row) => upcast(recordedOf(row), this.upcasters));
  }

  async readAll(after: bigint, limit: number): Promise<readonly Recorded[]> {
    return (await this.rowsAfter(after, limit)).map((row) => upcast(recordedOf(row), this.upcasters));
  }

  override async readEach(sequences: readonly bigint[]): Promise<readonly Recorded[]> {
    const text = 'select * from record.event where sequence = any($1) order by sequence';
    const { rows } = await this.pool.query<EventRow>({ name: 'read-each', text, values: [sequences.map(String)] });
    return rows.map((row) => upcast(recordedOf(row), this.upcasters));
  }

  override async readOf(types: readonly string[], after: bigint, limit: number): Promise<PageOf> {
    const span = String(after + SPAN);
    const { rows } = await this.pool.query<PageRow>({ name: 'read-of', text: READ_OF_SQL, values: [after, span, types, limit] });
    const events = rows
      .filter((row): row is EventRow & PageRow => row.sequence !== null)
      .map((row) => upcast(recordedOf(row), this.upcasters));
    const [head, last] = [BigInt(rows[0]?.head ?? 0), events.at(-1)];
    if (last && events.length === limit) return { events, through: last.sequence };
    const through = after + SPAN < head ? after + SPAN : head;
    return { events, through: through < after ? after : through };
  }

  subscribe(after: bigint, options: Subscribing): Subscription {
    const rowsAfter = async (position: bigint, limit: number) => (await this.sharedRowsAfter(position, limit)).map(recordedOf);
    return following({ rowsAfter, wakeUp: this.wakeUp, upcasters: this.upcasters, isClosed: () => this.closed }, after, options);
  }

  async head(): Promise<bigint> {
    const { rows } = await this.pool.query<{ sequence: string }>('select sequence from record.head');
    return BigInt(rows[0]?.sequence ?? 0);
  }

  async sequenceAt(moment: string): Promise<bigint> {
    // A group that is being committed has its time already; what comes after it is later than now.
    await this.pool.query('select from record.head for share');
    const { rows } = await this.pool.query<{ sequence: string }>(
      'select sequence from record.event where recorded_at <= $1 order by recorded_at desc, sequence desc limit 1',
      [moment],
    );
    return BigInt(rows[0]?.sequence ?? 0);
  }

  override async sequenceOccurredBy(moment: string): Promise<bigint> {
    const head = await this.head();
    const { rows } = await this.pool.query<{ sequence: string | null }>(
      'select min(sequence) as sequence from record.event where occurred_at collate "C" > $1',
      [moment],
    );
    const later = rows[0]?.sequence ?? null;
    return later === null ? head : BigInt(later) - 1n;
  }

  override async numbering(): Promise<Numbering> {
    const text = `select current_setting('transaction_read_only') = 'on' as read_only, ${IS_ADOPTING_SQL} as adopting from record.head`;
    const { rows } = await this.pool.query<{ read_only: boolean; adopting: boolean }>(text);
    if (!rows[0]) throw new Error('The record has no head: record.head was emptied, or not restored');
    if (rows[0].read_only) throw new ReadOnly();
    if (rows[0].adopting) throw new CopyUnfinished();
    return { state: 'whole' };
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.groupCommit.drained();
    await this.wakeUp.close();
    await this.pool.end();
  }

  /** Subscribers that are at the same place in the same moment, as projections at the end of the record are, read it once. */
  private sharedRowsAfter(after: bigint, limit: number): Promise<readonly EventRow[]> {
    const place = `${String(after)}/${limit}/${this.wakeUp.growths}`;
    const known = this.reading.get(place);
    if (known) return known;
    const rows = this.rowsAfter(after, limit).finally(() => this.reading.delete(place));
    this.reading.set(place, rows);
    return rows;
  }

  private async rowsAfter(after: bigint, limit: number): Promise<readonly EventRow[]> {
    const text = 'select * from record.event where sequence > $1 order by sequence limit $2';
    return (await this.pool.query<EventRow>({ name: 'read-all', text, values: [after, limit] })).rows;
  }
}

/** How much of the record one query looks through, however seldom the types are: some hundredths of a second, and what comes after it can be ended. */
const SPAN = 50_000n;

type PageRow = { readonly head: string; readonly sequence: string | null };

// No index: an event is appended once and would pay for it; a view is rebuilt seldom, and PostgreSQL looks at a type faster than we could read an event.
const READ_OF_SQL = `
  select h.sequence as head, e.* from record.head h left join lateral (
    select * from record.event where sequence > $1 and sequence <= $2 and type = any($3) order by sequence limit $4
  ) e on true order by e.sequence`;

/** A standby that was not promoted yet, or a database that somebody has set so. */
class ReadOnly extends Error {
  readonly code = '25006';

  constructor() {
    super('The database takes no writes at the moment');
  }
}
