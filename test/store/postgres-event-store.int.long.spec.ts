import { setTimeout as sleep } from 'node:timers/promises';
import { type NewEvent, NO_STREAM } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { eventStoreContract, expectGapless, follow, newStream, noted, readOn } from './event-store.contract.js';

eventStoreContract('PostgresEventStore', async (upcasters) => {
  const url = await freshDatabase();
  const store = await PostgresEventStore.open(url, upcasters);
  const instances = [store];
  return {
    store,
    second: async () => {
      const other = await PostgresEventStore.open(url, upcasters);
      instances.push(other);
      return other;
    },
    close: async () => {
      await Promise.all(instances.map((instance) => instance.close()));
      await dropDatabase(url);
    },
  };
});

/** What a caller is told whose connection was lost on the way. */
const LOST = /terminat|connection|ECONN/i;

describe('PostgresEventStore', () => {
  let url: string;
  let store: PostgresEventStore;

  beforeAll(async () => {
    url = await freshDatabase();
    store = await PostgresEventStore.open(url);
  });

  afterAll(async () => {
    await store.close();
    await dropDatabase(url);
  });

  /** Ends sessions of the stores on the server's side, as an administrator or a failover would. */
  const terminate = async (application = 'zukunftsdialog%'): Promise<number> => {
    const text = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like $1`;
    return (await query(url, text, [application])).length;
  };

  it('opens on one new database from many sides at once, and while another one writes', async () => {
    const fresh = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => PostgresEventStore.open(fresh)));
    const written = stores.flatMap((instance) => Array.from({ length: 50 }, () => instance.append(newStream(), [noted(0)], NO_STREAM)));
    const late = await PostgresEventStore.open(fresh);
    await Promise.all(written);
    expect(await late.head()).toBe(200n);
    await Promise.all([...stores, late].map((instance) => instance.close()));
    await dropDatabase(fresh);
  });

  it.each([
    `update record.event set data = '{}'`,
    'update record.event set sequence = sequence + 1',
    'delete from record.event',
    'truncate record.event',
    'truncate record.event, record.head cascade',
    'merge into record.event e using record.head h on e.sequence = h.sequence when matched then delete',
  ])('keeps the database from changing an event: %s', async (statement) => {
    await store.append(newStream(), [noted(0)], NO_STREAM);
    const before = await readOn(store);
    await expect(query(url, statement)).rejects.toThrow('append-only');
    expect(await readOn(store)).toEqual(before);
  });

  it('commits appends that are waiting together in one transaction', async () => {
    const before = await store.head();
    await Promise.all(Array.from({ length: 256 }, () => store.append(newStream(), [noted(0)], NO_STREAM)));
    const [row] = await query<{ events: number; transactions: number }>(
      url,
      'select count(*)::int as events, count(distinct xmin::text)::int as transactions from record.event where sequence > $1',
      [before],
    );
    expect(row?.events).toBe(256);
    expect(row?.transactions).toBeLessThan(16);
  });

  it('keeps the order when the clock is set back', async () => {
    const first = await store.append(newStream(), [noted(0)], NO_STREAM);
    const ahead = new Date(Date.now() + 3_600_000).toISOString();
    await query(url, 'update record.head set recorded_at = $1', [ahead]);
    const { sequence } = await store.append(newStream(), [noted(1), noted(2)], NO_STREAM);
    const added = await store.readAll(first.sequence, 10);
    expect(added.map(({ recordedAt }) => recordedAt)).toEqual([ahead, ahead]);
    expectGapless(added, first.sequence);
    expect(await store.sequenceAt(ahead)).toBe(sequence);
    expect(await store.sequenceAt(new Date(Date.now() + 60_000).toISOString())).toBe(first.sequence);
    await query(url, `update record.head set recorded_at = 'epoch'`);
  });

  it('acknowledges nothing while the record has no head, as after half a restore', async () => {
    const fresh = await freshDatabase();
    const maimed = await PostgresEventStore.open(fresh);
    await maimed.append(newStream(), [noted(0)], NO_STREAM);
    await query(fresh, 'delete from record.head');
    const stream = newStream();
    await expect(maimed.append(stream, [noted(1)], NO_STREAM)).rejects.toThrow('head');
    expect(await maimed.readStream(stream)).toEqual([]);
    await maimed.close();
    await dropDatabase(fresh);
  });

  it('loses no acknowledged append when its connections are lost, and a repeat of the others succeeds', async () => {
    const before = await store.head();
    let terminated = 0;
    let writing = true;
    const interrupt = async () => {
      while (writing) {
        terminated += await terminate();
        await sleep(15);
      }
    };
    /** As a sender does who got no answer: the same events again, with the same expected revision. */
    const untilAnswered = async (stream: string, events: readonly NewEvent[], expected: bigint) => {
      for (;;) {
        try {
          return await store.append(stream, events, expected);
        } catch (error) {
          expect(String(error)).toMatch(LOST);
        }
      }
    };
    const write = async () => {
      const stream = newStream();
      const written: NewEvent[] = [];
      for (let i = 0; i < 40 || terminated < 20; i++) {
        const events = i % 3 === 0 ? [noted(i), noted(i + 0.5)] : [noted(i)];
        const { revision } = await untilAnswered(stream, events, BigInt(written.length - 1));
        written.push(...events);
        expect(revision).toBe(BigInt(written.length - 1));
      }
      return written;
    };
    const interrupting = interrupt();
    const written = await Promise.all(Array.from({ length: 16 }, write));
    writing = false;
    await interrupting;
    const stored = await readOn(store, before);
    expectGapless(stored, before);
    expect(stored.map(({ id }) => id).sort()).toEqual(written.flatMap((events) => events.map(({ id }) => id)).sort());
  });

  it('keeps a subscription that loses its listening connection', async () => {
    const after = await store.head();
    const subscriber = follow(store, after);
    const text = `select from pg_stat_activity where datname = current_database() and application_name = 'zukunftsdialog listener' and query like 'listen %'`;
    const listeners = () => query(url, text);
    for (let round = 1n; round <= 3n; round++) {
      while ((await listeners()).length === 0) await sleep(20);
      await terminate('zukunftsdialog listener');
      await store.append(newStream(), [noted(0)], NO_STREAM);
      while ((subscriber.seen.at(-1)?.sequence ?? 0n) < after + round) await sleep(5);
    }
    await subscriber.stop();
    expectGapless(subscriber.seen, after);
  });

  it('gives each event once to a subscriber that resumes where it lost its connections', async () => {
    const after = await store.head();
    const seen: bigint[] = [];
    const abort = new AbortController();
    // A page that was asked for while the connection was lost may reject; the subscriber goes on after what it has.
    const subscribeAnew = async () => {
      while (!abort.signal.aborted) {
        try {
          for await (const page of store.subscribe(seen.at(-1) ?? after, { signal: abort.signal, pageSize: 20 })) {
            seen.push(...page.map(({ sequence }) => sequence));
          }
        } catch (error) {
          expect(String(error)).toMatch(LOST);
        }
      }
    };
    const subscriber = subscribeAnew();
    for (let i = 0; i < 30; i++) {
      await terminate();
      const events = [noted(i), noted(i)];
      const stream = newStream();
      const append = () => store.append(stream, events, NO_STREAM);
      await append().catch(append);
    }
    while ((seen.at(-1) ?? after) < after + 60n) await sleep(5);
    abort.abort();
    await subscriber;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => after + BigInt(i) + 1n));
  });

  it('is closed after the last append is answered', async () => {
    const other = await PostgresEventStore.open(url);
    const appends = Array.from({ length: 50 }, () => other.append(newStream(), [noted(0)], NO_STREAM));
    await other.close();
    await expect(Promise.all(appends)).resolves.toHaveLength(50);
    await expect(other.append(newStream(), [noted(0)], NO_STREAM)).rejects.toThrow();
  });
});
