import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDialogue } from '../dialogue.js';
import { dropDatabase, freshDatabase } from '../database.js';
import { type Harness, startHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';
import { notedIn } from '../security-log.js';
import { type Ended, type Program, run } from './program.js';

let harness: Harness;
let dialogue: string;
let folder: string;
let database: string;
const running: Program[] = [];
beforeAll(async () => {
  harness = await startHarness();
  dialogue = await openDialogue(harness);
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-backup-'));
  // Under root the server of a data directory runs as another user, who must get through.
  await chmod(folder, 0o755);
  database = await freshDatabase();
});
afterAll(async () => {
  for (const { process: child, ended } of running) {
    child.kill('SIGINT');
    await ended;
  }
  await harness.close();
  await dropDatabase(database);
  await rm(folder, { recursive: true });
});

const start = (args: readonly string[], settings: Readonly<Record<string, string>>): Program =>
  run([...args, '--json'], { VAULT_KEY: harness.foundation.vaultKey.toString('hex'), ...settings });
const result = ({ code, stdout, stderr }: Ended): Record<string, unknown> => {
  if (code !== 0) throw new Error(`${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
};

const views = () => [
  `/api/dialogues?x=`,
  `/api/contributions?dialogue=${dialogue}`,
  `/api/theme-input?dialogue=${dialogue}`,
  `/api/moderation-log?dialogue=${dialogue}`,
  `/api/dispositions?dialogue=${dialogue}`,
];
/** What the views say as of a sequence, by the program that listens at a url. */
const answers = async (url: string, sequence: number): Promise<readonly unknown[]> =>
  Promise.all(
    views().map(async (path) => {
      const response = await fetch(`${url}${path.replace('?x=', '?')}&asOf=${sequence}`);
      return [path, response.status, (await response.json()) as unknown];
    }),
  );

it('backs up beside a running program, and puts back into empty places: the whole, and a moment of it', async () => {
  const moderator = { token: await harness.token('moderator') };
  const rate = (at: string) => done(harness, `${at}/ratings`, { value: 'agree', participant: randomUUID() });
  const submitted = await Promise.all(Array.from({ length: 20 }, (_, i) => submit(harness, dialogue, `Beitrag ${i}`)));
  for (const { at } of submitted.slice(0, 10)) await done(harness, `${at}/acceptance`, {}, moderator);
  const middle = Number(await harness.store.head());
  const writing = { goes: true };
  const writer = (async () => {
    while (writing.goes) for (const { at } of submitted.slice(0, 10)) await rate(at);
  })();
  const settings = { DATABASE_URL: harness.foundation.databaseUrl, DATA_DIR: join(folder, 'beside') };
  const backup = join(folder, 'backup');
  const { head, authentication } = result(await start(['backup', backup], settings).ended) as {
    head: number;
    authentication: { key: string };
  };
  const keyless = await start(['backup', join(folder, 'keyless')], { ...settings, VAULT_KEY: '' }).ended;
  expect(keyless).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Not authenticated, so that nobody/) });
  const wrong = await start(['backup', join(folder, 'wrong')], { ...settings, VAULT_KEY: randomBytes(32).toString('hex') }).ended;
  expect(wrong).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Not authenticated, .*The vault was written with another key/) });
  expect(JSON.parse(wrong.stdout)).toMatchObject({ authentication: null });
  writing.goes = false;
  await writer;
  expect(head).toBeGreaterThan(middle);

  const places = [{ DATA_DIR: join(folder, 'embedded') }, { DATABASE_URL: database, DATA_DIR: join(folder, 'own') }] as const;
  const [whole, moment] = await Promise.all([
    start(['restore', backup], places[0]).ended,
    start(['restore', backup, '--to-sequence', String(middle)], places[1]).ended,
  ]);
  expect(result(whole)).toMatchObject({ from: { head, key: authentication.key } });
  expect(result(whole)).toMatchObject({ sequence: head, bodies: { erased: 0, missing: 0 }, unreadable: 0, leftOut: {} });
  expect((await notedIn(settings.DATA_DIR)).map(({ what, key }) => [what, key])).toEqual([
    ['backed-up', authentication.key],
    ['backed-up', null],
    ['backed-up', null],
  ]);
  expect(await notedIn(places[1].DATA_DIR)).toMatchObject([
    { what: 'restored', head, key: authentication.key, sequence: middle, vault: 'yes' },
  ]);
  expect(result(moment)).toMatchObject({ sequence: middle, leftOut: { ContributionRated: head - middle } });

  running.push(...places.map((place) => start(['serve', '--port', '0', '--no-example'], place)));
  const urls = await Promise.all(running.map(async ({ listening }) => (await listening).listening));
  expect(await answers(urls[0]!, head)).toEqual(await answers(harness.url, head));
  expect(await answers(urls[1]!, middle)).toEqual(await answers(harness.url, middle));
  expect(JSON.stringify(await answers(urls[1]!, middle))).toContain('Beitrag 3');
  // And it goes on: the participant comes back with the secret of before.
  const { contribution, secret } = submitted[15]!;
  const withdrawn = await fetch(`${urls[0]!}/api/contributions/${contribution}/withdrawal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ secret }),
  });
  expect([withdrawn.status, await withdrawn.json()]).toEqual([200, expect.objectContaining({ sequence: head + 1 })]);

  const again = await start(['restore', backup], places[1]).ended;
  expect(again).toMatchObject({ code: 2, stderr: expect.stringMatching(/There is a record here already/) });
});

it('ends with one line and exit code 2 where the person at the command line can mend it', async () => {
  const settings = { DATABASE_URL: database, DATA_DIR: join(folder, 'none') };
  const cases = [
    { args: ['restore', join(folder, 'backup')], settings: { VAULT_KEY: '' }, line: /The key of the vault is missing/ },
    { args: ['restore', join(folder, 'keyless')], settings: {}, line: /is not authenticated by a key.*--unauthenticated/ },
    { args: ['restore', 'x', '--to-sequence', '3', '--to', '2026-01-01T00:00Z'], settings: {}, line: /cannot be used with/ },
    { args: ['backup', 'x'], settings: { EVENTSTORE_URL: 'esdb://x:2113' }, line: /The record is in EventStoreDB/ },
  ];
  const ended = await Promise.all(cases.map((each) => start(each.args, { ...settings, ...each.settings }).ended));
  cases.forEach(({ line }, i) => {
    expect(ended[i]).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(line) });
    expect(ended[i]?.stderr.trim().split('\n')).toHaveLength(1);
  });
});
