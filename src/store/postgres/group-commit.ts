import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import { attempts } from '../../host/attempts.js';
import { Crowded, Unavailable } from '../../host/failures.js';
import type { EventText } from '../adapter/admission.js';
import { CopyUnfinished } from '../copy/moving-record.js';
import { type Appended, EventIdReused, NO_STREAM, OutcomeUnknown, RevisionConflict } from '../event-store.js';
import { IS_ADOPTING_SQL } from './schema.js';

type Append = { readonly stream: string; readonly events: readonly EventText[]; readonly expected: bigint };
type Waiting = Append & { readonly resolve: (appended: Appended) => void; readonly reject: (error: unknown) => void };
type Placed = EventText & { readonly stream: string; readonly revision: bigint; readonly sequence: bigint };
type Outcome = Appended | Error;

const GROUP_EVENTS_MAX = 1000;
const ATTEMPTS_MAX = 3;

/** One transaction takes the next sequences for every append that is waiting; each append still stands or fails alone. */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly pool: Pool) {}

  append(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...append, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async drained(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // What arrives in the same turn of the event loop goes into the first group already.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const group = this.nextGroup();
      try {
        const outcomes = await this.commitWithRetry(group);
        group.forEach(({ resolve, reject }, i) => {
          const outcome = outcomes[i];
          if (outcome === undefined || outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.running = null;
  }

  private nextGroup(): readonly Waiting[] {
    let events = 0;
    const full = this.waiting.findIndex((append) => (events += append.events.length) > GROUP_EVENTS_MAX);
    return this.waiting.splice(0, full < 1 ? this.waiting.length : full);
  }

  /** A lost connection leaves open whether the group was committed; trying again is safe because ids are unique. */
  private async commitWithRetry(group: readonly Append[]): Promise<readonly Outcome[]> {
    let [open, failure]: [boolean, unknown] = [false, null];
    for await (const _ of attempts({ times: ATTEMPTS_MAX, pauseMs: 50 })) {
      try {
        return await this.commit(group);
      } catch (error) {
        open ||= error instanceof CommitLost;
        failure = error;
        if (isFinal(error) || error instanceof CopyUnfinished || error instanceof Crowded) break;
      }
    }
    throw open ? new OutcomeUnknown('The connection was lost while a group was committed', { cause: failure }) : failure;
  }

  private async commit(group: readonly Append[]): Promise<readonly Outcome[]> {
    const client = await this.pool.connect();
    let broken: Error | boolean = true;
    try {
      const places = new Places(await takeHead(client), await factsOf(client, group));
      const outcomes = group.map((append) => places.place(append));
      if (places.placed.length === 0) {
        await client.query('rollback');
      } else {
        await insert(client, places.placed);
        await client.query('notify record_grew; commit').catch((error: unknown) => {
          throw isFinal(error) ? error : new CommitLost('The connection was lost', { cause: error });
        });
      }
      broken = false;
      return outcomes;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Class 57P and 08 are shut-downs and lost connections; any other answer of the server is final. */
const isFinal = (error: unknown): boolean => {
  const answer = error instanceof Unavailable ? error.cause : error;
  return answer instanceof DatabaseError && !/^(57P|08)/.test(answer.code ?? '');
};

/** A commit was sent, and nobody knows what became of it. */
class CommitLost extends Error {}

/** Begins the transaction and holds the newest sequence until it ends: one round trip, two answers. */
const takeHead = async (client: PoolClient): Promise<bigint> => {
  const answers: unknown = await client.query(`begin; select sequence, ${IS_ADOPTING_SQL} as adopting from record.head for update`);
  const [, head] = answers as [QueryResult, QueryResult<{ sequence: string; adopting: boolean }>];
  // Without its row an append would insert nothing, in silence.
  if (!head.rows[0]) throw new Error('The record has no head: record.head was emptied, or not restored');
  if (head.rows[0].adopting) throw new CopyUnfinished();
  return BigInt(head.rows[0].sequence);
};

type Facts = { readonly revisions: Map<string, bigint>; readonly known: Map<string, Placed> };

/** Decides, append by append and in order, which sequences and revisions each gets, or why it gets none. */
class Places {
  readonly placed: Placed[] = [];

  constructor(
    private sequence: bigint,
    private readonly facts: Facts,
  ) {}

  place({ stream, events, expected }: Append): Outcome {
    const earlier = events.map(({ id }) => this.facts.known.get(id));
    if (earlier.some((event) => event !== undefined)) return repeated(stream, events, earlier);
    const actual = this.facts.revisions.get(stream) ?? NO_STREAM;
    if (actual !== expected) return new RevisionConflict(stream, expected, actual);
    let revision = actual;
    for (const event of events) {
      const placed = { ...event, stream, revision: ++revision, sequence: ++this.sequence };
      this.facts.known.set(event.id, placed);
      this.placed.push(placed);
    }
    this.facts.revisions.set(stream, revision);
    return { sequence: this.sequence, revision };
  }
}

/** The first answer again, if the append is the same to the letter. */
const repeated = (stream: string, events: readonly EventText[], earlier: readonly (Placed | undefined)[]): Outcome => {
  const known = events.find((_, i) => earlier[i] !== undefined);
  const changed = events.some((event, i) => {
    const { sequence: _, revision: __, ...first } = earlier[i] ?? { sequence: 0n, revision: 0n };
    return JSON.stringify(inOrder({ ...event, stream })) !== JSON.stringify(inOrder(first));
  });
  const last = earlier.at(-1);
  return changed || !last ? new EventIdReused(known?.id ?? '') : { sequence: last.sequence, revision: last.revision };
};

const inOrder = (fields: object): unknown => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));

type FactRow = {
  readonly stream: string;
  readonly revision: string;
  readonly sequence: string;
  readonly id: string | null;
  readonly type: string;
  readonly schema: number;
  readonly occurred_at: string;
  readonly role: string;
  readonly data: string;
  readonly internal: string;
  readonly body_id: string | null;
  readonly commitment: string | null;
};

const FACTS_SQL = `
  select e.stream, e.revision, null::bigint as sequence, null::uuid as id, null as type, null::int as schema,
    null as occurred_at, null as role, null as data, null as internal, null::uuid as body_id, null as commitment
  from unnest($1::text[]) as wanted (stream),
    lateral (select stream, revision from record.event where stream = wanted.stream order by revision desc limit 1) e
  union all
  select stream, revision, sequence, id, type, schema, occurred_at, role, data::text, internal::text, body_id, commitment
  from record.event where id = any($2)`;

/** What the record says about the group's streams and ids, read while the head is held: nobody can change it meanwhile. */
const factsOf = async (client: PoolClient, group: readonly Append[]): Promise<Facts> => {
  const streams = [...new Set(group.map(({ stream }) => stream))];
  const ids = group.flatMap(({ events }) => events.map(({ id }) => id));
  const { rows } = await client.query<FactRow>({ name: 'facts', text: FACTS_SQL, values: [streams, ids] });
  const facts: Facts = { revisions: new Map(), known: new Map() };
  for (const { id, occurred_at: occurredAt, body_id: bodyId, ...row } of rows) {
    const revision = BigInt(row.revision);
    if (id === null) facts.revisions.set(row.stream, revision);
    else facts.known.set(id, { ...row, id, occurredAt, bodyId, revision, sequence: BigInt(row.sequence) });
  }
  return facts;
};

const INSERT_SQL = `
  with now as (
    update record.head set
      sequence = sequence + cardinality($1::text[]),
      recorded_at = greatest(recorded_at, date_trunc('milliseconds', clock_timestamp()))
    returning recorded_at
  )
  insert into record.event
    (sequence, stream, revision, id, type, schema, recorded_at, occurred_at, role, data, internal, body_id, commitment)
  select e.sequence, e.stream, e.revision, e.id, e.type, e.schema, now.recorded_at, e.occurred_at, e.role, e.data, e.internal,
    e.body_id, e.commitment
  from now, unnest($1::bigint[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::int[], $7::text[], $8::text[],
    $9::json[], $10::json[], $11::uuid[], $12::text[])
    as e (sequence, stream, revision, id, type, schema, occurred_at, role, data, internal, body_id, commitment)`;

const insert = async (client: PoolClient, placed: readonly Placed[]): Promise<void> => {
  const column = <K extends keyof Placed>(key: K): Placed[K][] => placed.map((event) => event[key]);
  await client.query({
    name: 'insert',
    text: INSERT_SQL,
    values: [
      column('sequence').map(String),
      column('stream'),
      column('revision').map(String),
      column('id'),
      column('type'),
      column('schema'),
      column('occurredAt'),
      column('role'),
      column('data'),
      column('internal'),
      column('bodyId'),
      column('commitment'),
    ],
  });
};
