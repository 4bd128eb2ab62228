import { randomUUID } from 'node:crypto';
import { FactsOf } from '../../src/commands/facts.js';
import type { EventStore } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { dropDatabase, freshDatabase } from '../database.js';

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

const times = { occurredAt: '2026-01-01T00:00:00.000Z' };
const count = async (stream: string, revision = -1n): Promise<void> => {
  const event = { id: randomUUID(), type: 'Counted', schema: 1, role: 'office', data: {}, internal: {}, body: null, ...times } as const;
  await store.append(stream, [event], revision);
};
type Counting = { readonly status: string; readonly count: number };
const counts = {
  owns: () => true,
  fold: (events: readonly unknown[], { count: before }: Counting = { status: 'unknown', count: 0 }) => ({
    status: 'counted',
    count: before + events.length,
  }),
};

it('are folded once, and what was looked at last is remembered longest', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map(() => `count-${randomUUID()}`) as [string, string, string];
  for (const stream of [a, b, c]) await count(stream);
  const reads: (readonly [string, bigint | undefined])[] = [];
  const watched: Pick<EventStore, 'readStream'> = {
    readStream: (stream, from) => {
      reads.push([stream, from]);
      return store.readStream(stream, from);
    },
  };
  const facts = new FactsOf(watched, counts, 2);
  for (const stream of [a, b, a, c, a, b]) expect((await facts.of(stream)).state).toEqual({ status: 'counted', count: 1 });
  expect(reads).toEqual([
    [a, 0n],
    [b, 0n],
    [a, 1n],
    [c, 0n],
    [a, 1n],
    [b, 0n],
  ]);
  await count(a, 0n);
  expect((await facts.of(a)).state.count).toBe(2);
});

it('that many look at in one moment for the first time are folded by one of them', async () => {
  const stream = `count-${randomUUID()}`;
  for (let revision = -1n; revision < 2n; revision++) await count(stream, revision);
  let folded = 0;
  const watched = {
    ...counts,
    fold: (events: readonly unknown[], before?: Counting) => {
      folded += events.length;
      return counts.fold(events, before);
    },
  };
  const facts = new FactsOf(store, watched);
  const looks = Array.from({ length: 20 }, () => facts.of(stream));
  expect((await Promise.all(looks)).map(({ state }) => state.count)).toEqual(Array(20).fill(3));
  expect(folded).toBe(3);
});

it('whoever waits for a first look that fails looks again', async () => {
  const stream = `count-${randomUUID()}`;
  await count(stream);
  let fails = true;
  const readStream: EventStore['readStream'] = (...asked) => {
    if (!fails) return store.readStream(...asked);
    fails = false;
    return Promise.reject(new Error('away'));
  };
  const facts = new FactsOf({ readStream }, counts);
  const [first, second] = await Promise.allSettled([facts.of(stream), facts.of(stream)]);
  expect([first.status, second]).toMatchObject(['rejected', { status: 'fulfilled', value: { state: { count: 1 } } }]);
});
