import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Harness, startHarness } from '../harness.js';
import { type Ended, run } from './program.js';

const EXAMPLE = fileURLToPath(new URL('../../docs/set-up.example.yaml', import.meta.url));

let harness: Harness;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-set-up-'));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true });
});

const setUp = (...args: readonly string[]): Promise<Ended> => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const settings = { DATA_DIR: config.values.DATA_DIR, DATABASE_URL: databaseUrl, VAULT_KEY: vaultKey.toString('hex') };
  return run(['set-up', ...args], settings).ended;
};
const example = async (name: string, changed: (text: string) => string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, changed(await readFile(EXAMPLE, 'utf8')));
  return path;
};

it('takes a dialogue from a draft to the public and on, beside a running program', async () => {
  const dry = await setUp(EXAMPLE, '--dry-run');
  expect(dry).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Dry run, nothing recorded: dialogue \S+ \(draft\) would be made by \d+ commands\.\n$/),
  });
  expect(await harness.store.head()).toBe(0n);

  const made = await setUp(EXAMPLE, '--json');
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
  const { dialogue } = JSON.parse(made.stdout) as { dialogue: string };
  const path = async (): Promise<string> => `/api/dialogues/${dialogue}?after=${String(await harness.store.head())}`;
  const office = { token: await harness.token('office') };
  expect(await harness.get(await path(), office)).toMatchObject({
    status: 200,
    body: { status: 'draft', title: { de: 'Pflege im Kreis' } },
  });
  expect(await harness.get(await path())).toMatchObject({ status: 404 });

  const head = await harness.store.head();
  expect(await setUp(EXAMPLE)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to change: /) });
  expect(await harness.store.head()).toBe(head);

  const announced = await example('announced.yaml', (text) => text.replace('state: draft', 'state: announced'));
  expect(await setUp(announced)).toMatchObject({ code: 0, stderr: expect.stringContaining('  ~ state: "draft" → "announced"') });
  expect(await harness.get(await path())).toMatchObject({ body: { status: 'announced' } });

  const renamed = await example('renamed.yaml', (text) =>
    text.replace('state: draft', 'state: announced').replace('de: Pflege im Kreis', 'de: Pflege im Landkreis'),
  );
  const refused = await setUp(renamed);
  expect(refused).toEqual({ code: 2, stdout: '', stderr: `${renamed}:5:1: This changes what is public: say why with --reason.\n` });
  const corrected = await setUp(renamed, '--reason', 'Der Kreis heißt so.');
  expect(corrected).toMatchObject({ code: 0, stderr: expect.stringContaining('  ~ title.de: "Pflege im Kreis" → "Pflege im Landkreis"') });
  const shown = await harness.get<{ corrections: readonly object[] }>(await path());
  expect(shown.body).toMatchObject({ title: { de: 'Pflege im Landkreis' }, corrections: [{ reason: { de: 'Der Kreis heißt so.' } }] });
});

it('tells faults one a line, each with its place, and records nothing', async () => {
  const head = await harness.store.head();
  const wrong = await example('wrong.yaml', (text) =>
    text.replace('appealDays: 14', 'appealDays: 0').replace('state: draft', 'state: dreft'),
  );
  const { code, stdout, stderr } = await setUp(wrong);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/wrong\.yaml:7:8: state: /),
    expect.stringMatching(/wrong\.yaml:\d+:15: moderationPolicy\.appealDays: /),
  ]);
  for (const [args, line] of [
    [['nowhere.yaml'], 'There is no file nowhere.yaml.'],
    [[folder], `${folder} is a folder.`],
    [[], 'Which file? See docs/set-up.md.'],
    [[EXAMPLE, '--reason', ''], '--reason takes 1 to 500 characters.'],
  ] as const)
    expect(await setUp(...args)).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  expect(await harness.store.head()).toBe(head);
});
