import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { EventIdReused, NO_STREAM, OutcomeUnknown, RecordDamaged } from '../../src/store/event-store.js';
import { AppendUnsettled, ClaimHeld, Unanswered } from '../../src/store/eventstoredb/trouble.js';
import { TooLarge, Unavailable } from '../../src/host/failures.js';
import { UsageError } from '../../src/host/usage-error.js';
import { query } from '../database.js';
import { expectGapless, follow, newStream, noted, readOn } from './event-store.contract.js';
import { openEventStoreDb, type OpenEventStoreDb } from './eventstoredb.js';
import { type AppendFault, EventStoreDbServer } from './eventstoredb-server/server.js';

const notes = (count: number) => Array.from({ length: count }, (_, n) => noted(n));
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await sleep(5);
};

const LOCK = 'lock table sequencer.place';
/** Nobody reads or writes which sequence an event has, until this ends. */
const locked = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('begin');
  await client.query(LOCK);
  return client;
};

let server: EventStoreDbServer;
let record: OpenEventStoreDb;

const begin = async () => {
  server = await EventStoreDbServer.start();
  record = await openEventStoreDb(server.url, { timings: { answerMs: 1000, settleMs: 3500 } });
};

const end = async () => {
  await record.close();
  server.close();
};

const append = (count = 1, stream = newStream()) => record.store.append(stream, notes(count), NO_STREAM);

describe('an append', () => {
  let head: bigint;
  beforeAll(begin);
  afterAll(end);
  beforeEach(async () => (head = await record.store.head()));

  it.each<AppendFault>([
    { kind: 'silence', written: false },
    { kind: 'silence', written: true },
    { kind: 'unavailable', written: false },
    { kind: 'unavailable', written: true },
    { kind: 'late', written: true },
  ])('whose answer is lost is settled, and in the record once: %j', async (fault) => {
    server.appendFaults.push(fault);
    const [stream, events, appends] = [newStream(), notes(3), server.appends];
    await expect(record.store.append(stream, events, NO_STREAM)).resolves.toEqual({ sequence: head + 3n, revision: 2n });
    expect(server.appends).toBeGreaterThan(appends + 1);
    // A late one comes when the second was answered.
    await sleep(fault.kind === 'late' ? 600 : 0);
    expect(await record.store.readStream(stream)).toHaveLength(3);
    await expect(record.store.append(stream, [noted(4)], 2n)).resolves.toEqual({ sequence: head + 4n, revision: 3n });
  });

  it.each([true, false])('that nobody settles is a clear error, and can be repeated with any revision (written: %s)', async (written) => {
    server.appendFaults.push(...Array.from({ length: 20 }, (): AppendFault => ({ kind: 'silence', written })));
    const [stream, events] = [newStream(), notes(2)];
    const began = Date.now();
    await expect(record.store.append(stream, events, NO_STREAM)).rejects.toThrow(AppendUnsettled);
    expect(Date.now() - began).toBeLessThan(20_000);
    server.appendFaults.length = 0;
    const revision = written ? 1n : NO_STREAM;
    await expect(record.store.append(stream, events, revision)).resolves.toEqual({ sequence: head + 2n, revision: 1n });
    expect(await record.store.readStream(stream)).toHaveLength(2);
  });

  describe('that is decided anew, with other content,', () => {
    const saying = () => {
      const [stream, event] = [newStream(), noted(0)];
      return (nonce: string) => record.store.append(stream, [{ ...event, internal: { nonce } }], NO_STREAM);
    };
    /** What the log never gets of it, and the claim on its id, are the same as after a kill -9. */
    const unsettled = async (append: Promise<unknown>) => {
      server.appendFaults.push(...Array.from({ length: 20 }, (): AppendFault => ({ kind: 'silence', written: false })));
      await expect(append).rejects.toThrow(AppendUnsettled);
      server.appendFaults.length = 0;
    };

    it('is refused as busy while nobody knows what became of the first, and then written', async () => {
      const said = saying();
      await unsettled(said('first'));
      const busy = await said('second').catch((error: unknown) => error);
      expect(busy).toBeInstanceOf(ClaimHeld);
      expect(busy).toBeInstanceOf(Unavailable);
      const again = (): Promise<unknown> =>
        said('second').catch((error: unknown) => {
          if (!(error instanceof ClaimHeld)) throw error;
          return again();
        });
      await expect(again()).resolves.toEqual({ sequence: head + 1n, revision: 0n });
      await expect(said('third')).rejects.toThrow(EventIdReused);
    });

    it('does not wait once more for having been tried while the log could not be read', async () => {
      const said = saying();
      await unsettled(said('first'));
      await query(record.databaseUrl, `update sequencer.claim set claimed_at = claimed_at - interval '1 hour'`);
      server.silentReads = true;
      await expect(said('second')).rejects.toThrow(Unanswered);
      server.silentReads = false;
      await expect(said('third')).resolves.toEqual({ sequence: head + 1n, revision: 0n });
    });

    it('meets what the first wrote, also where that takes a while', async () => {
      const [stream, event, patient] = [newStream(), noted(0), await record.open({ timings: { answerMs: 5000 } })];
      server.appendFaults.push({ kind: 'silence', written: false });
      const first = record.store.append(stream, [event], NO_STREAM);
      while ((await query(record.databaseUrl, 'select from sequencer.claim')).length === 0) await sleep(5);
      await expect(patient.append(stream, [noted(1, { id: event.id })], NO_STREAM)).rejects.toThrow(EventIdReused);
      await expect(first).resolves.toEqual({ sequence: head + 1n, revision: 0n });
    });
  });

  it('fails alone when the channel that it shares with others is closed by one of them', async () => {
    await append();
    server.appendFaults.push({ kind: 'unavailable', written: true }, { kind: 'unavailable', written: false });
    const answers = await Promise.all(Array.from({ length: 30 }, () => append(2)));
    expect(new Set(answers.map(({ sequence }) => sequence)).size).toBe(30);
    expectGapless(await readOn(record.store));
    expect(await record.store.head()).toBe(head + 61n);
  });

  it('is read again where the connection breaks meanwhile', async () => {
    const stream = newStream();
    await append(2, stream);
    const other = await record.open();
    server.brokenReads = 2;
    expect(await other.readStream(stream)).toHaveLength(2);
    expect(server.brokenReads).toBe(0);
  });

  it('is read in time, or not at all, from a server that is silent', async () => {
    const stream = newStream();
    await append(2, stream);
    const other = await record.open();
    server.silentReads = true;
    await expect(other.readStream(stream)).rejects.toThrow(Unanswered);
    await expect(other.readAll(0n, 10)).rejects.toThrow(Unanswered);
    server.silentReads = false;
    expect(await other.readStream(stream)).toHaveLength(2);
  });

  it('that is larger than the server takes is refused', async () => {
    const large = Array.from({ length: 20 }, () => noted(0, { data: { text: 'x'.repeat(60_000) } }));
    await expect(record.store.append(newStream(), large, NO_STREAM)).rejects.toThrow(TooLarge);
    await expect(append()).resolves.toMatchObject({ sequence: head + 1n });
  });

  it('is plain JSON in the log, linked by correlation and causation', async () => {
    const [stream, correlation, causation] = [newStream(), randomUUID(), randomUUID()];
    const body = { id: randomUUID(), commitment: 'ab'.repeat(32) };
    const event = noted(7, { internal: { correlation, causation, actor: null }, body });
    await record.store.append(stream, [event], NO_STREAM);
    const [stored] = server.log.eventsOf(stream);
    expect(stored).toMatchObject({ id: event.id, type: 'Noted', contentType: 'application/json' });
    expect(JSON.parse(Buffer.from(stored!.data).toString())).toEqual({ n: 7 });
    expect(JSON.parse(Buffer.from(stored!.metadata).toString())).toEqual({
      $correlationId: correlation,
      $causationId: causation,
      schema: 1,
      occurredAt: event.occurredAt,
      role: 'office',
      internal: event.internal,
      body,
    });
  });
});

describe('a subscription of the sequencer', () => {
  beforeEach(begin);
  afterEach(end);

  it.each(['error', 'silence'] as const)('that is dropped is taken up again where it was (%s)', async (how) => {
    const subscriber = follow(record.store, 0n);
    for (let round = 1; round <= 3; round++) {
      await append(2);
      expect(server.dropSubscriptions(how)).toBe(1);
      await expect(append(1)).resolves.toMatchObject({ sequence: BigInt(round) * 3n });
    }
    expectGapless(await subscriber.until(9n));
  });

  it('that goes silent while nothing happens is not taken for a dropped one', async () => {
    await append();
    for (let i = 0; i < 3; i++) {
      server.log.statistics();
      await sleep(150);
    }
    expect(server.subscribed).toBe(1);
  });

  it('goes over events that are not ours, and a stream that somebody else wrote to stays readable', async () => {
    const { log } = server;
    const foreign = { type: 'Odd', contentType: 'application/json', data: Buffer.from('{"a":'), metadata: Buffer.from('no json') };
    log.append('elsewhere', 'any', [{ ...foreign, id: randomUUID() }]);
    const [mixed, theirs] = [newStream(), newStream()];
    await append(2, mixed);
    log.append(mixed, 'any', [{ ...foreign, id: randomUUID() }]);
    log.append(theirs, 'any', [{ ...foreign, id: 'no-uuid', contentType: 'application/octet-stream' }]);
    await expect(append()).resolves.toMatchObject({ sequence: 3n });
    server.dropSubscriptions('error');
    await expect(append()).resolves.toMatchObject({ sequence: 4n });
    expect(await record.store.readStream(mixed)).toHaveLength(2);
    expect(await record.store.readStream(theirs)).toEqual([]);
    expect(record.reports.filter((line) => line.startsWith('Somebody else has written Odd'))).toHaveLength(2);
  });

  it('follows the leader, and so do appends and reads', async () => {
    const stream = newStream();
    await append(2, stream);
    const other = await EventStoreDbServer.start(server.log);
    server.leader = other.address;
    server.dropSubscriptions('error');
    await expect(record.store.append(stream, [noted(3)], 1n)).resolves.toEqual({ sequence: 3n, revision: 2n });
    expect(await (await record.open()).readStream(stream)).toHaveLength(3);
    expect(other.appends).toBe(1);
    expect(other.subscribed).toBe(1);
    other.close();
  });

  it('and everything else goes on after a restart of the server', async () => {
    const { port } = server.address;
    const subscriber = follow(record.store, 0n);
    await append(2);
    server.close();
    const waiting = append(2);
    await sleep(200);
    server = await EventStoreDbServer.start(server.log, port);
    await expect(waiting).resolves.toMatchObject({ sequence: 4n });
    expectGapless(await subscriber.until(4n));
  });
});

describe('the sequence', () => {
  beforeEach(begin);
  afterEach(end);

  const writeSome = async () => {
    for (let i = 0; i < 12; i++) {
      // The server's clock goes forth and back, as after the election of another leader.
      server.log.clockShift = i % 3 === 0 ? 5000 : 0;
      await Promise.all([append(1 + (i % 3)), append(2)]);
    }
    server.log.clockShift = 0;
    return readOn(record.store);
  };

  it('is the same after a rebuild from nothing, and so is the time of each event', async () => {
    const first = await writeSome();
    expectGapless(first);
    const times = first.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    await record.store.close();
    await query(record.databaseUrl, 'drop schema sequencer cascade');
    const rebuilt = await record.open();
    // An append waits for what was there before it: a repeat is known, and a new one comes after.
    await expect(rebuilt.append(newStream(), [noted(0)], NO_STREAM)).resolves.toMatchObject({ sequence: BigInt(first.length) + 1n });
    expect((await readOn(rebuilt)).slice(0, -1)).toEqual(first);
  });

  it('is made anew while programs run, where somebody drops it', async () => {
    const first = await writeSome();
    await query(record.databaseUrl, 'drop schema sequencer cascade');
    while ((await record.store.head().catch(() => 0n)) < BigInt(first.length)) await sleep(20);
    expect(await readOn(record.store)).toEqual(first);
    await expect(append()).resolves.toMatchObject({ sequence: BigInt(first.length) + 1n });
    expect(await record.store.numbering()).toEqual({ state: 'whole' });
  });

  it('is given by one program at a time, also while it changes hands', async () => {
    const stores = [record.store, await record.open(), await record.open()];
    const writing = { yet: true };
    const interrupt = async () => {
      for (; writing.yet; await sleep(60)) {
        const text = `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'zukunftsdialog sequencer'`;
        await query(record.databaseUrl, text);
      }
    };
    const interrupting = interrupt();
    const write = async (store: (typeof stores)[number]) => {
      const answers = [];
      for (let i = 0; i < 15; i++) answers.push(await store.append(newStream(), notes(2), NO_STREAM));
      return answers;
    };
    const answers = (await Promise.all(stores.map(write))).flat();
    writing.yet = false;
    await interrupting;
    const all = await readOn(stores[2]!);
    expectGapless(all);
    expect(all.filter(({ revision }) => revision === 1n).map(({ sequence }) => sequence)).toEqual(
      answers.map(({ sequence }) => sequence).sort((a, b) => Number(a - b)),
    );
  });

  it('is said to be incomplete while something waits for it', async () => {
    const slow = await openEventStoreDb(server.url, { timings: { watchMs: 60_000, numberedSoonMs: 50 } });
    await slow.store.append(newStream(), notes(2), NO_STREAM);
    expect(await slow.store.numbering()).toEqual({ state: 'whole' });
    server.dropSubscriptions('silence');
    await append();
    const { share } = z.object({ state: z.literal('numbering'), share: z.number() }).parse(await slow.store.numbering());
    expect([share > 0, share < 1]).toEqual([true, true]);
    await slow.close();
  });

  it('that does not come leaves open whether an append is in the record: that is said, and a repeat finds out', async () => {
    const slow = await openEventStoreDb(server.url, { timings: { watchMs: 60_000, numberedMs: 300 } });
    const [stream, events] = [newStream(), notes(2)];
    await slow.store.append(newStream(), notes(1), NO_STREAM);
    server.dropSubscriptions('silence');
    await expect(slow.store.append(stream, events, NO_STREAM)).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(server.log.eventsOf(stream)).toHaveLength(2);
    await slow.store.close();
    await expect((await slow.open()).append(stream, events, NO_STREAM)).resolves.toEqual({ sequence: 3n, revision: 1n });
    await slow.close();
  });

  it('that an append has in part while its repeat looks is waited for, until all of it has one', async () => {
    const [stream, events] = [newStream(), notes(2)];
    server.appendFaults.push(...Array.from({ length: 20 }, (): AppendFault => ({ kind: 'silence', written: false })));
    await expect(record.store.append(stream, events, NO_STREAM)).rejects.toBeInstanceOf(AppendUnsettled);
    server.appendFaults.length = 0;
    const waiting = (text: string) => async () =>
      (
        await query(
          record.databaseUrl,
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike $1`,
          [text],
        )
      ).length > 0;
    const before = await locked(record.databaseUrl);
    const repeat = record.store.append(stream, events, NO_STREAM);
    await until(waiting('%claim_ids%'));
    const next = locked(record.databaseUrl);
    await until(waiting(LOCK));
    await before.end();
    const between = await next;
    // The repeat has its claim, and has seen the end of a log that has nothing of this.
    await until(waiting('select * from sequencer.place where id%'));
    const elsewhere = await openEventStoreDb(server.url);
    await elsewhere.store.append(stream, events, NO_STREAM);
    await elsewhere.close();
    const [first] = server.log.eventsOf(stream);
    await between.query(
      `with moved as (update sequencer.head set sequence = 1, commit_position = $3, prepare_position = $4 returning recorded_at)
       insert into sequencer.place select 1, $1, $2, 0, $3, $4, recorded_at from moved`,
      [first?.id, stream, first?.position.commit, first?.position.prepare],
    );
    await between.query('commit');
    await between.end();
    await expect(repeat).resolves.toEqual({ sequence: 2n, revision: 1n });
  });

  it('at a moment counts what is in the log and not numbered yet', async () => {
    const lagging = await record.open();
    await Promise.all([append(2), append(2)]);
    expect(await lagging.sequenceAt(new Date(Date.now() + 1000).toISOString())).toBe(4n);
  });
});

describe('a log that somebody has worked on', () => {
  const stream = newStream();
  beforeEach(async () => {
    await begin();
    await append(4, stream);
  });
  afterEach(end);

  /** Another program, which has read nothing yet. */
  const reader = () => record.open();
  const damaged = (damage: string): unknown => expect.objectContaining({ damage });
  /** What an append is told once the damage was found: one that came in before that may end without a number. */
  const refusalOf = async (appending: () => Promise<unknown>): Promise<unknown> => {
    for (;;) {
      const refusal: unknown = await appending().then(
        () => null,
        (error: unknown) => error,
      );
      if (!(refusal instanceof AppendUnsettled)) return refusal;
    }
  };

  it.each<[string, (log: EventStoreDbServer['log']) => void, RegExp]>([
    ['limited', (log) => log.configure(stream, { $maxCount: 2 }), /limited .*maxCount/],
    ['truncated', (log) => log.configure(stream, { $tb: 3 }), /limited .*tb/],
    ['deleted', (log) => log.softDelete(stream), /limited .*tb/],
    ['deleted for good', (log) => log.tombstone(stream), /deleted .* for good/],
  ])('and %s a stream is told of at once, and whoever reads the stream is told', async (_, work, report) => {
    work(server.log);
    await until(() => record.reports.some((line) => report.test(line)));
    const other = await reader();
    const refused = other.readStream(stream);
    await expect(refused).rejects.toBeInstanceOf(RecordDamaged);
    await expect(refused).rejects.toEqual(damaged('events-missing'));
    // Other streams are not harmed.
    await expect(append()).resolves.toMatchObject({ sequence: 5n });
  });

  it.each<[string, (log: EventStoreDbServer['log']) => void]>([
    ['a limited stream', (log) => log.configure(stream, { $maxCount: 2 })],
    ['a deleted stream', (log) => log.softDelete(stream)],
    ['a stream that is deleted for good', (log) => log.tombstone(stream)],
  ])('and scavenged %s is not read with a gap, nor numbered anew with other numbers', async (_, work) => {
    await append();
    work(server.log);
    server.log.scavenge();
    await expect((await reader()).readAll(0n, 10)).rejects.toEqual(damaged('events-missing'));
    await record.store.close();
    await query(record.databaseUrl, 'drop schema sequencer cascade');
    const rebuilt = await record.open();
    expect(await refusalOf(() => rebuilt.append(newStream(), [noted(0)], NO_STREAM))).toEqual(damaged('events-missing'));
    expect(record.reports.some((line) => line.startsWith('Nothing is numbered any more'))).toBe(true);
  });

  it('and replaced by an older backup stops the numbering, until the newer one is back', async () => {
    const older = [...server.log.events];
    await append(2);
    const newer = [...server.log.events];
    server.log.restore(older);
    server.dropSubscriptions('error');
    await until(() => record.reports.some((line) => line.includes('older backup')));
    await expect(append()).rejects.toEqual(damaged('log-shorter'));
    expect(await record.store.numbering()).toEqual({ state: 'damaged' });
    server.log.restore(newer);
    await until(() => record.reports.some((line) => line === 'The log is numbered again'));
    await expect(append()).resolves.toMatchObject({ sequence: 7n });
  });

  it('and replaced by an older backup that grew on is not numbered either', async () => {
    const older = [...server.log.events];
    await append(2);
    await record.store.close();
    server.log.restore(older);
    for (let i = 0; i < 9; i++) server.log.statistics();
    const other = await record.open();
    expect(await refusalOf(() => other.append(newStream(), [noted(0)], NO_STREAM))).toEqual(damaged('log-replaced'));
  });
});

describe('the settings', () => {
  const open = (url: string) => record.open({ url });
  beforeAll(begin);
  afterAll(end);

  it.each([
    ['esdb://localhost:2113', /names no user/],
    ['esdb://127.0.0.1:2113?tls=false&throwOnAppendFailure=false', /leave out/],
    ['esdb://admin:geheim@:?tls=false', /not of the form|cannot be used/],
    ['esdb://admin:geheim@127.0.0.1:1?tls=false', /cannot be used/],
  ])('that cannot work are said to be wrong, without the password: %s', async (url, message) => {
    const refused = open(url);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/geheim/);
  });
});
