import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contributionBody, openDialogue } from '../dialogue.js';
import { done, submit } from '../http/asking.js';
import { type Harness, startHarness } from '../harness.js';
import { notedIn } from '../security-log.js';
import { type Ended, run } from './program.js';

let harness: Harness;
let dialogue: string;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  dialogue = await openDialogue(harness);
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-send-'));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true });
});

const send = async (name: string, lines: readonly object[], args: readonly string[]): Promise<Ended> => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const file = join(folder, name);
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const settings = { DATA_DIR: config.values.DATA_DIR, DATABASE_URL: databaseUrl, VAULT_KEY: vaultKey.toString('hex') };
  return run(['send', file, ...args], settings).ended;
};

it('sends beside a running program, whose views then show it', async () => {
  const lines = [
    {
      command: 'DraftMeasure',
      params: { dialogue },
      body: { themes: ['work'], title: { de: 'Dienstpläne' }, text: { de: 'Früher' } },
      as: 'm1',
    },
    {
      command: 'RewordMeasure',
      params: { measure: '$m1' },
      body: { title: { de: 'Pläne' }, text: { de: 'Früher' }, reason: { de: 'Kürzer' } },
    },
  ];
  const { code, stdout, stderr } = await send('measures.jsonl', lines, ['--role', 'analyst', '--subject', 'Ana', '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const summary = JSON.parse(stdout) as { made: readonly { measure: string }[] };
  expect(summary).toMatchObject({ source: 'measures', made: [{ line: 1, as: 'm1' }], rows: { DraftMeasure: { recorded: 1 } } });
  // Who sends from the command line needs no token, so it is noted.
  expect(await notedIn(harness.foundation.config.values.DATA_DIR)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'command-line', program: 'zukunftsdialog send' }),
      expect.objectContaining({ what: 'acted-as', role: 'analyst', actor: expect.stringMatching(/^[0-9a-f-]{36}$/), dryRun: 'no' }),
    ]),
  );
  const after = String(await harness.store.head());
  const { body } = await harness.get(`/api/measures/${String(summary.made[0]?.measure)}?after=${after}`);
  expect(body).toMatchObject({ title: { de: 'Pläne' } });
});

it('acts as the person whose token has the same subject: nobody decides on an appeal against their own rejection', async () => {
  const said = await submit(harness, dialogue);
  const body = { reason: 'off-topic', justification: 'Darum' };
  const params = { contribution: said.contribution };
  const rejected = await send(
    'rejections.jsonl',
    [{ command: 'RejectContribution', params, body }],
    ['--role', 'moderator', '--subject', 'Mo'],
  );
  expect(rejected).toMatchObject({ code: 0, stdout: expect.stringMatching(/RejectContribution +1 +1 +0 +0 +0\n/) });
  await done(harness, `${said.at}/appeal`, { justification: 'Doch', secret: said.secret });
  const [mo, mia] = [{ token: await harness.token('moderator', 'Mo') }, { token: await harness.token('moderator', 'Mia') }];
  expect(await harness.post(`${said.at}/appeal/upholding`, { justification: 'Ja' }, mo)).toMatchObject({
    body: { code: 'appeal-needs-second-person' },
  });
  const upholding = [{ command: 'UpholdAppeal', params, body: { justification: 'Ja' } }];
  const refused = await send('appeals.jsonl', upholding, ['--role', 'moderator', '--subject', 'Mo']);
  expect(refused).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(
      'appeals.jsonl:1: appeal-needs-second-person: An appeal must be decided by somebody who had no part in the rejection',
    ),
  });
  expect(await harness.post(`${said.at}/appeal/upholding`, { justification: 'Ja' }, mia)).toMatchObject({ status: 200 });
});

it('takes what participants send too, and gives what they need to come back', async () => {
  const lines = [{ command: 'SubmitContribution', params: { dialogue }, body: contributionBody() }];
  const { code, stdout } = await send('contributions.jsonl', lines, ['--role', 'participant', '--json']);
  expect({ code, made: (JSON.parse(stdout) as { made: unknown }).made }).toEqual({
    code: 0,
    made: [{ line: 1, contribution: expect.any(String), secret: expect.any(String) }],
  });
});
