import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { NO_STREAM } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { dropDatabase, freshDatabase } from '../database.js';
import { killServer } from '../database/kill-server.js';
import { expectGapless, newStream, noted, readOn } from './event-store.contract.js';

const writers: ChildProcess[] = [];
// One that hangs must not outlive its test.
afterAll(() => writers.forEach((writer) => writer.kill('SIGKILL')));

type Acknowledged = { readonly stream: string; readonly revision: bigint; readonly id: string };

/** A writer in a process of its own, connected. */
const startWriter = async (url: string) => {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('crash-writer.mjs', import.meta.url)), url], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writers.push(child);
  const acknowledged: Acknowledged[] = [];
  const said: string[] = [];
  let errors = '';
  child.stderr!.on('data', (text: Buffer) => (errors += text.toString()));
  const lines = createInterface({ input: child.stdout! });
  const ready = once(lines, 'line');
  const exit = once(child, 'close');
  lines.on('line', (line) => {
    const [stream, revision, id] = line.split(' ');
    if (line.startsWith('note-') && stream && revision && id?.length === 36) acknowledged.push({ stream, revision: BigInt(revision), id });
    else said.push(line);
  });
  await Promise.race([ready, exit]);
  if (child.exitCode !== null) throw new Error(`The writer ended at once: ${errors}`);
  const begun = async () => {
    while (acknowledged.length === 0 && child.exitCode === null) await sleep(5);
  };
  return { child, acknowledged, said, exit, begun, errors: () => errors };
};

/** Every acknowledged event is there, once and in its place, and nothing has a gap. */
const expectAllKept = async (url: string, acknowledged: readonly Acknowledged[]): Promise<void> => {
  const store = await PostgresEventStore.open(url);
  const events = await readOn(store);
  expectGapless(events);
  expect(await store.head()).toBe(BigInt(events.length));
  const next = new Map<string, bigint>();
  for (const { stream, revision } of events) {
    if (revision !== (next.get(stream) ?? 0n)) throw new Error(`${stream} jumps to revision ${String(revision)}`);
    next.set(stream, revision + 1n);
  }
  const stored = new Map(events.map((event) => [event.id, event]));
  expect(stored.size).toBe(events.length);
  const missing = acknowledged.filter(({ id, stream, revision }) => {
    const event = stored.get(id);
    return event?.stream !== stream || event.revision !== revision;
  });
  expect(missing).toEqual([]);
  // And it goes on.
  const { sequence } = await store.append(newStream(), [noted(0)], NO_STREAM);
  expect(sequence).toBe(BigInt(events.length + 1));
  await store.close();
};

describe('a crash', () => {
  it('of the writing program, at any moment, loses nothing that was acknowledged', async () => {
    const url = await freshDatabase();
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < 3; round++) {
      const writer = await startWriter(url);
      // The last one at full load, the others perhaps while the first append is on its way.
      if (round === 2) await writer.begun();
      await sleep(Math.random() * 1000);
      writer.child.kill('SIGKILL');
      await writer.exit;
      acknowledged.push(...writer.acknowledged);
      await expectAllKept(url, acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    await dropDatabase(url);
  });

  it('of PostgreSQL loses nothing that was acknowledged, and neither hangs nor kills the writing program', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-crash-'));
    await chmod(dataDir, 0o755);
    const start = () => startEmbeddedPostgres({ dataDir, program: 'crash test', join: false, say: () => undefined });
    let server = await start();
    try {
      const writer = await startWriter(server.url);
      await writer.begun();
      await sleep(Math.random() * 1000);
      await killServer(join(dataDir, 'postgres'));
      expect(await writer.exit).toEqual([0, null]);
      expect(writer.said).toEqual(['ready', Array.from({ length: 16 }, () => 'rejected').join(' ')]);
      expect(writer.errors()).toBe('');
      expect(writer.acknowledged.length).toBeGreaterThan(0);
      server = await start();
      await expectAllKept(server.url, writer.acknowledged);
    } finally {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
