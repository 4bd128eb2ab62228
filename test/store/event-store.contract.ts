import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TooLarge } from '../../src/host/failures.js';
import { canonicalJson } from '../../src/record/canonical-json.js';
import {
  type Appended,
  EventIdReused,
  type EventStore,
  LIMITS,
  type NewEvent,
  NO_STREAM,
  type Recorded,
  RevisionConflict,
  UnknownSchema,
} from '../../src/store/event-store.js';
import type { Upcasters } from '../../src/store/upcasters.js';

/** A record of its own, and the instances that work on it. */
export type OpenRecord = {
  readonly store: EventStore;
  /** Another independent instance on the same record. */
  readonly second: () => Promise<EventStore>;
  /** Closes all instances and removes the record. */
  readonly close: () => Promise<void>;
};

const WRITERS = Array.from({ length: 16 }, (_, i) => i);

export const newStream = (): string => `note-${randomUUID()}`;

export const noted = (n: number, fields: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Noted',
  schema: 1,
  occurredAt: '2026-01-01T00:00:00.000Z',
  role: 'office',
  data: { n },
  internal: { nonce: randomUUID() },
  body: null,
  ...fields,
});

type Kind = new (...args: never[]) => Error;
/** Of this kind to the letter: what is a bug of ours is an Error and no more. */
const thrown = (kind: Kind): unknown => expect.objectContaining({ constructor: kind });

const notes = (count: number, from = 0): NewEvent[] => Array.from({ length: count }, (_, i) => noted(from + i));

const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** Everything after a sequence, page by page. */
export const readOn = async (store: EventStore, after = 0n, pageSize = 1000): Promise<Recorded[]> => {
  const events: Recorded[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.sequence ?? after, pageSize);
    if (page.length === 0) return events;
    events.push(...page);
  }
};

export const expectGapless = (events: readonly Recorded[], after = 0n): void =>
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => after + BigInt(i) + 1n));

/** Decides anew on each conflict, as `transact` does. Returns how often it lost. */
const insist = async (store: EventStore, stream: string, events: readonly NewEvent[]): Promise<number> => {
  for (let lost = 0; ; lost++) {
    const revision = (await store.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
    try {
      await store.append(stream, events, revision);
      return lost;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
};

/** Reads a subscription in the background until it is stopped. */
export const follow = (store: EventStore, after: bigint, pageSize?: number) => {
  const abort = new AbortController();
  const seen: Recorded[] = [];
  const pages: number[] = [];
  const run = async (): Promise<void> => {
    for await (const page of store.subscribe(after, { signal: abort.signal, ...(pageSize !== undefined && { pageSize }) })) {
      pages.push(page.length);
      seen.push(...page);
    }
  };
  const ended = run();
  // Whoever waits for the end sees the error; until then it must not end the process.
  ended.catch(() => undefined);
  return {
    seen,
    pages,
    ended,
    /** Waits for a sequence, ends the subscription and returns all it gave. */
    until: async (sequence: bigint): Promise<Recorded[]> => {
      const running = { yet: true };
      const noteEnd = () => (running.yet = false);
      ended.then(noteEnd, noteEnd);
      while (running.yet && (seen.at(-1)?.sequence ?? after) < sequence) await sleep(5);
      abort.abort();
      await ended;
      return seen;
    },
    stop: async (): Promise<void> => {
      abort.abort();
      await ended;
    },
  };
};

/**
 * What every event store must do, by the port alone. Run it against each adapter.
 * @param rounds appends of each writer where many write at once; even
 */
export const eventStoreContract = (name: string, open: (upcasters: Upcasters) => Promise<OpenRecord>, rounds = 60): void =>
  describe(`${name} keeps the event store contract`, () => {
    let record: OpenRecord;
    let store: EventStore;
    let other: EventStore;
    /** How many events of the type Counted came out of the engine: each is upcast once when it is read. */
    let counted = 0;
    const upcasters: Upcasters = {
      Counted: [
        (old) => {
          counted++;
          return old;
        },
      ],
    };

    beforeAll(async () => {
      record = await open(upcasters);
      store = record.store;
      other = await record.second();
    });

    afterAll(() => record.close());

    const expectNothingStored = async (stream: string, attempt: () => Promise<unknown>, error: Kind) => {
      const [before, head] = [await store.readStream(stream), await store.head()];
      await expect(attempt()).rejects.toEqual(thrown(error));
      expect(await store.readStream(stream)).toEqual(before);
      expect(await store.head()).toBe(head);
      // It goes on working.
      await expect(store.append(newStream(), [noted(0)], NO_STREAM)).resolves.toEqual({ sequence: head + 1n, revision: 0n });
    };

    describe('an empty record', () => {
      let empty: OpenRecord;
      beforeAll(async () => (empty = await open({})));
      afterAll(() => empty.close());

      it('has head 0, nothing to read, and no sequence at any moment', async () => {
        expect(await empty.store.head()).toBe(0n);
        expect(await empty.store.readAll(0n, 10)).toEqual([]);
        expect(await empty.store.sequenceAt('2999-01-01T00:00:00.000Z')).toBe(0n);
      });

      it('begins with sequence 1 and revision 0, and a subscriber who was waiting gets it', async () => {
        const subscriber = follow(empty.store, 0n);
        const stream = newStream();
        expect(await empty.store.append(stream, notes(2), NO_STREAM)).toEqual({ sequence: 2n, revision: 1n });
        expectGapless(await subscriber.until(2n));
        expect(subscriber.seen).toEqual(await empty.store.readStream(stream));
        expect(await empty.store.head()).toBe(2n);
      });
    });

    describe('a stream', () => {
      it('is empty while nobody has written to it', async () => {
        expect(await store.readStream(newStream())).toEqual([]);
      });

      it('reads back all fields to the letter and in order', async () => {
        const stream = newStream();
        const body = { id: randomUUID(), commitment: 'ab'.repeat(32) };
        const written = [
          noted(0, { data: { text: 'Grüße, Ægir! 日本語 \u{1f469}\u200d\u{1f52c} e\u0301 \u00e9 \ufeff \u2028 " \\ \b \u0000' }, body }),
          noted(1, {
            data: { big: Number.MAX_SAFE_INTEGER, huge: 1e21, max: 1.7976931348623157e308, tiny: 5e-324, sum: 0.1 + 0.2, n: -7 },
          }),
          noted(2, { data: { z: 1, a: { ' ': null, '': [[], {}, [[true, false]]] }, '10': 'x', '2': 'y', ü: 'ü', '€': '€' } }),
          noted(3, { internal: { actor: null, nested: { z: [3, 1, 2], a: ['ä'] } }, data: {}, role: 'participant' }),
          noted(4, { type: 'AnotherType', occurredAt: '1999-12-31T23:59:59.999Z', data: { text: String.raw`C:\ud83d is no surrogate` } }),
          noted(5, { data: { constructor: 'c', toString: 't', length: 0, list: [1, 'two', null, { three: 3 }] } }),
        ];
        const { sequence } = await store.append(stream, written, NO_STREAM);
        const read = await store.readStream(stream);
        expect(read).toEqual(
          written.map((event, i) => ({
            ...event,
            stream,
            revision: BigInt(i),
            sequence: sequence - BigInt(written.length - 1 - i),
            recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          })),
        );
        const letters = ({ data, internal }: NewEvent) => canonicalJson([data, internal]);
        expect(read.map(letters)).toEqual(written.map(letters));
      });

      it('reads alike from the stream, from the record and from another instance', async () => {
        const stream = newStream();
        const { sequence } = await store.append(stream, notes(5), NO_STREAM);
        const read = await store.readStream(stream);
        expect(await other.readStream(stream)).toEqual(read);
        expect(await store.readAll(sequence - 5n, 5)).toEqual(read);
      });

      it('reads from a revision on', async () => {
        const stream = newStream();
        await store.append(stream, notes(5), NO_STREAM);
        const read = await store.readStream(stream);
        expect(await store.readStream(stream, 3n)).toEqual(read.slice(3));
        expect(await store.readStream(stream, 5n)).toEqual([]);
      });

      it('keeps streams apart that are read in the same turn', async () => {
        const streams = WRITERS.map(newStream);
        const written = streams.map((_, i) => notes(1 + (i % 3)));
        await Promise.all(streams.map((stream, i) => store.append(stream, written[i]!, NO_STREAM)));
        const read = await Promise.all([...streams, ...streams].map((stream, i) => store.readStream(stream, i < 16 ? 0n : 1n)));
        expect(read.map(idsOf)).toEqual([...written.map(idsOf), ...written.map((events) => idsOf(events.slice(1)))]);
      });

      it('is written in one piece, up to the limit', async () => {
        const stream = newStream();
        const events = notes(LIMITS.eventsPerAppendMax);
        await Promise.all([store.append(stream, events, NO_STREAM), other.append(newStream(), notes(3), NO_STREAM)]);
        const read = await store.readStream(stream);
        expect(idsOf(read)).toEqual(idsOf(events));
        expectGapless(read, read[0]!.sequence - 1n);
      });
    });

    describe('an expected revision', () => {
      it.each([
        ['nothing, of a stream that has events', NO_STREAM],
        ['an earlier revision', 0n],
        ['a revision that is not there yet', 2n],
      ])('that is stale refuses the append whole: %s', async (_, expected) => {
        const stream = newStream();
        await store.append(stream, notes(2), NO_STREAM);
        await expectNothingStored(stream, () => store.append(stream, notes(3), expected), RevisionConflict);
        await expect(other.append(stream, [noted(0)], expected)).rejects.toMatchObject({ stream, expected, actual: 1n });
      });

      it('of a stream that nobody has written to is NO_STREAM and nothing else', async () => {
        const stream = newStream();
        await expectNothingStored(stream, () => store.append(stream, [noted(0)], 0n), RevisionConflict);
        await expect(store.append(stream, [noted(0)], 0n)).rejects.toMatchObject({ expected: 0n, actual: NO_STREAM });
      });

      it('lets exactly one of two concurrent writers win, on one instance and on two', async () => {
        for (let round = 0; round < 20; round++) {
          const stream = newStream();
          const rival = round % 2 === 0 ? store : other;
          const [ours, theirs] = [notes(2), notes(2)];
          const outcomes = await Promise.allSettled([store.append(stream, ours, NO_STREAM), rival.append(stream, theirs, NO_STREAM)]);
          const lost = outcomes.filter(({ status }) => status === 'rejected');
          expect(lost).toEqual([{ status: 'rejected', reason: expect.any(RevisionConflict) }]);
          expect(idsOf(await store.readStream(stream))).toEqual(idsOf(outcomes[0].status === 'fulfilled' ? ours : theirs));
        }
      });

      it('lets 16 writers to one stream all succeed in the end, without a gap', async () => {
        const stream = newStream();
        const written = WRITERS.map((writer) => Array.from({ length: 5 }, (_, i) => notes(1 + (i % 2), writer)));
        const write = async (writer: number) => {
          for (const events of written[writer]!) await insist(writer % 2 === 0 ? store : other, stream, events);
        };
        await Promise.all(WRITERS.map(write));
        const read = await store.readStream(stream);
        expect(read.map(({ revision }) => revision)).toEqual(read.map((_, i) => BigInt(i)));
        expect(idsOf(read).sort()).toEqual(idsOf(written.flat(2)).sort());
        // Each writer's events in the order in which it wrote them.
        for (const writer of WRITERS) {
          const own = new Set(idsOf(written[writer]!.flat()));
          expect(idsOf(read).filter((id) => own.has(id))).toEqual([...own]);
        }
      });
    });

    describe('the same event ids again', () => {
      const twice = async (events: readonly NewEvent[]): Promise<{ stream: string; first: Appended }> => {
        const stream = newStream();
        return { stream, first: await store.append(stream, events, NO_STREAM) };
      };

      it('return the first answer and add nothing, on any instance', async () => {
        const events = notes(3);
        const { stream, first } = await twice(events);
        const head = await store.head();
        expect(await store.append(stream, events, NO_STREAM)).toEqual(first);
        expect(await other.append(stream, events, NO_STREAM)).toEqual(first);
        expect(await store.head()).toBe(head);
        expect(await store.readStream(stream)).toHaveLength(3);
      });

      it('return the first answer whatever revision is expected, and when other events follow', async () => {
        const events = notes(2);
        const { stream, first } = await twice(events);
        await store.append(stream, notes(4), 1n);
        for (const expected of [NO_STREAM, 0n, 1n, 5n, 77n]) expect(await store.append(stream, events, expected)).toEqual(first);
        expect(await store.readStream(stream)).toHaveLength(6);
      });

      it('return the first answer for each of 20 at once', async () => {
        const stream = newStream();
        const events = notes(2);
        const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).append(stream, events, NO_STREAM)));
        expect(new Set(answers.map(({ sequence }) => sequence)).size).toBe(1);
        expect(answers.every(({ revision }) => revision === 1n)).toBe(true);
        expect(await store.readStream(stream)).toHaveLength(2);
      });

      it('are the same event when only the order of keys differs', async () => {
        const id = randomUUID();
        const { stream, first } = await twice([noted(0, { id, data: { a: 1, b: { c: 2, d: 3 } }, internal: { e: 4, f: 5 } })]);
        const turned = noted(0, { id, data: { b: { d: 3, c: 2 }, a: 1 }, internal: { f: 5, e: 4 } });
        expect(await store.append(stream, [turned], NO_STREAM)).toEqual(first);
      });

      it.each<[string, Partial<NewEvent>]>([
        ['data', { data: { n: 2 } }],
        ['internal', { internal: { nonce: 'another' } }],
        ['type', { type: 'Renoted' }],
        ['schema', { schema: 2 }],
        ['occurredAt', { occurredAt: '2026-01-01T00:00:00.001Z' }],
        ['role', { role: 'moderator' }],
        ['body', { body: { id: randomUUID(), commitment: 'cd'.repeat(32) } }],
      ])('with another %s are refused', async (_, change) => {
        const event = noted(1);
        const { stream } = await twice([event]);
        await expectNothingStored(stream, () => store.append(stream, [{ ...event, ...change }], 0n), EventIdReused);
        await expect(other.append(stream, [{ ...event, ...change }], NO_STREAM)).rejects.toMatchObject({ id: event.id });
      });

      it('in another stream are refused', async () => {
        const events = notes(1);
        await twice(events);
        const stream = newStream();
        await expectNothingStored(stream, () => store.append(stream, events, NO_STREAM), EventIdReused);
      });

      it('in another stream at the same moment are refused for one of the two', async () => {
        const [stream, rival, events] = [newStream(), newStream(), notes(1)];
        const outcomes = await Promise.allSettled([store.append(stream, events, NO_STREAM), store.append(rival, events, NO_STREAM)]);
        expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([{ status: 'rejected', reason: expect.any(EventIdReused) }]);
        expect([...(await store.readStream(stream)), ...(await store.readStream(rival))]).toHaveLength(1);
      });

      it.each([
        ['a known one first', (known: NewEvent) => [known, noted(2)]],
        ['a known one last', (known: NewEvent) => [noted(2), known]],
        ['a known one in the middle', (known: NewEvent) => [noted(2), known, noted(3)]],
      ])('together with new ones are refused: %s', async (_, mixed) => {
        const event = noted(1);
        const { stream } = await twice([event]);
        await expectNothingStored(stream, () => store.append(stream, mixed(event), 0n), EventIdReused);
      });
    });

    describe('concurrent appends', () => {
      it('to different streams all commit, on two instances, without a gap', async () => {
        const before = await store.head();
        const streams = Array.from({ length: 200 }, newStream);
        const answers = await Promise.all(
          streams.map((stream, i) => (i % 2 ? store : other).append(stream, notes(1 + (i % 4)), NO_STREAM)),
        );
        const added = await readOn(store, before, 100);
        expectGapless(added, before);
        expect(added).toHaveLength(500);
        for (const [i, stream] of streams.entries()) {
          const own = added.filter((event) => event.stream === stream);
          expect(own.map(({ revision }) => revision)).toEqual(Array.from({ length: 1 + (i % 4) }, (_, n) => BigInt(n)));
          expect(own.at(-1)).toMatchObject({ ...answers[i] });
        }
      });

      it('are seen by the other instance as soon as they are answered', async () => {
        for (let round = 0; round < 10; round++) {
          const stream = newStream();
          const { sequence } = await store.append(stream, notes(2), NO_STREAM);
          expect(await other.readStream(stream)).toHaveLength(2);
          expect(await other.head()).toBe(sequence);
          await expect(other.append(stream, [noted(3)], 1n)).resolves.toMatchObject({ revision: 2n });
          await expect(store.append(stream, [noted(4)], 2n)).resolves.toMatchObject({ revision: 3n });
        }
      });

      it('stand or fall alone: what is wrong with one does not harm the others', async () => {
        const known = noted(0);
        const taken = newStream();
        await store.append(taken, [known], NO_STREAM);
        const before = await store.head();
        const good = WRITERS.map((i) => ({ stream: newStream(), events: notes(1 + (i % 3)) }));
        const bad: [attempt: () => Promise<Appended>, error: Kind][] = [
          [() => store.append(taken, notes(2), NO_STREAM), RevisionConflict],
          [() => store.append(newStream(), notes(2), 4n), RevisionConflict],
          [() => store.append(newStream(), [known], NO_STREAM), EventIdReused],
          [() => store.append(newStream(), [noted(0, { id: known.id.toUpperCase() })], NO_STREAM), Error],
          [() => store.append(newStream(), [noted(0, { id: 'no-uuid' })], NO_STREAM), Error],
          [() => store.append(newStream(), [noted(0, { body: { id: 'no-uuid', commitment: '' } })], NO_STREAM), Error],
          [() => store.append(newStream(), [], NO_STREAM), Error],
          [() => store.append(newStream(), [noted(0, { data: { amount: 1n } })], NO_STREAM), TypeError],
          [() => store.append(newStream(), [noted(0, { data: { call: () => 1 } })], NO_STREAM), TypeError],
        ];
        const attempts = good.flatMap(({ stream, events }, i) => {
          const [attempt] = bad[i] ?? [];
          return [store.append(stream, events, NO_STREAM), ...(attempt ? [attempt()] : [])];
        });
        const outcomes = await Promise.allSettled(attempts);
        const failed = outcomes.filter(({ status }) => status === 'rejected');
        expect(failed).toEqual(bad.map(([, error]) => ({ status: 'rejected', reason: thrown(error) })));
        const added = await readOn(store, before);
        expectGapless(added, before);
        expect(idsOf(added).sort()).toEqual(idsOf(good.flatMap(({ events }) => events)).sort());
      });
    });

    describe('the record', () => {
      it('is read in pages of any size, each event once', async () => {
        const after = await store.head();
        for (let i = 0; i < 10; i++) await store.append(newStream(), notes(7), NO_STREAM);
        const all = await readOn(store, after);
        expect(all).toHaveLength(70);
        for (const pageSize of [1, 7, 64, 70, 71]) expect(await readOn(other, after, pageSize)).toEqual(all);
        expect(await store.readAll(after + 30n, 5)).toEqual(all.slice(30, 35));
        expect(await store.readAll(await store.head(), 5)).toEqual([]);
        expect(await store.readAll((await store.head()) + 1000n, 5)).toEqual([]);
      });

      it('is read at single sequences, in its order and each once, and has nothing where it is not', async () => {
        const after = await store.head();
        await store.append(newStream(), notes(9), NO_STREAM);
        const all = await readOn(store, after);
        const head = after + 9n;
        expect(await other.readEach([head, after + 2n, head, after + 5n, head + 1n, 0n])).toEqual([all[1], all[4], all[8]]);
        expect(await other.readEach([])).toEqual([]);
      });

      it('is read by the types of its events, in pages of any size, which say how far they reach', async () => {
        const after = await store.head();
        for (let i = 0; i < 12; i++)
          await store.append(newStream(), [noted(i), noted(i, { type: i === 7 ? 'Seldom' : 'Often' }), noted(i)], NO_STREAM);
        const all = await readOn(store, after);
        for (const types of [['Often'], ['Seldom'], ['Seldom', 'Noted'], ['Never'], []])
          for (const limit of [1, 5, 11, 100]) {
            const found: Recorded[] = [];
            for (let reached = after; ;) {
              const { events, through } = await store.readOf(types, reached, limit);
              expect(events.length).toBeLessThanOrEqual(limit);
              expect(events.every(({ sequence }) => sequence > reached && sequence <= through)).toBe(true);
              found.push(...events);
              if (through === reached) break;
              reached = through;
              expect(found).toEqual(all.filter(({ type, sequence }) => types.includes(type) && sequence <= reached));
            }
            expect(found).toEqual(all.filter(({ type }) => types.includes(type)));
          }
        expect(await other.readOf(['Seldom'], (await store.head()) + 1000n, 5)).toEqual({
          events: [],
          through: (await store.head()) + 1000n,
        });
      });

      it('has a recordedAt that never decreases and is of this day', async () => {
        const begin = Date.now();
        const { sequence } = await store.append(newStream(), [noted(0)], NO_STREAM);
        const all = await readOn(store);
        const times = all.map(({ recordedAt }) => recordedAt);
        expect(times).toEqual([...times].sort());
        expect(Math.abs(Date.parse(all[Number(sequence) - 1]!.recordedAt) - begin)).toBeLessThan(60_000);
      });

      it('knows the sequence at each moment', async () => {
        for (let i = 0; i < 5; i++) {
          await store.append(newStream(), notes(2), NO_STREAM);
          await sleep(3);
        }
        const all = await readOn(store);
        const lastUntil = (moment: string) => all.findLast(({ recordedAt }) => recordedAt <= moment)?.sequence ?? 0n;
        for (const { recordedAt } of [all[0]!, ...all.slice(-12)]) {
          for (const shift of [-1, 0, 1]) {
            const moment = new Date(Date.parse(recordedAt) + shift).toISOString();
            expect(await other.sequenceAt(moment)).toBe(lastUntil(moment));
          }
        }
        expect(await store.sequenceAt(new Date(Date.parse(all[0]!.recordedAt) - 1).toISOString())).toBe(0n);
        expect(await store.sequenceAt('2999-01-01T00:00:00.000Z')).toBe(await store.head());
      });

      it('knows the sequence up to which nothing happened after a moment', async () => {
        const all = await readOn(store);
        const moments = [...new Set(all.map(({ occurredAt }) => occurredAt))].sort();
        for (const moment of ['2000-01-01T00:00:00.000Z', ...moments.slice(0, 3), ...moments.slice(-3), '2999-01-01T00:00:00.000Z']) {
          const later = all.find(({ occurredAt }) => occurredAt > moment);
          expect(await other.sequenceOccurredBy(moment)).toBe(later ? later.sequence - 1n : await store.head());
        }
      });
    });

    describe('a subscription', () => {
      let first: bigint;
      beforeAll(async () => {
        first = await store.head();
        for (let i = 0; i < 6; i++) await store.append(newStream(), notes(50), NO_STREAM);
      });

      it.each([
        ['the beginning', () => 0n],
        ['the middle', () => first + 123n],
        ['the head', () => store.head()],
      ])('from %s gives what is there, then what comes', async (_, from) => {
        const after = await from();
        const subscriber = follow(store, after, 100);
        await store.append(newStream(), notes(2), NO_STREAM);
        const { sequence } = await other.append(newStream(), notes(3), NO_STREAM);
        const seen = await subscriber.until(sequence);
        expectGapless(seen, after);
        expect(seen).toEqual(await readOn(store, after));
        expect(subscriber.pages.every((size) => size > 0 && size <= 100)).toBe(true);
      });

      it('gives what is appended while it waits, again and again', async () => {
        const after = await store.head();
        const subscriber = follow(store, after);
        for (let i = 0; i < 10; i++) {
          const { sequence } = await (i % 2 ? store : other).append(newStream(), notes(1), NO_STREAM);
          while ((subscriber.seen.at(-1)?.sequence ?? 0n) < sequence) await sleep(2);
        }
        await subscriber.stop();
        expectGapless(subscriber.seen, after);
        expect(subscriber.seen).toHaveLength(10);
      });

      it('ends when its signal aborts: while it waits, while it is read, and before it begins', async () => {
        const waiting = follow(store, await store.head());
        await sleep(20);
        await waiting.stop();
        expect(waiting.seen).toEqual([]);

        const abort = new AbortController();
        let pages = 0;
        for await (const page of store.subscribe(first, { signal: abort.signal, pageSize: 10 })) {
          expect(page).toHaveLength(10);
          if (++pages === 3) abort.abort();
        }
        expect(pages).toBe(3);

        for await (const page of store.subscribe(0n, { signal: AbortSignal.abort() })) throw new Error(`${page.length} events`);
      });

      it('can be left by break, and the store works on', async () => {
        for (let i = 0; i < 20; i++) {
          for await (const page of store.subscribe(first, { signal: new AbortController().signal, pageSize: 1 })) {
            expect(page[0]?.sequence).toBe(first + 1n);
            break;
          }
        }
        await expect(store.append(newStream(), [noted(0)], NO_STREAM)).resolves.toMatchObject({ revision: 0n });
      });

      it('reads no further than a page or two ahead of a slow consumer', async () => {
        const after = await store.head();
        const counting = (count: number) => notes(count).map((event) => ({ ...event, type: 'Counted' }));
        for (let i = 0; i < 10; i++) await store.append(newStream(), counting(100), NO_STREAM);
        const pageSize = 50;
        counted = 0;
        let consumed = 0;
        let ahead = 0;
        for await (const page of store.subscribe(after, { signal: new AbortController().signal, pageSize })) {
          consumed += page.length;
          if (consumed % 250 === 0) {
            await other.append(newStream(), counting(10), NO_STREAM);
            await sleep(150);
          }
          ahead = Math.max(ahead, counted - consumed);
          if (consumed >= 1000) break;
        }
        expect(counted).toBeGreaterThanOrEqual(consumed);
        expect(ahead).toBeLessThanOrEqual(2 * pageSize);
      });

      it('gives each event once, in order and without a gap while 16 writers append', async () => {
        const after = await store.head();
        const subscribers = [follow(store, after), follow(other, after, 37), follow(store, after, 1000)];
        const write = async (writer: number) => {
          const [stream, instance] = [newStream(), writer % 2 === 0 ? store : other];
          let revision = NO_STREAM;
          for (let i = 0; i < rounds; i++) {
            ({ revision } = await instance.append(stream, notes(i % 2 === 0 ? 1 : 10), revision));
            if (writer === 0 && i % 20 === 10) subscribers.push(follow(other, subscribers[0]!.seen.at(-1)?.sequence ?? after));
          }
          return revision;
        };
        const revisions = await Promise.all(WRITERS.map(write));
        const perWriter = (rounds / 2) * 11;
        expect(revisions).toEqual(WRITERS.map(() => BigInt(perWriter - 1)));
        const head = await store.head();
        const stored = await readOn(store, after);
        expect(stored).toHaveLength(16 * perWriter);
        expectGapless(stored, after);
        for (const subscriber of subscribers) {
          const seen = await subscriber.until(head);
          // Those that came later resumed where the first one was.
          expect(seen).toEqual(stored.slice(stored.length - seen.length));
        }
        expect(subscribers.slice(0, 3).map(({ seen }) => seen.length)).toEqual([1, 2, 3].map(() => stored.length));
      });
    });

    describe('a limit', () => {
      /** An event of so many bytes: canonical data and internal, in UTF-8. */
      const ofSize = (bytes: number, filler: string): NewEvent => {
        const empty = noted(0, { data: { text: '' }, internal: {} });
        const rest = bytes - Buffer.byteLength(canonicalJson(empty.data) + canonicalJson(empty.internal));
        const text = filler.repeat(Math.floor(rest / Buffer.byteLength(filler)));
        return { ...empty, data: { text: text + 'x'.repeat(rest - Buffer.byteLength(text)) } };
      };

      it.each(['x', 'ü', '\u{1f469}'])('of bytes per event is kept to the byte, in texts of %s', async (filler) => {
        const stream = newStream();
        await expect(store.append(stream, [ofSize(LIMITS.eventBytesMax, filler)], NO_STREAM)).resolves.toMatchObject({ revision: 0n });
        const tooLarge = ofSize(LIMITS.eventBytesMax + 1, filler);
        await expectNothingStored(stream, () => store.append(stream, [noted(1), tooLarge], 0n), TooLarge);
      });

      it('of events per append is kept', async () => {
        const stream = newStream();
        const tooMany = notes(LIMITS.eventsPerAppendMax + 1);
        await expectNothingStored(stream, () => store.append(stream, tooMany, NO_STREAM), TooLarge);
      });

      it('of an append is at least one event', async () => {
        const stream = newStream();
        await expectNothingStored(stream, () => store.append(stream, [], NO_STREAM), Error);
      });

      const uuid = '00000000-0000-4000-8000-00000000000a';
      it.each([
        '',
        'note',
        uuid,
        `-${uuid}`,
        `Note-${uuid}`,
        `no_te-${uuid}`,
        `note-${uuid.toUpperCase()}`,
        `note-${uuid}\n`,
        ` note-${uuid}`,
        `note-${uuid}-1`,
        `$all`,
        `${'n'.repeat(LIMITS.streamNameMax - 36)}-${uuid}`,
      ])('of the form of stream names refuses %j', async (stream) => {
        await expectNothingStored(newStream(), () => store.append(stream, [noted(0)], NO_STREAM), Error);
      });

      it('of the length of stream names is kept', async () => {
        const longest = `${'n'.repeat(LIMITS.streamNameMax - 37)}-${randomUUID()}`;
        await expect(store.append(longest, [noted(0)], NO_STREAM)).resolves.toMatchObject({ revision: 0n });
      });

      it('of an event id is once per append', async () => {
        const [stream, event] = [newStream(), noted(0)];
        await expectNothingStored(stream, () => store.append(stream, [event, noted(1), event], NO_STREAM), Error);
        await expectNothingStored(stream, () => store.append(stream, [event, noted(1, { id: event.id })], NO_STREAM), Error);
      });
    });

    describe('a value that JSON cannot hold', () => {
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      it.each<[string, unknown]>([
        ['undefined', undefined],
        ['undefined in a list', [undefined]],
        ['a bigint', 1n],
        ['NaN', Number.NaN],
        ['Infinity', Number.POSITIVE_INFINITY],
        ['a lone surrogate', 'a\ud83d'],
        ['a lone surrogate as a key', { '\udc00': 1 }],
        ['a function', () => 1],
        ['a symbol', Symbol('s')],
        ['a circle', circle],
      ])('is refused with a TypeError: %s', async (_, value) => {
        const stream = newStream();
        await expectNothingStored(stream, () => store.append(stream, [noted(0), noted(1, { data: { value } })], NO_STREAM), TypeError);
        await expectNothingStored(
          stream,
          () => store.append(stream, [noted(0, { internal: { deep: [{ value }] } })], NO_STREAM),
          TypeError,
        );
      });
    });

    describe('a shape of another schema', () => {
      let shapes: OpenRecord;
      const stream = newStream();
      const rename: Upcasters = {
        Named: [
          ({ data, internal }) => ({ data: { first: 'name' in data ? data.name : null }, internal: { ...internal, steps: 1 } }),
          ({ data, internal }) => ({ data: { ...data, last: null }, internal: { ...internal, steps: 2 } }),
        ],
      };

      beforeAll(async () => {
        shapes = await open(rename);
        const named = (schema: number, data: object) => noted(0, { type: 'Named', schema, data, internal: {} });
        const events = [named(1, { name: 'Ada' }), named(2, { first: 'Bo' }), named(3, { first: 'Cy', last: 'Day' }), noted(4)];
        await shapes.store.append(stream, events, NO_STREAM);
      });
      afterAll(() => shapes.close());

      it('is read in the shape of today, each step once, wherever it is read', async () => {
        const today = [
          { schema: 3, data: { first: 'Ada', last: null }, internal: { steps: 2 } },
          { schema: 3, data: { first: 'Bo', last: null }, internal: { steps: 2 } },
          { schema: 3, data: { first: 'Cy', last: 'Day' }, internal: {} },
          { schema: 1, data: { n: 4 } },
        ];
        expect(await shapes.store.readStream(stream)).toMatchObject(today);
        expect(await shapes.store.readAll(0n, 10)).toMatchObject(today);
        expect(await follow(shapes.store, 0n).until(4n)).toMatchObject(today);
      });

      it('that is newer than the program is an UnknownSchema, and a subscriber gets all events before it first', async () => {
        const newer = noted(5, { schema: 2 });
        const { sequence } = await shapes.store.append(newStream(), [noted(6), noted(7), newer, noted(8)], NO_STREAM);
        expect(sequence).toBe(8n);
        const unknown = { sequence: 7n, type: 'Noted', schema: 2 };
        for (const pageSize of [500, 3, 2, 1]) {
          const subscriber = follow(shapes.store, 0n, pageSize);
          await expect(subscriber.ended).rejects.toBeInstanceOf(UnknownSchema);
          await expect(subscriber.ended).rejects.toMatchObject(unknown);
          expectGapless(subscriber.seen);
          expect(subscriber.seen).toHaveLength(6);
        }
        await expect(shapes.store.readAll(6n, 10)).rejects.toMatchObject(unknown);
        await expect(shapes.store.readAll(7n, 10)).resolves.toHaveLength(1);
      });
    });
  });
