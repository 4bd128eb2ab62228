import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { type Ended, run } from './program.js';

let harness: Harness;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-export-'));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true, force: true });
});

const exported = (...args: readonly string[]): Promise<Ended> => {
  const { config, databaseUrl } = harness.foundation;
  return run(['export', ...args], { DATABASE_URL: databaseUrl, DATA_DIR: config.values.DATA_DIR }, folder).ended;
};

it('writes the public part of the record beside a running program, or says in a line why not', async () => {
  const nothing = await exported('--out', 'empty');
  expect([nothing.code, nothing.stderr]).toEqual([2, 'There is nothing to export: the record is empty.\n']);
  await openDialogue(harness);
  const head = Number(await harness.store.head());

  const asOf = await exported('--out', 'some', '--as-of', '3', '--json');
  expect([asOf.code, JSON.parse(asOf.stdout)]).toMatchObject([0, { file: join('some', 'record-3.jsonl.gz'), sequence: 3, events: 3 }]);
  expect((await readdir(join(folder, 'some'))).sort()).toEqual(['record-3.json', 'record-3.jsonl.gz']);

  const whole = await exported('--out', 'all');
  const lines = gunzipSync(await readFile(join(folder, 'all', `record-${head}.jsonl.gz`)));
  expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining(createHash('sha256').update(lines).digest('hex'))]);
  expect(lines.toString().trimEnd().split('\n')).toHaveLength(head);

  await writeFile(join(folder, 'file'), '');
  for (const [args, words] of [
    [['--out', 'later', '--as-of', String(head + 1)], `The record ends at sequence ${head}.`],
    [['--out', 'later', '--as-of', 'x'], '--as-of takes a sequence'],
    [['--out', join('file', 'below')], 'Not a directory'],
    [['--out', 'file'], 'A file is in the way'],
  ] as const) {
    const { code, stderr } = await exported(...args);
    expect([code, stderr.trim().split('\n').length, stderr]).toEqual([2, 1, expect.stringContaining(words)]);
  }
});
