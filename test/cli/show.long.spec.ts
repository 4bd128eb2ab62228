import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';
import { notedIn } from '../security-log.js';
import { type Ended, run } from './program.js';

const harness = useHarness();
let dialogue: string;
let contribution: string;
let second: string;
let asOf: number;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  for (const text of ['=1+1', 'Zwei, "drei"\nvier']) {
    const { at, contribution: accepted } = await submit(harness, dialogue, text);
    second = accepted;
    await done(harness, `${at}/acceptance`, {}, { token: await harness.token('moderator') });
  }
  ({ contribution } = await submit(harness, dialogue, 'Noch nicht angenommen'));
  asOf = Number(await harness.store.head());
});

const shown = (...args: readonly string[]): Promise<Ended> => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: config.values.DATA_DIR, VAULT_KEY: vaultKey.toString('hex'), LANG: 'en' };
  return run(['show', ...args], settings).ended;
};
const fetched = async (path: string, role?: 'moderator'): Promise<string> => {
  const headers = role === undefined ? {} : { authorization: `Bearer ${await harness.token(role)}` };
  return (await fetch(`${harness.url}/api/${path}`, { headers: { ...headers, 'accept-language': 'en' } })).text();
};
const refused = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await shown(...args);
  expect([code, stdout]).toEqual([2, '']);
  return stderr.trimEnd();
};

it('shows, beside a running program, the bytes that its HTTP door sends', async () => {
  for (const format of ['csv', 'ndjson'] as const) {
    const { code, stdout } = await shown('contributions', '--dialogue', dialogue, '--format', format);
    expect([code, stdout]).toEqual([0, await fetched(`contributions?dialogue=${dialogue}&after=${asOf}&format=${format}`)]);
  }
  const json = await shown(`contributions/${contribution}`, '--as-of', String(asOf), '--json');
  expect(json.stdout.trimEnd()).toBe(await fetched(`contributions/${contribution}?asOf=${asOf}`));
  const before = await shown('contributions', '--dialogue', dialogue, '--as-of', String(asOf - 1), '--json');
  expect((JSON.parse(before.stdout) as { items: unknown[] }).items).toHaveLength(2);
});

it('is a table where nothing else is asked for, with a hint how to see more', async () => {
  const { code, stdout } = await shown(
    'contributions',
    '--dialogue',
    dialogue,
    '--columns',
    'sequence,status,content.text',
    '--limit',
    '2',
  );
  expect([code, stdout.split('\n').slice(0, 5)]).toEqual([
    0,
    [
      'In all rows: status accepted',
      '',
      expect.stringMatching(/^sequence {2}content\.text$/),
      expect.stringContaining('=1+1'),
      expect.stringContaining('Zwei, "drei" vier'),
    ],
  ]);
  expect(stdout).toMatch(new RegExp(`2 rows, as of sequence ${asOf}\\. There are more: --cursor \\S+, or all of them: --format csv`));
});

it('shows what is not as it was at an earlier moment', async () => {
  const since = ['contributions', '--dialogue', dialogue, '--since', String(asOf - 2)] as const;
  const { code, stdout } = await shown(...since, '--json');
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    {
      since: asOf - 2,
      asOf,
      fields: {},
      added: [expect.objectContaining({ contribution, sequence: asOf })],
      gone: [],
      changed: [
        {
          key: { contribution: second },
          called: 'Zwei, "drei"\nvier',
          fields: expect.objectContaining({ status: { before: 'open', after: 'accepted' } }) as object,
        },
      ],
    },
  ]);
  const eye = await shown(...since);
  expect(eye.stdout).toMatch(/^ {2}status +waiting for moderators → accepted$/m);
  expect(eye.stdout).toContain(`Between sequence ${asOf - 2} and sequence ${asOf}: 1 new, 0 gone, 1 changed.\n`);
  expect(await refused(...since, '--format', 'csv')).toBe('A difference (--since) is shown as table or json.');
  expect(await refused(...since, '--as-of', '3')).toBe(`--since is later than --as-of: sequence ${asOf - 2}, and 3.`);
});

it('shows officials what is theirs, and notes it', async () => {
  const queue = ['moderation-queue', '--dialogue', dialogue] as const;
  expect(await refused(...queue)).toBe('This view is for office, moderator: say --role.');
  const { stdout } = await shown(...queue, '--role', 'moderator', '--json', '--as-of', String(asOf));
  expect(stdout.trimEnd()).toBe(await fetched(`moderation-queue?dialogue=${dialogue}&asOf=${asOf}`, 'moderator'));
  const noted = (await notedIn(harness.foundation.config.values.DATA_DIR)).filter(({ by }) => by === 'command-line');
  expect(noted.at(-1)).toMatchObject({
    what: 'personal-data-read',
    view: 'moderation-queue',
    role: 'moderator',
    route: '/api/moderation-queue',
    ids: [`dialogue:${dialogue}`],
  });
});

it('says in one line what is wrong', async () => {
  expect(await refused('contribution')).toContain('There is no view contribution.');
  expect(await refused('contributions', '--dialogue', dialogue, '--as-of', 'yesterday')).toContain('A state is a sequence or an instant');
  expect(await refused('contributions', '--dialogue', dialogue, '--as-of', '99999')).toBe(
    `This state does not exist yet: the record ends at sequence ${asOf}.`,
  );
  expect(await refused(`measures/${contribution}`)).toBe('There is no such measure.');
  expect(await refused('theme-input', '--dialogue', dialogue, '--by', 'colour', '--json')).toContain(
    '--by: Figures are broken down only by',
  );
});

it('says of a view that is behind how far it is, instead of showing it', async () => {
  await harness.app.get(ProjectionRunner).stop();
  await submit(harness, dialogue, 'Nach allem');
  const head = Number(await harness.store.head());
  expect(await refused('contributions', '--dialogue', dialogue)).toContain(
    `The view contributions is at sequence ${asOf}, the record at ${head}.`,
  );
  const { code, stdout } = await shown('contributions', '--dialogue', dialogue, '--as-of', String(asOf), '--json');
  expect([code, (JSON.parse(stdout) as { items: unknown[] }).items.length]).toEqual([0, 3]);
});

it('starts its own database where nothing runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-show-'));
  const { code, stdout } = await run(['show', 'dialogues', '--json'], { DATA_DIR: join(folder, 'data') }).ended;
  expect([code, JSON.parse(stdout)]).toEqual([0, { asOf: 0, items: [], next: null }]);
  await rm(folder, { recursive: true, force: true });
});
