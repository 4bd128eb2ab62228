import type { Client } from 'pg';
import type { Damage, RecordDamaged } from '../event-store.js';
import type { LogEvent } from './log-event.js';
import { number, type Numbered } from './numbering.js';
import type { Head } from './places.js';
import type { Gate } from './schema.js';

/** Two programs number at once: the other one was faster, and this one is not the sequencer any more. */
export class Overtaken extends Error {}

const REVISIONS_SQL = `
  select wanted.stream, greatest(
    (select max(revision) from sequencer.place p where p.stream = wanted.stream),
    (select max(revision) from sequencer.stranger s where s.stream = wanted.stream)) as revision
  from unnest($1::text[]) as wanted (stream)`;

/** The head is moved from where it was, or nothing happens: two sequencers can never number the same place. */
const WRITE_SQL = `
  with moved as (
    update sequencer.head set sequence = $2, commit_position = $3, prepare_position = $4, recorded_at = $5
    where sequence = $1 returning one
  ), placed as (
    insert into sequencer.place (sequence, id, stream, revision, commit_position, prepare_position, recorded_at)
    select p.* from moved, unnest($6::bigint[], $7::uuid[], $8::text[], $9::bigint[], $10::bigint[], $11::bigint[], $12::timestamptz[])
      as p (sequence, id, stream, revision, commit_position, prepare_position, recorded_at)
  ), met as (
    insert into sequencer.stranger (stream, revision)
    select s.* from moved, unnest($13::text[], $14::bigint[]) as s (stream, revision) on conflict do nothing
  ), fulfilled as (
    delete from sequencer.claim where id = any($7) and exists (select from moved)
  )
  select pg_notify('record_numbered', '') from moved`;

/** The sequencer's hand in PostgreSQL: numbers a batch in one transaction. */
export class Ledger {
  constructor(private readonly client: Client) {}

  /** @throws Overtaken */
  async write(head: Head, batch: readonly LogEvent[]): Promise<{ readonly head: Head; readonly numbered: Numbered }> {
    const numbered = number(head, batch, await this.revisions(batch));
    const { places, strangers } = numbered;
    if (places.length === 0 && strangers.length === 0) return { head, numbered };
    const last = places.at(-1);
    const moved: Head = last ? { sequence: last.sequence, position: last.position, recordedAt: last.recordedAt } : head;
    const { rowCount } = await this.client.query({
      name: 'number',
      text: WRITE_SQL,
      values: [
        head.sequence,
        moved.sequence,
        moved.position?.commit,
        moved.position?.prepare,
        moved.recordedAt,
        places.map(({ sequence }) => sequence),
        places.map(({ id }) => id),
        places.map(({ stream }) => stream),
        places.map(({ revision }) => revision),
        places.map(({ position }) => position.commit),
        places.map(({ position }) => position.prepare),
        places.map(({ recordedAt }) => recordedAt),
        strangers.map(({ stream }) => stream),
        strangers.map(({ revision }) => revision),
      ],
    });
    if (rowCount !== 1) throw new Overtaken('Another program numbers the log');
    return { head: moved, numbered };
  }

  /** Everything that was in the log is numbered, and what comes will be: appends are taken, by every program. */
  async open(): Promise<void> {
    await this.turn('open', ['shut', 'beginning']);
  }

  /** Nothing is written that might not get its sequence. What is numbered is whole if it was before. */
  async shut(): Promise<void> {
    await this.turn('shut', ['open']);
  }

  /** Tells every program why nothing is numbered. */
  async note({ damage, message }: RecordDamaged): Promise<void> {
    const text = `with noted as (update sequencer.head set damage = $1, complaint = $2 returning one)
      select pg_notify('record_numbered', '') from noted`;
    await this.client.query(text, [damage, message]);
  }

  async isSound(): Promise<boolean> {
    return (await this.client.query('select from sequencer.head where damage is null')).rowCount === 1;
  }

  /** Damage that is not there any more. True where there was any. */
  async mended(damages: readonly Damage[]): Promise<boolean> {
    const { rowCount } = await this.client.query('update sequencer.head set damage = null, complaint = null where damage = any($1)', [
      damages,
    ]);
    return rowCount === 1;
  }

  /** That whoever opened the gate is alive. */
  async beat(): Promise<void> {
    await this.client.query(`update sequencer.gate set beaten_at = clock_timestamp() where state = 'open'`);
  }

  private async turn(to: Gate, from: readonly Gate[]): Promise<void> {
    const text = `with turned as (update sequencer.gate set state = $1 where state = any($2) returning one)
      select pg_notify('record_numbered', '') from turned`;
    await this.client.query(text, [to, from]);
  }

  private async revisions(batch: readonly LogEvent[]): Promise<ReadonlyMap<string, bigint>> {
    // A stream that begins here has none.
    const begun = batch.filter(({ stream, revision }) => revision > 0n || stream.startsWith('$$'));
    const beginning = new Set(batch.filter(({ revision }) => revision === 0n).map(({ stream }) => stream));
    const streams = [...new Set(begun.map(({ stream }) => stream.replace(/^\$\$/, '')))].filter((stream) => !beginning.has(stream));
    if (streams.length === 0) return new Map();
    const { rows } = await this.client.query<{ stream: string; revision: string | null }>({
      name: 'newest-revisions',
      text: REVISIONS_SQL,
      values: [streams],
    });
    return new Map(rows.map(({ stream, revision }) => [stream, BigInt(revision ?? -1)]));
  }
}
