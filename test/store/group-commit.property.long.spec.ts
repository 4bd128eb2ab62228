import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type Appended, EventIdReused, type NewEvent, NO_STREAM, type Recorded, RevisionConflict } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { expectGapless, newStream, noted, readOn } from './event-store.contract.js';

let url: string;
let stores: readonly PostgresEventStore[];

beforeAll(async () => {
  url = await freshDatabase();
  stores = [await PostgresEventStore.open(url), await PostgresEventStore.open(url)];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await dropDatabase(url);
});

/** Few streams and few events, so that appends of a group meet: on a stream, by an id, in parts and with other content. */
const append = fc.record({
  by: fc.nat(1),
  stream: fc.nat(2),
  expected: fc.integer({ min: -1, max: 3 }),
  events: fc.uniqueArray(fc.record({ id: fc.nat(11), n: fc.nat(9).map((n) => (n === 0 ? 1 : 0)) }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ id }) => id,
  }),
});
const rounds = fc.array(fc.array(append, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });

const isWritten = (event: NewEvent, { id, data }: Recorded) => id === event.id && JSON.stringify(data) === JSON.stringify(event.data);

it('tells each append of a group what became of it, whatever else is in the group, and beside another program', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (groups) => {
      const before = await stores[0]!.head();
      const [streams, ids] = [Array.from({ length: 3 }, newStream), Array.from({ length: 12 }, () => randomUUID())];
      for (const group of groups) {
        const known = new Map((await readOn(stores[0]!, before)).map((event) => [event.id, event]));
        const asked = group.map(({ by, stream, expected, events }) => ({
          stream: streams[stream]!,
          expected: BigInt(expected),
          by: stores[by]!,
          events: events.map(({ id, n }) => noted(n, { id: ids[id]!, internal: {} })),
        }));
        const answers = await Promise.all(
          asked.map(({ by, stream, events, expected }) => by.append(stream, events, expected).catch((error: unknown) => error)),
        );
        const record = await readOn(stores[1]!, before);
        expectGapless(record, before);
        const places = new Map(record.map((event) => [event.id, event]));
        for (const stream of streams) {
          const revisions = record.filter((event) => event.stream === stream).map(({ revision }) => revision);
          expect(revisions).toEqual(revisions.map((_, i) => BigInt(i)));
        }
        answers.forEach((answer, i) => {
          const { stream, events, expected } = asked[i]!;
          const found = events.map(({ id }) => places.get(id));
          const isThere = found.every((event, j) => event?.stream === stream && isWritten(events[j]!, event));
          if (answer instanceof RevisionConflict) {
            expect(answer.actual).not.toBe(expected);
            expect(events.some(({ id }) => known.has(id))).toBe(false);
          } else if (answer instanceof EventIdReused) {
            expect(found.some((event) => event !== undefined)).toBe(true);
          } else {
            expect(isThere).toBe(true);
            const last = found.at(-1)!;
            expect(answer as Appended).toEqual({ sequence: last.sequence, revision: last.revision });
          }
        });
        // What is in the record was acknowledged to somebody, and on a stream that got nothing nobody was told of a conflict for nothing.
        const told = new Set(answers.flatMap((answer, i) => (answer instanceof Error ? [] : asked[i]!.events.map(({ id }) => id))));
        for (const { id } of record) expect(known.has(id) || told.has(id)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

it('takes one round trip for a group, and one more for those whose stream is elsewhere than another of the group took it to be', async () => {
  const [store] = stores;
  const stream = newStream();
  await store!.append(stream, [noted(0)], NO_STREAM);
  const commits = async () =>
    Number((await query<{ n: string }>(url, `select count(distinct xmin::text) as n from record.event where stream = $1`, [stream]))[0]?.n);
  const answers = await Promise.allSettled([
    store!.append(stream, [noted(1)], 7n),
    store!.append(stream, [noted(2)], 0n),
    store!.append(newStream(), [noted(3)], NO_STREAM),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(await commits()).toBe(2);
});
