import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../../src/host/usage-error.js';
import { Tokens } from '../../src/identity/tokens.js';
import { ANNOUNCEMENT, contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { type Issuer, startIssuer } from '../identity/issuer.js';
import { done, refusal, submit } from './asking.js';

let issuer: Issuer;
let harness: Harness;
let dialogue: string;
let at: string;
beforeAll(async () => {
  issuer = await startIssuer();
  harness = await startHarness({ PARTICIPANT_OIDC_ISSUER: issuer.url });
  dialogue = await openDialogue(harness);
  ({ at } = await submit(harness, dialogue));
});
afterAll(async () => {
  await harness.close();
  await issuer.stop();
});

const AUDIENCE = 'zukunftsdialog-participants';
const login = async (sub: string, claims: object = {}) => ({ token: await issuer.sign({ sub, aud: AUDIENCE, ...claims }) });
/** As the record stands now. */
const head = async (): Promise<string> => `asOf=${String(await harness.store.head())}`;
const raters = async (contribution = at): Promise<unknown> => {
  const { body } = await harness.get<{ ratings: Record<string, unknown> }>(`${contribution}?${await head()}`);
  return body.ratings['raters'];
};
const pseudonymsIn = async (of: string): Promise<readonly string[]> => {
  const auditor = { token: await harness.token('auditor') };
  const { body } = await harness.get<{ items: readonly { readonly rater: string }[] }>(
    `/api/ratings?dialogue=${of}&${await head()}`,
    auditor,
  );
  return body.items.map(({ rater }) => rater);
};

it('makes one rater of a login, however often it comes, and another of another', async () => {
  const [ada, bea] = [await login('ada'), await login('bea')];
  await done(harness, `${at}/ratings`, { value: 'agree' }, ada);
  await done(harness, `${at}/ratings`, { value: 'disagree' }, await login('ada'));
  await done(harness, `${at}/ratings`, { value: 'agree' }, bea);
  expect(await raters()).toBe(2);
  await done(harness, `${at}/ratings/withdrawal`, {}, ada);
  expect(await raters()).toBe(1);
});

it('makes the same rater of a retry, which adds nothing', async () => {
  const sending = { ...(await login('cleo')), key: randomUUID() };
  const first = await done(harness, `${at}/ratings`, { value: 'pass' }, sending);
  expect(await done(harness, `${at}/ratings`, { value: 'pass' }, sending)).toEqual({ ...first, repeated: true });
});

it('ties nobody to another dialogue: neither by a pseudonym nor by anything in an event', async () => {
  const other = await openDialogue(harness);
  const [here, there] = [await submit(harness, dialogue), await submit(harness, other)];
  const dora = await login('dora');
  for (const one of [here, there]) await done(harness, `${one.at}/ratings`, { value: 'agree' }, dora);
  await submit(harness, other, 'Mine', {}, dora);
  const [inOther, ...more] = await pseudonymsIn(other);
  expect(more).toEqual([]);
  expect(await pseudonymsIn(dialogue)).not.toContain(inOther);
  const events = (await harness.store.readAll(0n, 1000)).filter(({ type }) =>
    ['ContributionRated', 'ContributionSubmitted'].includes(type),
  );
  expect(events.length).toBeGreaterThan(5);
  for (const { internal, data } of events) {
    expect(internal).toMatchObject({ actor: null });
    expect(JSON.stringify([internal, data])).not.toMatch(/dora|realms/);
  }
});

it('is not asked of who sends something of their own to be known by', async () => {
  const own = await submit(harness, dialogue);
  await done(harness, `${own.at}/ratings`, { value: 'agree', participant: 'a secret of my own' }, await login('eva'));
  await done(harness, `${own.at}/ratings`, { value: 'agree', participant: 'a secret of my own' });
  expect(await raters(own.at)).toBe(1);
});

it('is needed where nothing else says who rates, and a contribution needs neither', async () => {
  const missing = await harness.post(`${at}/ratings`, { value: 'agree' });
  expect(refusal(missing)).toEqual([422, 'participant-missing']);
  expect((await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody())).status).toBe(201);
});

it('gives no role, whatever the token says, and is no way to be an official', async () => {
  const eager = await login('eager', { roles: ['office'], realm_access: { roles: ['office'] } });
  expect(refusal(await harness.command('/api/dialogues', {}, ANNOUNCEMENT, eager))).toEqual([403, 'not-allowed']);
  const forOfficials = await login('eager', { aud: 'zukunftsdialog', roles: ['office'] });
  expect(refusal(await harness.command('/api/dialogues', {}, ANNOUNCEMENT, forOfficials))).toEqual([401, 'not-authenticated']);
});

it.each([
  ['is an ID token', { typ: undefined, nonce: 'n' }],
  ['is meant for another program', { aud: 'another' }],
  ['is expired', { exp: Math.floor(Date.now() / 1000) - 60 }],
  ['is nobody’s', { sub: '' }],
])('takes no token that %s', async (_, claims) => {
  expect(refusal(await harness.post(`${at}/ratings`, { value: 'agree' }, await login('ada', claims)))).toEqual([401, 'not-authenticated']);
});

it('leaves nothing of who logged in where refusals are noted', async () => {
  await harness.command('/api/dialogues', {}, ANNOUNCEMENT, await login('franka'));
  await sleep(200);
  const folder = join(harness.foundation.config.values.DATA_DIR, 'security');
  const lines = (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'))))
    .join('')
    .trim()
    .split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ status: 403, code: 'not-allowed', actor: null });
});

it('does not take participants for officials where both log in at one place', async () => {
  const settings = { ...harness.foundation.tokens, issuer: issuer.url, audience: 'zukunftsdialog' };
  const tokens = await Tokens.open(settings);
  const roles = ['office'];
  expect(await tokens.verify(await issuer.sign({ sub: 'ada', roles }))).toMatchObject({
    grants: [{ role: 'office' }],
    isParticipant: false,
  });
  expect(await tokens.verify(await issuer.sign({ sub: 'ada', aud: AUDIENCE, roles }))).toMatchObject({ grants: [], isParticipant: true });
  await expect(Tokens.open({ ...settings, audience: AUDIENCE })).rejects.toThrow(UsageError);
});
