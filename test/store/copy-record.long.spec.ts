import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openMovingRecord } from '../../src/app.module.js';
import { PROJECTIONS } from '../../src/projections/all.js';
import { openViews } from '../../src/projections/data-source.js';
import { rebuild } from '../../src/projections/rebuild.js';
import { schemaOf } from '../../src/projections/view-table.js';
import { type Copied, CopyCutOff, type CopyOptions, copyRecord, RecordsDiffer } from '../../src/store/copy/copy-record.js';
import { CopyUnfinished, type MovingRecord, TargetWritten } from '../../src/store/copy/moving-record.js';
import { type EventStore, type NewEvent, NO_STREAM, type Recorded } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { UsageError } from '../../src/host/usage-error.js';
import { run } from '../cli/program.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { startHarness } from '../harness.js';
import { recordedEvents } from '../recorded/recorded.js';
import { submit } from '../http/asking.js';
import { until } from '../processes.js';
import { newStream, noted, readOn } from './event-store.contract.js';
import { openEventStoreDb } from './eventstoredb.js';
import type { Stored } from './eventstoredb-server/log.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

const EVENTS = 240n;
const databases: string[] = [];
const servers: EventStoreDbServer[] = [];
let original: string;
let events: readonly Recorded[];

const database = async (): Promise<string> => {
  const url = await freshDatabase();
  databases.push(url);
  return url;
};

const standIn = async (): Promise<EventStoreDbServer> => {
  const server = await EventStoreDbServer.start();
  servers.push(server);
  return server;
};

const using = async <T>(url: string, work: (store: PostgresEventStore) => Promise<T>): Promise<T> => {
  const store = await PostgresEventStore.open(url);
  return work(store).finally(() => store.close());
};

/** An event with all that can be in one. */
const rich = (n: number): NewEvent =>
  noted(n, {
    occurredAt: `19${String(10 + (n % 90))}-01-01T00:00:00.000Z`,
    schema: 1 + (n % 3),
    data: { n, text: `Größe ${n}`, tiny: 5e-324, nested: { list: [null, true, '\u2028'] } },
    internal: { correlation: randomUUID(), causation: randomUUID(), recordedAt: '1970-01-01T00:00:00.000Z' },
    body: n % 2 === 0 ? { id: randomUUID(), commitment: 'ab'.repeat(32) } : null,
  });

/** Streams that are written to in turns, so that the order of the record is not that of any stream. */
const fill = async (url: string, count = EVENTS, event: (n: number) => NewEvent = rich, stream = newStream): Promise<void> =>
  using(url, async (store) => {
    const streams = Array.from({ length: 20 }, stream);
    const revisions = streams.map(() => NO_STREAM);
    for (let n = 0; BigInt(n) < count; n += 40) {
      await Promise.all(
        streams.map(async (stream, i) => {
          const { revision } = await store.append(stream, [event(n + 2 * i), event(n + 2 * i + 1)], revisions[i] ?? NO_STREAM);
          revisions[i] = revision;
        }),
      );
    }
  });

const moving = async <T>(urls: readonly [string, string], work: (from: MovingRecord, to: MovingRecord) => Promise<T>): Promise<T> => {
  const [from, to] = await Promise.all([openMovingRecord(urls[0], () => undefined), openMovingRecord(urls[1], () => undefined)]);
  return work(from, to).finally(() => Promise.all([from.close(), to.close()]));
};

const copyTo = (from: string, to: string, options: Partial<CopyOptions> = {}): Promise<Copied> =>
  moving([from, to], (source, target) =>
    copyRecord(source, target, {
      signal: new AbortController().signal,
      progress: () => undefined,
      faultOf: () => null,
      batchSize: 100,
      ...options,
    }),
  );

const written = async (url: string): Promise<readonly Recorded[]> => {
  const record = await openMovingRecord(url, () => undefined);
  const found: Recorded[] = [];
  for await (const page of record.written()) found.push(...page);
  await record.close();
  return found;
};

const tamper = (server: EventStoreDbServer, sequence: number): void => {
  const stored = server.log.events.filter(({ type }) => type === 'Noted')[sequence - 1] as { data: Uint8Array } & Stored;
  stored.data = Buffer.from('{"n":"changed"}');
};

beforeAll(async () => {
  original = await database();
  await fill(original);
  events = await written(original);
});

afterAll(async () => {
  for (const server of servers) server.close();
  await Promise.all(databases.map(dropDatabase));
});

it('is the same record, to the letter, after it has moved there and back and on', async () => {
  const [server, back, on] = [await standIn(), await database(), await database()];
  const digests: string[] = [];
  for (const [from, to] of [
    [original, server.url],
    [server.url, back],
    [back, on],
  ] as const) {
    const copied = await copyTo(from, to);
    expect(copied).toMatchObject({ sequence: EVENTS, before: 0n, grown: 0n });
    digests.push(copied.digest);
    expect(await written(to)).toEqual(events);
  }
  expect(new Set(digests).size).toBe(1);
  // Once more: nothing to do, and the same.
  expect(await copyTo(original, on)).toEqual({ sequence: EVENTS, before: EVENTS, digest: digests[0], grown: 0n });
});

it('numbers and dates a copy in EventStoreDB as the first store did, and goes on after it by its own clock', async () => {
  const source = await database();
  const notes = await using(source, async (store) => {
    for (let n = 0; n < 8; n++) await store.append(newStream(), [noted(n)], NO_STREAM);
    return readOn(store);
  });
  const server = await standIn();
  await copyTo(source, server.url);
  const { store, close } = await openEventStoreDb(server.url);
  const stream = newStream();
  // Nobody who appends says when it was recorded.
  const forged = {
    ...noted(1, { internal: { copied: { recordedAt: '1970-01-01T00:00:00.000Z' } } }),
    recordedAt: '1970-01-01T00:00:00.000Z',
  };
  const { sequence } = await store.append(stream, [{ ...forged, ...{ copied: { recordedAt: '2999-01-01T00:00:00.000Z' } } }], NO_STREAM);
  expect(sequence).toBe(9n);
  expect(await store.readAll(0n, 8)).toEqual(notes);
  const at = async (other: EventStore) => Promise.all(notes.map(({ recordedAt }) => other.sequenceAt(recordedAt)));
  expect(await at(store)).toEqual(await using(source, at));
  const [event] = await store.readStream(stream);
  expect(Math.abs(Date.parse(event!.recordedAt) - Date.now())).toBeLessThan(10_000);
  const metadata = ({ metadata: text }: Stored): unknown => JSON.parse(Buffer.from(text).toString());
  expect(metadata(server.log.eventsOf(notes[0]!.stream)[0]!)).toHaveProperty('copied', { recordedAt: notes[0]!.recordedAt });
  expect(metadata(server.log.eventsOf(stream)[0]!)).not.toHaveProperty('copied');
  await close();
});

describe.each(['PostgreSQL', 'EventStoreDB'])('a copy to %s', (kind) => {
  const target = async (): Promise<string> => (kind === 'PostgreSQL' ? database() : (await standIn()).url);

  it('that is cut off goes on where it was, and no program works with it meanwhile', async () => {
    const [to, stop] = [await target(), new AbortController()];
    const progress: CopyOptions['progress'] = (step, done) => (step === 'copying' && done > 0 ? stop.abort() : undefined);
    await expect(copyTo(original, to, { signal: stop.signal, progress })).rejects.toEqual(new CopyCutOff(100n));
    expect(await written(to)).toEqual(events.slice(0, 100));
    if (kind === 'PostgreSQL') {
      await expect(PostgresEventStore.open(to)).rejects.toThrow(CopyUnfinished);
      // A line for the person at the command line, who can mend it.
      expect(await run(['rebuild'], { DATABASE_URL: to, VAULT_KEY: randomBytes(32).toString('hex') }).ended).toMatchObject({
        code: 2,
        stderr: `${new CopyUnfinished().message}\n`,
      });
    } else await expect(openEventStoreDb(to)).rejects.toThrow(CopyUnfinished);
    expect(await copyTo(original, to)).toMatchObject({ sequence: EVENTS, before: 100n });
    expect(await written(to)).toEqual(events);
    if (kind === 'PostgreSQL') await using(to, (store) => store.append(newStream(), [noted(1)], NO_STREAM));
    else await (await openEventStoreDb(to)).close();
  });

  it('is refused where another record is, or more of this one, and nothing is written', async () => {
    const [to, other] = [await target(), await database()];
    await fill(other, 40n);
    await copyTo(other, to);
    await expect(copyTo(original, to)).rejects.toThrow(/^--to holds something else .* at sequence 1 it holds another one/);
    await using(other, (store) => store.append(newStream(), [noted(1)], NO_STREAM));
    await copyTo(other, to);
    const shorter = await database();
    await fill(shorter, 40n);
    await expect(copyTo(shorter, to)).rejects.toThrow(UsageError);
    expect(await written(to)).toEqual(await written(other));
  });

  it('takes what the source grows by while it is copied, and says what it grew by since', async () => {
    const [from, to] = [await database(), await target()];
    await fill(from, 120n);
    await using(from, async (store) => {
      const grow = () => store.append(newStream(), [noted(1), noted(2)], NO_STREAM);
      const growths: Promise<unknown>[] = [];
      const progress: CopyOptions['progress'] = (step) => {
        // In the first batch of the copy, and while it is verified.
        if ((step === 'copying' && growths.length === 0) || (step === 'verifying' && growths.length === 1)) growths.push(grow());
      };
      const first = await copyTo(from, to, { progress, batchSize: 10 });
      expect(growths).toHaveLength(2);
      await Promise.all(growths);
      expect(first.sequence).toBe(122n);
      expect([0n, 2n]).toContain(first.grown);
      expect(await copyTo(from, to)).toMatchObject({ sequence: 124n, before: 122n, grown: 0n });
    });
  });

  it('is not verified where the copy was changed, or written to by somebody else', async () => {
    const [to, changed] = [await target(), 17];
    await copyTo(original, to);
    if (kind === 'PostgreSQL') {
      await query(to, 'alter table record.event disable trigger user');
      await query(to, `update record.event set recorded_at = recorded_at + interval '1 ms' where sequence = $1`, [changed]);
    } else tamper(servers.at(-1)!, changed);
    await expect(copyTo(original, to)).rejects.toMatchObject({ constructor: RecordsDiffer, sequence: 17n });
    if (kind === 'PostgreSQL') return;
    const { code, stderr, stdout } = await run(['copy', '--json'], { COPY_FROM: original, COPY_TO: to }).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const error = `The two records differ at sequence 17: event ${events[16]!.id} is not the same in the copy (data)`;
    expect(JSON.parse(stderr)).toEqual({ error, exitCode: 1 });
  });
});

it('that is killed goes on where it was', async () => {
  const [server, from] = [await standIn(), await database()];
  // The program itself copies only what it can read.
  const {
    sequence: _,
    stream: __,
    revision: ___,
    recordedAt: ____,
    ...submitted
  } = (await recordedEvents()).find(({ type }) => type === 'ContributionSubmitted')!;
  await fill(
    from,
    EVENTS,
    () => ({ ...submitted, id: randomUUID() }),
    () => `contribution-${randomUUID()}`,
  );
  const killed = run(['copy', '--to', server.url], { COPY_FROM: from });
  while (server.appends < 20) await sleep(2);
  killed.process.kill('SIGKILL');
  await killed.ended;
  const there = (await written(server.url)).length;
  expect(there).toBeLessThan(Number(EVENTS));
  expect(await copyTo(from, server.url)).toMatchObject({ sequence: EVENTS, before: BigInt(there) });
  expect(await written(server.url)).toEqual(await written(from));
});

it('finds in the verification what was changed after it was copied', async () => {
  const server = await standIn();
  const progress: CopyOptions['progress'] = (step, done) => {
    if (step === 'verifying' && done === 0) tamper(server, 123);
  };
  await expect(copyTo(original, server.url, { progress })).rejects.toMatchObject({ constructor: RecordsDiffer, sequence: 123n });
  await expect(openEventStoreDb(server.url)).rejects.toThrow(CopyUnfinished);
});

it('keeps out a program that has the target open already, and another copy', async () => {
  const to = await database();
  await using(to, async (store) => {
    const tried: Promise<unknown>[] = [];
    const progress: CopyOptions['progress'] = (step) => {
      if (step === 'copying') tried.push(expect(store.append(newStream(), [noted(1)], NO_STREAM)).rejects.toThrow(CopyUnfinished));
    };
    await moving([original, to], async (source, target) => {
      await target.claim(events[0]!.id);
      await expect(copyTo(original, to)).rejects.toThrow('Another program is copying');
      await copyRecord(source, target, { signal: new AbortController().signal, progress, faultOf: () => null, batchSize: 100 });
    });
    await Promise.all(tried);
    expect(tried.length).toBeGreaterThan(1);
    expect(await store.append(newStream(), [noted(1)], NO_STREAM)).toEqual({ sequence: EVENTS + 1n, revision: 0n });
  });
});

it('notices an append that came in between', async () => {
  const to = (await standIn()).url;
  await moving([original, to], async (_, target) => {
    const [first, second] = [events[0]!, events[1]!];
    await target.claim(first.id);
    await target.adopt([first]);
    await expect(target.adopt([{ ...second, revision: second.revision + 5n }])).rejects.toThrow(TargetWritten);
  });
});

it('refuses another record in one line, with exit code 2', async () => {
  const other = await database();
  await fill(other, 40n);
  const { code, stdout, stderr } = await run(['copy'], { DATABASE_URL: original, COPY_TO: other }).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^--to holds something else .* Nothing was written\.\n$/);
  expect(await written(other)).toHaveLength(40);
});

it('gives the same views', async () => {
  const harness = await startHarness();
  const dialogue = await openDialogue(harness);
  for (let i = 0; i < 3; i++) await submit(harness, dialogue);
  const server = await standIn();
  await copyTo(harness.foundation.databaseUrl, server.url);
  const copied = await openEventStoreDb(server.url);
  const head = await harness.store.head();
  await until(async () => (await copied.store.head()) === head, 'the copy has its sequences');
  const rows = async (store: EventStore): Promise<unknown> => {
    const views = await openViews(harness.foundation.databaseUrl);
    const all = [];
    for (const projection of PROJECTIONS.filter(({ name }) => ['dialogues', 'contributions', 'moderation-log'].includes(name))) {
      await rebuild({ views, store }, projection);
      for (const { name } of Object.values(projection.tables)) {
        const found = await views.query<{ row: string }[]>(`select to_jsonb(t)::text as row from ${schemaOf(projection.name)}.${name} t`);
        all.push([projection.name, name, found.map(({ row }) => row).sort()]);
      }
    }
    await views.destroy();
    return all;
  };
  const there = await rows(copied.store);
  expect(there).toEqual(await rows(harness.store));
  expect(JSON.stringify(there)).toContain(dialogue);
  await copied.close();
  await harness.close();
});

// EVENTSTORE_URL names a real server (npm run test:eventstoredb). Only an empty one can be copied to.
const { EVENTSTORE_URL: real } = process.env;
(real === undefined ? it.skip : it)('moves to a real server and back', async () => {
  const [url, back] = [real ?? '', await database()];
  const isEmpty = (await written(url)).length === 0;
  if (isEmpty) await copyTo(original, url);
  await copyTo(url, back);
  expect(await written(back)).toEqual(isEmpty ? events : await written(url));
});
