import type { Client } from 'pg';
import { UsageError } from '../../host/usage-error.js';
import { HeardClient } from '../../postgres/heard-client.js';
import { LOCKS } from '../../postgres/locks.js';
import { textOf } from '../adapter/admission.js';
import { MovingRecord, TargetWritten } from '../copy/moving-record.js';
import type { Recorded } from '../event-store.js';
import { recordedOf } from './recorded-row.js';
import { CREATE_SQL, type EventRow } from './schema.js';

const PAGE_SIZE = 1000;

/** The record in PostgreSQL. One session does all of it: it has the lock, and what it writes is lost with it. */
export class PostgresMovingRecord extends MovingRecord {
  private constructor(private readonly client: Client) {
    super();
  }

  static async open(url: string): Promise<PostgresMovingRecord> {
    const client = new HeardClient({ connectionString: url, application_name: 'zukunftsdialog copy' });
    await client.connect();
    return new PostgresMovingRecord(client);
  }

  async *written(): AsyncIterable<readonly Recorded[]> {
    if (!(await this.has('record.event'))) return;
    const text = 'select * from record.event where sequence > $1 order by sequence limit $2';
    let after = '0';
    for (;;) {
      const { rows } = await this.client.query<EventRow>({ name: 'written', text, values: [after, PAGE_SIZE] });
      const last = rows.at(-1);
      if (!last) return;
      after = last.sequence;
      yield rows.map(recordedOf);
    }
  }

  async events(): Promise<number> {
    if (!(await this.has('record.head'))) return 0;
    const { rows } = await this.client.query<{ sequence: string }>('select sequence from record.head');
    return Number(rows[0]?.sequence ?? 0);
  }

  async claim(): Promise<void> {
    const { rows } = await this.client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCKS.copy}) as held`);
    if (rows[0]?.held !== true) throw new UsageError('Another program is copying a record into this database.');
  }

  async begin(): Promise<void> {
    await this.client.query(CREATE_SQL);
    await this.client.query('insert into record.adoption default values on conflict do nothing');
  }

  async adopt(events: readonly Recorded[]): Promise<void> {
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return;
    try {
      await this.client.query('begin');
      // Appends that were waiting for the head already when the adoption began did not see it.
      const moved = await this.client.query('update record.head set sequence = $2, recorded_at = $3 where sequence = $1', [
        first.sequence - 1n,
        last.sequence,
        last.recordedAt,
      ]);
      if (moved.rowCount !== 1) throw new TargetWritten(first.sequence);
      await this.insert(events);
      await this.client.query('notify record_grew; commit');
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async finish(): Promise<void> {
    if (await this.has('record.adoption')) await this.client.query('delete from record.adoption');
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async has(table: string): Promise<boolean> {
    const { rows } = await this.client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    return rows[0]?.there === true;
  }

  private async insert(events: readonly Recorded[]): Promise<void> {
    const texts = events.map(textOf);
    await this.client.query({
      name: 'adopt',
      text: INSERT_SQL,
      values: [
        events.map(({ sequence }) => String(sequence)),
        events.map(({ stream }) => stream),
        events.map(({ revision }) => String(revision)),
        events.map(({ id }) => id),
        events.map(({ type }) => type),
        events.map(({ schema }) => schema),
        events.map(({ recordedAt }) => recordedAt),
        events.map(({ occurredAt }) => occurredAt),
        events.map(({ role }) => role),
        texts.map(({ data }) => data),
        texts.map(({ internal }) => internal),
        texts.map(({ bodyId }) => bodyId),
        texts.map(({ commitment }) => commitment),
      ],
    });
  }
}

const INSERT_SQL = `
  insert into record.event
    (sequence, stream, revision, id, type, schema, recorded_at, occurred_at, role, data, internal, body_id, commitment)
  select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::int[], $7::timestamptz[], $8::text[],
    $9::text[], $10::json[], $11::json[], $12::uuid[], $13::text[])`;
