import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { leafHash, nodeHash, rootOf, type Hash } from '../../src/log/merkle.js';
import { noteFrom } from '../../src/log/note.js';
import { checkpointFrom } from '../../src/log/checkpoint.js';
import { entriesOf, hashesFrom, tilePath, tilesOf } from '../../src/log/tiles.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { KeptCheckpoint } from '../../src/transparency/kept-checkpoint.js';
import { LogKey } from '../../src/transparency/log-key.js';
import { LogOvertaken, LogTables } from '../../src/transparency/log-tables.js';
import { LogWriter } from '../../src/transparency/log-writer.js';
import { PublishedLog } from '../../src/transparency/published-log.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { until } from '../processes.js';

Logger.overrideLogger(false);

const seed = randomBytes(32);
const ORIGIN = 'log.example/record';
let url: string;
let folder: string;
let store: PostgresEventStore;
let writers: LogWriter[] = [];

beforeEach(async () => {
  [url, folder] = [await freshDatabase(), await mkdtemp(join(tmpdir(), 'zukunftsdialog-log-'))];
  store = await PostgresEventStore.open(url);
});
afterEach(async () => {
  for (const writer of writers) await writer.onApplicationShutdown();
  writers = [];
  await store.close();
  await dropDatabase(url);
  await rm(folder, { recursive: true });
});

/** So many events, each on a stream of its own. */
const record = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    const event = { id: randomUUID(), type: 'ContributionSubmitted', schema: 1, occurredAt: '2026-01-01T00:00:00.000Z' };
    await store.append(`contribution-${randomUUID()}`, [{ ...event, role: 'participant', data: { i }, internal: {}, body: null }], -1n);
  }
};
const start = async (key = new LogKey(ORIGIN, seed)): Promise<LogWriter> => {
  const writer = new LogWriter(store, { tables: await LogTables.open(url), key, kept: new KeptCheckpoint(folder) });
  writers.push(writer);
  writer.start();
  return writer;
};
const stop = async (): Promise<void> => {
  for (const writer of writers.splice(0)) await writer.onApplicationShutdown();
};
/** RFC 6962, section 2.1, word for word. */
const treeHash = ([first, ...others]: readonly Hash[]): Hash => {
  if (!first) return Buffer.alloc(32);
  if (others.length === 0) return first;
  const k = 2 ** Math.ceil(Math.log2(others.length + 1) - 1);
  const all = [first, ...others];
  return nodeHash(treeHash(all.slice(0, k)), treeHash(all.slice(k)));
};
/** Goes through all of the log as a stranger would, and returns its size. */
const verified = async (): Promise<bigint> => {
  const tables = await LogTables.open(url);
  try {
    const log = new PublishedLog(store, tables, new LogKey(ORIGIN, seed));
    const note = await log.checkpoint();
    if (note === null) return 0n;
    const { size, root } = checkpointFrom(noteFrom(note).text);
    const leaves: Hash[] = [];
    for (let index = 0n; index * 256n < size; index++) {
      const width = Number(size - index * 256n < 256n ? size - index * 256n : 256n);
      const bundle = await log.tile(tilePath({ level: 'entries', index, width }));
      leaves.push(...entriesOf(bundle ?? Buffer.alloc(0), width).map(leafHash));
    }
    const fromLeaves = treeHash(leaves);
    const fromTiles = await rootOf(
      size,
      hashesFrom(size, async (tile) => (await log.tile(tilePath(tile))) ?? Buffer.alloc(0)),
    );
    for (const tile of tilesOf(size)) expect(await log.tile(tilePath(tile))).not.toBeNull();
    expect([fromLeaves, fromTiles]).toEqual([root, root]);
    return size;
  } finally {
    await tables.close();
  }
};
const reached = (size: number) => until(async () => Number(await verified()) >= size, `${size} leaves`, 20_000);
const isRefusing = (writer: LogWriter) => until(() => writer.state === 'refusing', 'refusing', 10_000);

it('makes the log of a record that was there before, and goes on with it', async () => {
  await record(300);
  await start();
  await reached(300);
  await record(5);
  await reached(305);
});

it('is the same log, however often it was cut off and from where it was made', async () => {
  await record(3);
  for (let i = 0; i < 3; i++) {
    await start();
    await reached(3 + 90 * i);
    await stop();
    await record(90);
  }
  await start();
  await reached(273);
  await stop();
  const kept = await readFile(join(folder, 'checkpoint'), 'utf8');
  await query(url, 'drop schema log cascade');
  await start();
  await reached(273);
  await stop();
  expect(await readFile(join(folder, 'checkpoint'), 'utf8')).toBe(kept);
});

it('is written by one at a time, and by another one when that ends', async () => {
  const [one, other] = [await start(), await start()];
  await record(3);
  await reached(3);
  await until(() => [one, other].some(({ state }) => state === 'waiting'), 'one waits');
  const [writing, waiting] = one.state === 'waiting' ? [other, one] : [one, other];
  await writing.stop();
  await record(3);
  await reached(6);
  expect(waiting.state).toBe('running');
});

it('goes on when its connections are cut, and twice at once never', async () => {
  const [one, other] = [await start(), await start()];
  for (let i = 1; i <= 3; i++) {
    await record(5);
    await query(url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zukunftsdialog log'`);
    await reached(5 * i);
    await until(() => [one, other].filter(({ state }) => state === 'running').length === 1, 'one writes', 20_000);
  }
});

/** As who takes part is promised it by a program that was just started. */
const promise = async (): Promise<string | null> => {
  const tables = await LogTables.open(url);
  const said = { sequence: 1n, event: randomUUID() };
  const promised = await new PublishedLog(store, tables, new LogKey(ORIGIN, seed)).promise(said);
  await tables.close();
  return promised;
};

it('is promised to nobody before it is known that it can be signed, and from then on', async () => {
  await record(3);
  expect(await promise()).toBeNull();
  await start();
  await reached(3);
  expect(await promise()).toContain(`${ORIGIN}/promise\n1\n`);
  await stop();
  expect(await promise()).toBeNull();
});

describe('signs nothing more where', () => {
  const change = (sql: string) =>
    query(url, `alter table record.event disable trigger all; ${sql}; alter table record.event enable trigger all`);
  beforeEach(async () => {
    await record(20);
    await start();
    await reached(20);
    await stop();
  });
  const refuses = async (key?: LogKey): Promise<void> => {
    const [kept, size] = [await readFile(join(folder, 'checkpoint'), 'utf8'), await verified()];
    const writer = await start(key);
    await isRefusing(writer);
    expect(await promise()).toBeNull();
    await record(1);
    await isRefusing(writer);
    expect(await readFile(join(folder, 'checkpoint'), 'utf8')).toBe(kept);
    expect(await verified()).toBe(size);
  };

  it('somebody else has written to the tables, whose checkpoint stays the kept one', async () => {
    const tables = await LogTables.open(url);
    const size = await tables.size();
    const kept: string[] = [];
    const keep = (note: string) => Promise.resolve(void kept.push(note));
    const grown = { size: size + 1n, root: randomBytes(32) };
    const addition = { after: grown, leaves: [Buffer.from('x')], tiles: [], note: 'a note', keep };
    await expect(tables.add({ before: { size, root: randomBytes(32) }, ...addition })).rejects.toThrow(LogOvertaken);
    await expect(tables.add({ before: { size: size - 1n, root: randomBytes(32) }, ...addition })).rejects.toThrow(LogOvertaken);
    expect([kept, await tables.size()]).toEqual([[], size]);
    await tables.close();
  });

  it('the last event was changed', async () => {
    await change(`update record.event set data = '{"i":99}' where sequence = 20`);
    await refuses();
  });

  it('events are gone', async () => {
    await change('delete from record.event where sequence > 15; update record.head set sequence = 15');
    await refuses();
  });

  it('an older backup was put back, which goes on otherwise', async () => {
    await query(url, 'drop schema log cascade');
    await change('delete from record.event where sequence > 15; update record.head set sequence = 15');
    await refuses();
    // As long again, and not the same.
    await record(4);
    const writer = writers.at(-1)!;
    await isRefusing(writer);
    expect(await verified()).toBe(0n);
  });

  it('an event was changed and the log made anew', async () => {
    await query(url, 'drop schema log cascade');
    await change(`update record.event set data = '{"i":99}' where sequence = 3`);
    await refuses();
  });

  it('the log has another name or key', async () => {
    await refuses(new LogKey('other.example/record', seed));
    await stop();
    await refuses(new LogKey(ORIGIN, randomBytes(32)));
  });

  it('what was kept outside is no checkpoint', async () => {
    await writeFile(join(folder, 'checkpoint'), 'nothing');
    await refuses();
  });
});

it('goes on by itself once the record is put right', async () => {
  await record(20);
  await start();
  await reached(20);
  await stop();
  await query(url, 'alter table record.event disable trigger all');
  await query(url, 'create table saved as select * from record.event where sequence > 15');
  await query(url, 'delete from record.event where sequence > 15');
  await query(url, 'update record.head set sequence = 15');
  const writer = await start();
  await isRefusing(writer);
  await query(url, 'insert into record.event select * from saved');
  await query(url, 'update record.head set sequence = 20');
  await until(() => writer.state !== 'refusing', 'goes on', 30_000);
  await record(1);
  await reached(21);
});

it('keeps drafts to itself, also where they are announced by the time', async () => {
  const stream = `dialogue-${randomUUID()}`;
  const event = (type: string, data: object) => ({
    id: randomUUID(),
    type,
    schema: 1,
    occurredAt: '2026-01-01T00:00:00.000Z',
    role: 'office' as const,
    data,
    internal: { nonce: randomBytes(16).toString('hex') },
    body: null,
  });
  await store.append(stream, [event('DialoguePrepared', { title: 'geheim' }), event('ThemeDefined', { title: 'geheim' })], -1n);
  const openings = async () => {
    const tables = await LogTables.open(url);
    const log = new PublishedLog(store, tables, new LogKey(ORIGIN, seed));
    const found = [await log.opening(1n), await log.opening(2n)];
    await tables.close();
    return found;
  };
  await start();
  await reached(2);
  expect(await openings()).toEqual([null, null]);
  await store.append(stream, [event('DialogueAnnounced', { title: 'offen' }), event('ThemeDefined', { title: 'offen' })], 1n);
  await reached(4);
  await stop();
  const leaves = async () =>
    (await query<{ bytes: Buffer }>(url, 'select bytes from log.leaf order by index')).map(({ bytes }) => bytes.toString());
  const before = await leaves();
  const opened = (await openings()).map((opening, i) => {
    const { stream: on, id } = JSON.parse(before[i] ?? '') as Record<string, string>;
    const said = ['zukunftsdialog/data/v1', on, id, JSON.stringify(opening?.data)].join('\0');
    return `v1:${createHmac('sha256', Buffer.from(opening?.salt ?? '', 'hex'))
      .update(said)
      .digest('hex')}`;
  });
  expect(before.map((leaf) => (JSON.parse(leaf) as { dataCommitment: string | null }).dataCommitment)).toEqual([...opened, null, null]);
  expect(before.map((leaf) => [leaf.includes('geheim'), leaf.includes('offen')])).toEqual([
    [false, false],
    [false, false],
    [false, true],
    [false, true],
  ]);
  await query(url, 'drop schema log cascade');
  await start();
  await reached(4);
  expect(await leaves()).toEqual(before);
});

it('cannot be changed or cut in its tables', async () => {
  await record(2);
  await start();
  await reached(2);
  for (const sql of ['update log.leaf set bytes = bytes', 'delete from log.leaf', 'truncate log.leaf', 'delete from log.checkpoint'])
    await expect(query(url, sql)).rejects.toThrow('append-only');
});
