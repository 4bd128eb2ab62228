import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Disk } from '../../src/host/disk.js';
import { exportAsOf } from '../../src/jobs/nightly-export.js';
import { readExportManifest } from '../../src/export/export-folder.js';
import { writeExport } from '../../src/export/write-export.js';
import { SecurityLog } from '../../src/telemetry/security-log.js';
import type { Recorded } from '../../src/store/event-store.js';
import { ANNOUNCEMENT, openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';
import { notedIn } from '../security-log.js';

const TEXT = 'Only the vault may know this sentence';

const harness = useHarness();
let folder: string;
let dialogue: string;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  const { contribution } = await submit(harness, dialogue, TEXT);
  await harness.post(`/api/contributions/${contribution}/ratings`, { value: 'agree', participant: 'somebody-who-rates' });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const linesOf = (content: Buffer): readonly string[] => gunzipSync(content).toString().trimEnd().split('\n');
const at = (path: string): Promise<Buffer> => readFile(join(folder, path));
const all = (): Promise<readonly Recorded[]> => harness.store.readAll(0n, 1000);

it('has every event, and of it what is public alone', async () => {
  const asOf = await harness.store.head();
  const manifest = await writeExport(harness.store, { folder, asOf });
  const lines = linesOf(await at(`record-${String(asOf)}.jsonl.gz`));
  const events = await all();
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(events.map(({ id }) => id));
  expect(manifest.sha256).toBe(
    createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex'),
  );
  expect(manifest).toMatchObject({ sequence: Number(asOf), events: events.length, recordedAt: events.at(-1)?.recordedAt });
  expect(await readExportManifest(folder, Number(asOf))).toEqual(manifest);
  const text = lines.join('\n');
  expect(text).not.toContain('vault may know');
  const held = events.flatMap(({ internal, body }) => [...Object.values(internal), body?.id].filter((value) => typeof value === 'string'));
  expect(held.length).toBeGreaterThan(10);
  for (const value of held) expect(text).not.toContain(value);
  for (const { body } of events) if (body) expect(text).toContain(body.commitment);
});

it('gives the same bytes for the same sequence, however far the record has gone on, and replaces what is there', async () => {
  const asOf = await harness.store.head();
  const name = `record-${String(asOf)}.jsonl.gz`;
  await writeExport(harness.store, { folder, asOf });
  const first = await at(name);
  // RFC 1952: no time, and no system.
  expect([...first.subarray(4, 8), first[9]]).toEqual([0, 0, 0, 0, 255]);
  await submit(harness, dialogue);
  await writeFile(join(folder, name), 'half of it');
  await writeExport(harness.store, { folder, asOf });
  expect((await at(name)).equals(first)).toBe(true);
});

it('holds back what a draft says until it is announced, as of each moment', async () => {
  const office = { token: await harness.token('office') };
  const secret = { de: 'Was noch niemand weiß' };
  const draft = String((await done(harness, '/api/dialogue-drafts', { ...ANNOUNCEMENT, title: secret }, office))['dialogue']);
  await done(harness, `/api/dialogues/${draft}/themes`, { theme: 'secret', title: secret }, office);
  const before = await harness.store.head();
  const exported = async (asOf: bigint): Promise<readonly string[]> => {
    await writeExport(harness.store, { folder, asOf });
    return linesOf(await at(`record-${String(asOf)}.jsonl.gz`));
  };
  const held = await exported(before);
  expect(held.join('')).not.toContain('niemand');
  expect(held.slice(-2).map((line) => JSON.parse(line) as object)).toMatchObject([
    { type: 'DialoguePrepared', data: null, stream: `dialogue-${draft}` },
    { type: 'ThemeDefined', data: null },
  ]);
  await done(harness, `/api/dialogues/${draft}/announcement`, {}, office);
  expect(await exported(before)).toEqual(held);
  const told = await exported(await harness.store.head());
  expect(told.slice(-3).map((line) => (JSON.parse(line) as { data: object }).data)).toMatchObject([
    { title: secret },
    { theme: 'secret', title: secret },
    { title: secret },
  ]);
  // Nothing but the data was held back.
  const bare = (line: string): object => ({ ...(JSON.parse(line) as object), data: null });
  expect(told.slice(0, held.length).map(bare)).toEqual(held.map(bare));
});

it('leaves nothing behind where it is interrupted', async () => {
  const failing = {
    readAll: (after: bigint) => (after === 0n ? harness.store.readAll(0n, 2) : Promise.reject(new Error('gone'))),
    readStream: (stream: string) => harness.store.readStream(stream),
  };
  await expect(writeExport(failing, { folder, asOf: await harness.store.head() })).rejects.toThrow('gone');
  expect(await readdir(folder)).toEqual([]);
});

const atNight = () => ({ store: harness.store, disk: new Disk(null), security: harness.app.get(SecurityLog) });

it('is made at night of what was there then, keeps the newest seven, and does nothing where nothing came', async () => {
  const events = await all();
  const [first] = events;
  expect(await exportAsOf(atNight(), folder, new Date(Date.parse(first?.recordedAt ?? '') - 1).toISOString())).toBeNull();
  const abandoned = join(folder, '.record-1.partial-00000000');
  await writeFile(abandoned, 'half');
  await utimes(abandoned, 0, 0);
  const sequences: number[] = [];
  for (let night = 0; night < 9; night++) {
    await submit(harness, dialogue);
    const last = (await all()).at(-1);
    sequences.push(Number(last?.sequence));
    const night1 = await exportAsOf(atNight(), folder, last?.recordedAt ?? '');
    expect(night1).toEqual({ sequence: Number(last?.sequence) });
    expect(await exportAsOf(atNight(), folder, last?.recordedAt ?? '')).toBeNull();
  }
  const kept = sequences.slice(-7).flatMap((sequence) => [`record-${sequence}.json`, `record-${sequence}.jsonl.gz`]);
  expect((await readdir(folder)).sort()).toEqual(kept.sort());
  await harness.app.get(SecurityLog).close();
  const noted = (await notedIn(harness.foundation.config.values.DATA_DIR)).filter(({ what }) => what === 'exported');
  expect(noted.map(({ by, sequence }) => [by, sequence])).toEqual(sequences.map((sequence) => ['daily', sequence]));
});
