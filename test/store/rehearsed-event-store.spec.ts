import { TooLarge } from '../../src/host/failures.js';
import { NO_STREAM, RevisionConflict } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { RehearsedEventStore } from '../../src/store/rehearsed-event-store.js';
import { dropDatabase, freshDatabase } from '../database.js';
import { newStream, noted } from './event-store.contract.js';

let databaseUrl: string;
let record: PostgresEventStore;
let rehearsed: RehearsedEventStore;
beforeAll(async () => {
  databaseUrl = await freshDatabase();
  record = await PostgresEventStore.open(databaseUrl);
});
beforeEach(() => {
  rehearsed = new RehearsedEventStore(record);
});
afterAll(async () => {
  await record.close();
  await dropDatabase(databaseUrl);
});

const numbersOf = (events: readonly { readonly data: object }[]) => events.map(({ data }) => (data as { n: number }).n);

it('what is rehearsed is read behind what is recorded, and is nowhere else', async () => {
  const [old, fresh] = [newStream(), newStream()];
  await record.append(old, [noted(1), noted(2)], NO_STREAM);
  const head = await record.head();
  const event = noted(3);
  expect(await rehearsed.append(old, [event], 1n)).toEqual({ sequence: head + 1n, revision: 2n });
  expect(await rehearsed.append(fresh, [noted(4), noted(5)], NO_STREAM)).toEqual({ sequence: head + 3n, revision: 1n });
  expect(numbersOf(await rehearsed.readStream(old))).toEqual([1, 2, 3]);
  expect((await rehearsed.readStream(old, 2n))[0]).toEqual({
    ...event,
    stream: old,
    revision: 2n,
    sequence: head + 1n,
    recordedAt: expect.any(String),
  });
  expect(numbersOf(await rehearsed.readStream(old, 3n))).toEqual([]);
  expect(numbersOf(await rehearsed.readStream(fresh, 1n))).toEqual([5]);
  expect(await rehearsed.head()).toBe(head + 3n);
  expect(numbersOf(await rehearsed.readAll(head - 2n, 4))).toEqual([1, 2, 3, 4]);
  expect(numbersOf(await rehearsed.readAll(head + 1n, 4))).toEqual([4, 5]);
  expect((await rehearsed.readAll(head + 1n, 4)).map(({ revision, sequence }) => [revision, sequence])).toEqual([
    [0n, head + 2n],
    [1n, head + 3n],
  ]);
  expect([numbersOf(await record.readStream(old)), await record.readStream(fresh), await record.head()]).toEqual([[1, 2], [], head]);
});

it('another writer of the record is seen, but not on a stream that was rehearsed by then', async () => {
  const [own, other] = [newStream(), newStream()];
  await record.append(own, [noted(1)], NO_STREAM);
  await rehearsed.append(own, [noted(2)], 0n);
  await record.append(own, [noted(3)], 0n);
  await record.append(other, [noted(4)], NO_STREAM);
  expect(numbersOf(await rehearsed.readStream(own))).toEqual([1, 2]);
  expect(numbersOf(await rehearsed.readStream(other))).toEqual([4]);
});

it('whoever was overtaken decides again, and what no store takes is refused', async () => {
  const stream = newStream();
  const both = await Promise.allSettled([1, 2].map((n) => rehearsed.append(stream, [noted(n)], NO_STREAM)));
  expect(both.map((each) => each.status)).toEqual(['fulfilled', 'rejected']);
  await expect(rehearsed.append(stream, [noted(3)], NO_STREAM)).rejects.toEqual(new RevisionConflict(stream, NO_STREAM, 0n));
  await expect(rehearsed.append(stream, [noted(3, { data: { text: 'x'.repeat(70_000) } })], 0n)).rejects.toThrow(TooLarge);
});
