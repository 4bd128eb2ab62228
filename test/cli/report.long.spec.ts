import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { submit } from '../http/asking.js';
import { readReport } from '../reports.js';
import { type Ended, run } from './program.js';

let harness: Harness;
let dialogue: string;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  dialogue = await openDialogue(harness);
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-report-'));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true, force: true });
});

type Written = {
  readonly report: string;
  readonly asOf: number;
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly digest: string; readonly bytes: number }[];
};

const report = (...args: readonly string[]): Promise<Ended> => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: config.values.DATA_DIR, VAULT_KEY: vaultKey.toString('hex') };
  return run(['report', ...args], settings, folder).ended;
};
const writtenBy = ({ code, stdout, stderr }: Ended): Written => {
  if (code !== 0) throw new Error(`${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as Written;
};
const checkFiles = async ({ folder: into, files }: Written): Promise<void> => {
  expect((await readdir(join(folder, into))).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, digest, bytes } of files) {
    const content = await readFile(join(folder, into, name));
    expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, digest]);
  }
};

it('writes a report beside a running program, which shows the same', async () => {
  const asOf = Number(await harness.store.head());
  const written = writtenBy(await report('results', '--dialogue', dialogue, '--json'));
  expect(written).toMatchObject({ dialogue, kind: 'results', phase: null, asOf, folder: `report-results-${asOf}` });
  await checkFiles(written);
  const shown = await readReport(harness, written.report);
  expect(shown).toMatchObject({ status: 'rendered', writtenAsOf: asOf, files: written.files });
  const [requested, rendered] = await harness.store.readStream(`report-${written.report}`);
  expect([requested?.role, rendered?.role]).toEqual(['office', 'system']);

  // The same again gives the same files; a file of somebody else's stays as it is.
  const again = report('results', '--dialogue', dialogue, '--as-of', String(asOf));
  const lines = (await again).stdout.trim().split('\n');
  expect(lines).toHaveLength(1 + written.files.length);
  expect(lines[0]).toContain(`as of sequence ${asOf}`);
  for (const { name, bytes, digest } of written.files)
    expect(lines).toContain(`${name}: ${bytes.toLocaleString('en')} bytes, SHA-256 ${digest}`);
  const own = join(folder, written.folder, written.files[0]?.name ?? '');
  await writeFile(own, 'my own notes');
  const refused = await report('results', '--dialogue', dialogue, '--as-of', String(asOf));
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain(`${join(written.folder, written.files[0]?.name ?? '')} is there already, with other content.`);
  expect(await readFile(own, 'utf8')).toBe('my own notes');
});

it('ends with one clear line and exit code 2 where the person at the command line can mend it', async () => {
  await writeFile(join(folder, 'notes.txt'), '');
  const head = Number(await harness.store.head());
  const cases = [
    { args: ['results', '--dialogue', dialogue, '--as-of', String(head + 1000)], line: /^This sequence lies in the future\.\n$/ },
    { args: ['results', '--dialogue', dialogue, '--as-of', 'yesterday'], line: /^--as-of takes a sequence: a whole number from 1\.\n$/ },
    { args: ['results', '--dialogue', randomUUID()], line: /^[^\n]+dialogue[^\n]+\n$/ },
    { args: ['results', '--dialogue', dialogue, '--out', 'notes.txt'], line: /^notes\.txt cannot take files \(EEXIST\)[^\n]+--out\.\n$/ },
    { args: ['phase', '--dialogue', dialogue], line: /^error: required option '--phase <phase>' not specified\n/ },
  ];
  const ended = await Promise.all(cases.map(({ args }) => report(...args)));
  cases.forEach(({ line }, i) => {
    expect(ended[i]).toMatchObject({ code: 2, stdout: '' });
    expect(ended[i]?.stderr).toMatch(line);
  });
  expect(Number(await harness.store.head())).toBe(head);
});

it('writes a report alone, and brings the views up to date first', async () => {
  await harness.app.get(ProjectionRunner).stop();
  for (const text of ['Eins', 'Zwei']) await submit(harness, dialogue, text);
  const asOf = Number(await harness.store.head());
  await harness.app.close();
  const written = writtenBy(await report('phase', '--phase', 'dialogue', '--dialogue', dialogue, '--out', 'summary', '--json'));
  expect(written).toMatchObject({ kind: 'phase', phase: 'dialogue', asOf, folder: 'summary' });
  await checkFiles(written);
});
