import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SecurityLog } from '../../src/telemetry/security-log.js';
import { ANNOUNCEMENT, contributionBody, openDialogue } from '../dialogue.js';
import { PERSON, scheduleGathering } from '../gathering.js';
import { type Harness, type Sending, startHarness } from '../harness.js';
import { type Noted, notedIn } from '../security-log.js';
import { carriedOut, done, submit } from './asking.js';
import { oneOfEach } from './one-of-each.js';

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
  await harness.command('/api/dialogues', {}, ANNOUNCEMENT, { token: canary });
  expect(await last()).toMatchObject({ what: 'refused', status: 401, code: 'not-authenticated', route: '/api/dialogues', actor: null });
  const analyst = { token: await harness.token('analyst', canary) };
  await harness.command('/api/dialogues', {}, ANNOUNCEMENT, analyst);
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
  await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody(canary, { participant: canary }), {
    token: canary,
  });
  for (const secret of [canary, analyst.token, '127.0.0.1']) expect(await text()).not.toContain(secret);
  expect((await stat(join(folder, (await readdir(folder))[0]!))).mode & 0o077).toBe(0);
});

it('notes who read personal data, of what and in which role, and no read of what is public', async () => {
  const dialogue = await openDialogue(harness);
  await harness.view('/api/ratings', { query: { dialogue } }, { token: await harness.token('auditor') });
  const read = await last();
  expect(read).toMatchObject({ what: 'personal-data-read', view: 'ratings', role: 'auditor', ids: [`dialogue:${dialogue}`] });
  await harness.view('/api/contributions', { query: { dialogue } }, { token: await harness.token('auditor') });
  expect(await last()).toEqual(read);
});

it('notes before the first byte leaves who reads personal data, so that whoever hangs up before the last one is noted, too', async () => {
  const dialogue = await openDialogue(harness);
  const office = { token: await harness.token('office') };
  await carriedOut(
    harness,
    '/api/dialogues/{dialogue}/protections',
    { dialogue },
    { protection: { kind: 'codes' }, reason: { de: 'Darum' } },
    office,
  );
  const { codeBatch, sequence } = await carriedOut(
    harness,
    '/api/dialogues/{dialogue}/code-batches',
    { dialogue },
    { count: 100_000 },
    office,
  );
  const { port, hostname } = new URL(harness.url);
  const socket = connect(Number(port), hostname);
  const path = `/api/dialogues/${dialogue}/code-batches/${String(codeBatch)}/codes?after=${sequence}`;
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${office.token}\r\n\r\n`);
  const [first] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  expect(first.toString()).toMatch(/^HTTP\/1.1 200 /);
  expect(await last()).toMatchObject({ what: 'personal-data-read', view: 'participation-codes', role: 'office' });
  socket.destroy();
});

it('notes of own data whoever comes with a wrong secret, and not whoever comes with the right one', async () => {
  const at = await scheduleGathering(harness, await openDialogue(harness));
  const { registration, secret, sequence } = await done(harness, `${at}/registrations`, PERSON);
  const own = `${at}/registrations/${String(registration)}?after=${sequence}`;
  expect((await harness.get(own, { headers: { 'registration-secret': 'another' } })).status).toBe(403);
  const refused = await last();
  expect(refused).toMatchObject({ what: 'refused', code: 'registration-secret-wrong', ids: expect.arrayContaining([expect.any(String)]) });
  expect((await harness.get(own, { headers: { 'registration-secret': String(secret) } })).status).toBe(200);
  expect(await last()).toEqual(refused);
});

it('notes where an official reads more than everybody, and not where there is no more', async () => {
  const dialogue = await openDialogue(harness);
  const [moderator, auditor, office] = [await harness.token('moderator'), await harness.token('auditor'), await harness.token('office')];
  const open = await submit(harness, dialogue, 'Steht offen');
  const hidden = await submit(harness, dialogue, 'Frau Beispiel aus Siegen');
  const things = await oneOfEach(harness, dialogue);
  await done(harness, `${hidden.at}/rejection`, { reason: 'off-topic', justification: 'Ein Name' }, { token: moderator });
  const after = `after=${String(await harness.store.head())}`;
  const READS: readonly (readonly [string, string, readonly string[]])[] = [
    [`/api/contributions?dialogue=${dialogue}&${after}`, 'contributions', ['moderator', 'auditor', 'office']],
    [`${hidden.at}?${after}`, 'contributions', ['moderator', 'auditor', 'office']],
    [`${hidden.at}/way?${after}`, 'dispositions', ['moderator', 'auditor', 'office']],
    [`${open.at}?${after}`, 'contributions', []],
    [`/api/moderation-log?dialogue=${dialogue}&${after}`, 'moderation-log', ['auditor']],
    [`/api/assessments/${String(things['round'])}?${after}`, 'assessments', ['auditor', 'office']],
    [`/api/assessments?dialogue=${dialogue}&${after}`, 'assessments', []],
  ];
  const asked: { readonly path: string; readonly role: string; readonly request: string | null; readonly expected: readonly unknown[] }[] =
    [];
  const read = async (path: string, role: string, expected: readonly unknown[], sending: Sending): Promise<void> => {
    const { status, headers } = await harness.get(path, sending);
    expect([path, status]).toEqual([path, 200]);
    asked.push({ path, role, request: headers.get('x-request-id'), expected });
  };
  for (const [path, view, readers] of READS) {
    for (const [role, token] of Object.entries({ moderator, auditor, office, rapporteur: await harness.token('rapporteur') }))
      await read(path, role, readers.includes(role) ? [['personal-data-read', view, role]] : [], { token });
  }
  await read(`${hidden.at}?${after}`, 'nobody', [], {});
  await read(`${hidden.at}?${after}`, 'author', [], { headers: { 'contribution-secret': hidden.secret } });
  const notes = await noted();
  for (const { path, role, request, expected } of asked) {
    const found = notes.filter((note) => note['request'] === request).map((note) => [note['what'], note['view'], note['role']]);
    expect([path, role, request, ...found]).toEqual([path, role, expect.any(String), ...expected]);
  }
});

it('says of a role that is bound to a dialogue to which', async () => {
  const [here, there] = [await openDialogue(harness), await openDialogue(harness)];
  const [role, sending] = [`auditor:${here}`, { token: await harness.token('auditor', 'Olga', here) }];
  await harness.view('/api/ratings', { query: { dialogue: here } }, sending);
  expect(await last()).toMatchObject({ what: 'personal-data-read', role, roles: [role] });
  await harness.view('/api/ratings', { query: { dialogue: there } }, sending);
  expect(await last()).toMatchObject({ what: 'refused', status: 403, roles: [role] });
  await harness.view('/api/own-assessments', {}, { token: await harness.token('assessor', 'Ada', here) });
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

it('hides behind the refusals of anybody neither those of officials nor wrong secrets', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-security-'));
  const log = new SecurityLog(join(dataDir, 'security'), 90, () => undefined);
  const nobody = { what: 'refused', actor: null, roles: ['participant'] } as const;
  const flooding = [
    { ...nobody, code: 'not-authenticated' },
    // Whoever the issuer knows and gives no role is anybody.
    { ...nobody, code: 'not-allowed', actor: randomUUID(), roles: [] },
  ];
  for (let i = 0; i < 1000; i++) for (const note of flooding) log.note(note);
  for (let i = 0; i < 1000; i++) log.note({ ...nobody, code: 'registration-secret-wrong' });
  log.note({ what: 'refused', actor: randomUUID(), roles: ['analyst'], code: 'not-allowed' });
  await log.close();
  const notes = await notedIn(dataDir);
  const kept = (code: string, roles: string) => notes.filter((note) => note['code'] === code && String(note['roles']) === roles).length;
  expect(kept('not-allowed', 'analyst')).toBe(1);
  // At the end of a minute twice as many.
  for (const found of [
    kept('registration-secret-wrong', 'participant'),
    kept('not-authenticated', 'participant') + kept('not-allowed', ''),
  ]) {
    expect(found).toBeGreaterThanOrEqual(600);
    expect(found).toBeLessThanOrEqual(1200);
  }
  await rm(dataDir, { recursive: true });
});
