import { setTimeout as sleep } from 'node:timers/promises';
import { generateKeyPair, SignJWT } from 'jose';
import { UsageError } from '../../src/host/usage-error.js';
import { ANNOUNCEMENT } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { recordLog, refusal } from '../http/asking.js';
import { type Issuer, startIssuer } from './issuer.js';

let issuer: Issuer;
let harness: Harness;
let log: readonly string[];
beforeAll(async () => {
  issuer = await startIssuer();
  harness = await startHarness({ OIDC_ISSUER: `${issuer.url}/`.replace(/\/$/, ''), OIDC_ROLES_CLAIM: 'realm_access.roles' });
  log = recordLog();
});
afterAll(async () => {
  await harness.close();
  await issuer.stop().catch(() => undefined);
});

const OLGA = { sub: 'f:olga', realm_access: { roles: ['offline_access', 'office'] } };
const CONFIGURATION = '/realms/dialogue/.well-known/openid-configuration';
const announce = (token: string) => harness.post('/api/dialogues', ANNOUNCEMENT, { token });

/** Whatever asks for the time in milliseconds gets it that much later: the cool-down of the key set is half a minute. */
const later = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  const { now } = Date;
  Date.now = () => now() + milliseconds;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
};

// In this order: the first token is the one that finds the issuer down.

it('says that it cannot tell while the issuer is down, and says more in the log', async () => {
  await issuer.stop();
  const answer = await announce(await issuer.sign(OLGA));
  expect(refusal(answer)).toEqual([503, 'busy']);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(log.at(-1)).toContain(issuer.url);
});

it('does not ask the issuer about those who have no token', async () => {
  expect((await harness.get('/api/dialogues')).status).toBe(200);
  expect(issuer.asked).toEqual([]);
});

/** As long as whoever is refused is told to wait. */
const waited = (): Promise<unknown> => sleep(2100);

it('does not follow the issuer elsewhere, nor take the configuration of another one', async () => {
  await waited();
  await issuer.start();
  issuer.answering(302, `${issuer.url}/elsewhere`);
  expect(refusal(await announce(await issuer.sign(OLGA)))).toEqual([503, 'busy']);
  issuer.answering(200);
  issuer.namedAs('https://elsewhere.example');
  await waited();
  expect(refusal(await announce(await issuer.sign(OLGA)))).toEqual([503, 'busy']);
  expect(log.at(-1)).toContain('the configuration of another issuer (OIDC_ISSUER)');
  issuer.namedAs(null);
  expect(issuer.asked).toEqual(Array.from({ length: 2 }, () => CONFIGURATION));
});

it('asks an issuer that does not answer well once for many tokens, and not at each', async () => {
  issuer.answering(500);
  await waited();
  const before = issuer.asked.length;
  const token = await issuer.sign(OLGA);
  for (const answer of [...(await Promise.all(Array.from({ length: 10 }, () => announce(token)))), await announce(token)])
    expect(refusal(answer)).toEqual([503, 'busy']);
  expect(issuer.asked.slice(before)).toEqual([CONFIGURATION]);
  issuer.answering(200);
});

it('goes on by itself once the issuer is back, and asks it once for many tokens', async () => {
  await waited();
  const before = issuer.asked.length;
  const tokens = await Promise.all(Array.from({ length: 10 }, () => issuer.sign(OLGA)));
  for (const { status } of await Promise.all(tokens.map(announce))) expect(status).toBe(201);
  expect(issuer.asked.slice(before)).toEqual([CONFIGURATION, '/realms/dialogue/certs']);
  expect((await announce(await issuer.sign(OLGA))).status).toBe(201);
});

it('finds the roles where the setting says they are', async () => {
  const roles = { roles: ['office'] };
  expect(refusal(await announce(await issuer.sign({ sub: 'x', ...roles })))).toEqual([403, 'not-allowed']);
  expect(refusal(await announce(await issuer.sign({ sub: 'x', realm_access: 'office' })))).toEqual([403, 'not-allowed']);
  expect((await announce(await issuer.sign({ sub: 'x', realm_access: roles }))).status).toBe(201);
});

it.each([
  ['another issuer', { ...OLGA, iss: 'https://elsewhere.example' }],
  ['another audience', { ...OLGA, aud: 'account' }],
  ['an empty subject', { ...OLGA, sub: '' }],
  ['no subject', { realm_access: OLGA.realm_access }],
  ['a time that has passed', { ...OLGA, exp: 1 }],
])('refuses a token with %s', async (_, claims) => {
  expect(refusal(await announce(await issuer.sign(claims)))).toEqual([401, 'not-authenticated']);
});

/** What issuers sign besides access tokens, or as them: header and claims. */
const { sub, realm_access } = OLGA;
const BARE = { sub, realm_access, typ: undefined };
it.each<[string, object, Readonly<Record<string, unknown>>]>([
  ['an ID token', {}, BARE],
  ['an ID token without a type', { typ: undefined }, BARE],
  ['an ID token of Keycloak', {}, { ...OLGA, typ: 'ID' }],
  ['a refresh token of Keycloak', {}, { ...OLGA, typ: 'Refresh' }],
  ['an ID token that lists scopes', {}, { ...BARE, scope: 'openid', at_hash: 'x' }],
  ['an ID token for a program that logs in', {}, { ...BARE, client_id: 'x', nonce: 'x' }],
  ['a logout token', { typ: 'logout+jwt' }, OLGA],
  ['a logout token of an elder issuer', {}, { ...BARE, scope: 'x', events: {} }],
  ['a logout token of Keycloak', {}, { ...OLGA, events: {} }],
  ['a security event', { typ: 'secevent+jwt' }, OLGA],
  ['a proof of possession', { typ: 'dpop+jwt' }, OLGA],
])('refuses %s', async (_, header, claims) => {
  expect(refusal(await announce(await issuer.sign(claims, {}, header)))).toEqual([401, 'not-authenticated']);
});

it.each<[string, object, Readonly<Record<string, unknown>>]>([
  ['RFC 9068', { typ: 'at+jwt' }, BARE],
  ['RFC 9068, in full', { typ: 'application/at+jwt' }, BARE],
  ['Keycloak', {}, { ...OLGA, typ: 'Bearer', nonce: 'x' }],
  ['Auth0', {}, { ...BARE, scope: 'openid' }],
  ['Entra ID', {}, { ...BARE, azpacr: '1' }],
  ['an issuer that names no type', { typ: undefined }, { ...BARE, client_id: 'x' }],
])('takes an access token as of %s', async (_, header, claims) => {
  expect((await announce(await issuer.sign(claims, {}, header))).status).toBe(201);
});

it('takes a token that is for several audiences', async () => {
  expect((await announce(await issuer.sign({ ...OLGA, aud: ['account', 'zukunftsdialog'] }))).status).toBe(201);
});

it('refuses a token that somebody else signed in the name of the issuer', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  expect(refusal(await announce(await issuer.sign(OLGA, { privateKey })))).toEqual([401, 'not-authenticated']);
});

it('takes none of its own tokens any more, and signs none', async () => {
  await expect(harness.token('office')).rejects.toThrow(UsageError);
  const { privateKey } = await generateKeyPair('ES256');
  const own = new SignJWT({ roles: ['office'], realm_access: { roles: ['office'] } }).setProtectedHeader({ alg: 'ES256' });
  const token = await own
    .setIssuer('zukunftsdialog')
    .setAudience('zukunftsdialog')
    .setSubject('Olga')
    .setExpirationTime('1h')
    .sign(privateKey);
  expect(refusal(await announce(token))).toEqual([401, 'not-authenticated']);
});

it('asks for the keys once, not at every token, nor at every unknown one', async () => {
  const before = issuer.asked.length;
  for (let i = 0; i < 5; i++) await announce(await issuer.sign(OLGA, { kid: `unknown-${i}` }));
  expect((await announce(await issuer.sign(OLGA))).status).toBe(201);
  expect(issuer.asked.slice(before)).toEqual([]);
});

it('takes tokens of a known key while the issuer is down', async () => {
  const token = await issuer.sign(OLGA);
  await issuer.stop();
  expect((await announce(token)).status).toBe(201);
  await issuer.start();
});

it('follows when the issuer changes its key, and then takes the old one no more', async () => {
  const old = await issuer.sign(OLGA);
  await issuer.rotate();
  const fresh = await issuer.sign(OLGA);
  await later(31_000, async () => {
    expect((await announce(fresh)).status).toBe(201);
    expect(refusal(await announce(old))).toEqual([401, 'not-authenticated']);
  });
});

it('takes both keys while the issuer has two, but no token that names neither', async () => {
  const old = await issuer.sign(OLGA);
  await issuer.rotate(true);
  const fresh = await issuer.sign(OLGA);
  await later(120_000, async () => {
    expect([(await announce(fresh)).status, (await announce(old)).status]).toEqual([201, 201]);
    const { privateKey } = await generateKeyPair('RS256');
    const nameless = new SignJWT(OLGA).setProtectedHeader({ alg: 'RS256' }).setIssuer(issuer.url).setAudience('zukunftsdialog');
    expect(refusal(await announce(await nameless.setExpirationTime('5m').sign(privateKey)))).toEqual([401, 'not-authenticated']);
  });
});

it('asks once for many unknown keys, also while the issuer does not answer', async () => {
  await later(200_000, async () => {
    const before = issuer.asked.length;
    const unknown = await Promise.all(Array.from({ length: 10 }, (_, i) => issuer.sign(OLGA, { kid: `unknown-${i}` })));
    for (const answer of await Promise.all(unknown.map(announce))) expect(refusal(answer)).toEqual([401, 'not-authenticated']);
    expect(issuer.asked.slice(before)).toHaveLength(1);
  });
  await later(300_000, async () => {
    issuer.answering(500);
    const before = issuer.asked.length;
    for (let i = 0; i < 5; i++) await announce(await issuer.sign(OLGA, { kid: `unknown-${i}` }));
    expect((await announce(await issuer.sign(OLGA))).status).toBe(201);
    expect(issuer.asked.slice(before)).toHaveLength(1);
    issuer.answering(200);
    await waited();
  });
});

it.each([500, 302, 404])('says that it cannot tell where a key is unknown and the issuer answers %d', async (status) => {
  await issuer.rotate();
  issuer.answering(status);
  const answer = await later(600_000 + status * 100_000, async () => announce(await issuer.sign({ ...OLGA, exp: 4_000_000_000 })));
  issuer.answering(200);
  expect(refusal(answer)).toEqual([503, 'busy']);
});
