import { randomUUID } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SecurityLog } from '../../src/telemetry/security-log.js';
import { ANNOUNCEMENT, contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { type Noted, notedIn } from '../security-log.js';
import { submit } from './asking.js';

let harness: Harness;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  folder = join(harness.foundation.config.values.DATA_DIR, 'security');
});
afterAll(() => harness.close());

const noted = async (): Promise<readonly Noted[]> => {
  await sleep(200);
  await harness.app.get(SecurityLog).close();
  return notedIn(harness.foundation.config.values.DATA_DIR);
};
const text = async (): Promise<string> => JSON.stringify(await noted());
const last = async (): Promise<Noted | undefined> => (await noted()).at(-1);

it('notes who was refused, at which door and why, and nothing that was sent', async () => {
  const canary = `Quitte-${randomUUID()}`;
  const dialogue = await openDialogue(harness);
  const { at, contribution } = await submit(harness, dialogue, canary);
  await harness.post('/api/dialogues', ANNOUNCEMENT, { token: canary });
  expect(await last()).toMatchObject({ what: 'refused', status: 401, code: 'not-authenticated', route: '/api/dialogues', actor: null });
  const analyst = { token: await harness.token('analyst', canary) };
  await harness.post('/api/dialogues', ANNOUNCEMENT, analyst);
  expect(await last()).toMatchObject({
    status: 403,
    code: 'not-allowed',
    roles: ['analyst'],
    actor: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  await harness.post(`${at}/withdrawal`, { secret: `${canary}-secret` });
  expect(await last()).toMatchObject({ status: 403, code: 'contribution-secret-wrong', ids: [`contribution:${contribution}`] });
  await harness.get(`${at}?q=${canary}`, { headers: { 'contribution-secret': canary } });
  await harness.get(`/api/${canary}`, { token: canary });
  await harness.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(canary, { participant: canary }), { token: canary });
  for (const secret of [canary, analyst.token, '127.0.0.1']) expect(await text()).not.toContain(secret);
  expect((await stat(join(folder, (await readdir(folder))[0]!))).mode & 0o077).toBe(0);
});

it('notes who read personal data, of what and in which role, and no read of what is public', async () => {
  const dialogue = await openDialogue(harness);
  await harness.get(`/api/ratings?dialogue=${dialogue}`, { token: await harness.token('auditor') });
  const read = await last();
  expect(read).toMatchObject({ what: 'personal-data-read', view: 'ratings', role: 'auditor', ids: [`dialogue:${dialogue}`] });
  await harness.get(`/api/contributions?dialogue=${dialogue}`, { token: await harness.token('auditor') });
  expect(await last()).toEqual(read);
});

it('says of a role that is bound to a dialogue to which', async () => {
  const [here, there] = [await openDialogue(harness), await openDialogue(harness)];
  const [role, sending] = [`auditor:${here}`, { token: await harness.token('auditor', 'Olga', here) }];
  await harness.get(`/api/ratings?dialogue=${here}`, sending);
  expect(await last()).toMatchObject({ what: 'personal-data-read', role, roles: [role] });
  await harness.get(`/api/ratings?dialogue=${there}`, sending);
  expect(await last()).toMatchObject({ what: 'refused', status: 403, roles: [role] });
  await harness.get('/api/own-assessments', { token: await harness.token('assessor', 'Ada', here) });
  expect(await last()).toMatchObject({ what: 'personal-data-read', role: `assessor:${here}` });
});

it('says once where it cannot be written, and answers all the same', async () => {
  const said: string[] = [];
  const log = new SecurityLog('/dev/null/security', 90, (line) => void said.push(line));
  for (let i = 0; i < 3; i++) log.note({ what: 'refused' });
  await log.close();
  expect(said).toEqual([expect.stringMatching(/^The security log cannot be written: ENOTDIR/)]);
});

it('notes who asks too often', async () => {
  const few = await startHarness({ ANONYMOUS_WRITES_PER_MINUTE: '3' });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++)
    statuses.push((await few.post(`/api/dialogues/${randomUUID()}/contributions`, contributionBody('Hier'))).status);
  expect(statuses.slice(3)).toEqual([429, 429]);
  await few.app.get(SecurityLog).close();
  const notes = (await notedIn(few.foundation.config.values.DATA_DIR)).filter(({ status }) => status === 429);
  expect(notes).toMatchObject([1, 2].map(() => ({ what: 'refused', code: 'too-many-requests', actor: null, network: expect.any(String) })));
  await few.close();
});

it('keeps files as long as it is told, and of a flood of refusals a count, behind which nothing else is hidden', async () => {
  const old = join(folder, 'security-2020-01-01.jsonl');
  const other = join(folder, 'notes.txt');
  for (const file of [old, other]) {
    await writeFile(file, '{}\n');
    await utimes(file, 0, 0);
  }
  const log = new SecurityLog(folder, 90, () => undefined);
  for (let i = 0; i < 2000; i++) log.note({ what: 'refused', status: 429, code: 'flood' });
  log.note({ what: 'personal-data-read', view: 'behind-the-flood' });
  await log.close();
  const files = await readdir(folder);
  expect([files.includes('security-2020-01-01.jsonl'), files.includes('notes.txt')]).toEqual([false, true]);
  // At the end of a minute twice as many.
  const [floods, behind] = ['"flood"', '"behind-the-flood"'].map(async (word) => (await text()).split(word).length - 1);
  expect(await floods).toBeLessThanOrEqual(1200);
  expect(await behind).toBe(1);
  expect(await last()).toMatchObject({ leftOut: expect.any(Number) });
});
