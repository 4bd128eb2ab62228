import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { z } from 'zod';
import { createOutput } from '../../src/cli/output.js';
import { printToken } from '../../src/cli/token.js';
import { signOwnToken } from '../../src/identity/tokens.js';
import { UsageError } from '../../src/host/usage-error.js';
import { ANNOUNCEMENT } from '../dialogue.js';
import { useHarness } from '../harness.js';

const harness = useHarness();

const jwk = z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });
const keyPath = (): string => join(harness.foundation.config.values.DATA_DIR, 'token.key.json');
const ownKey = async () => importJWK(jwk.parse(JSON.parse(await readFile(keyPath(), 'utf8'))), 'ES256');

const CLAIMS = { iss: 'zukunftsdialog', aud: 'zukunftsdialog', sub: 'Olga', roles: ['office'] };
/** Also such as no token should have. */
type Claims = Readonly<Record<string, unknown>>;
const now = (): number => Math.floor(Date.now() / 1000);
const inAnHour = (): number => now() + 3600;

const signed = async (claims: Claims, key?: CryptoKey | Uint8Array, header: object = {}): Promise<string> =>
  new SignJWT({ iat: now(), exp: inAnHour(), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
    .sign(key ?? (await ownKey()), { crit: { 'urn:example': true } });

const without = (name: string): Claims =>
  Object.fromEntries(Object.entries({ ...CLAIMS, exp: inAnHour() }).filter(([claim]) => claim !== name));

/** How a public and a protected door answer a token. */
const answers = async (authorization: string): Promise<readonly unknown[]> => {
  const sending = { headers: { authorization } };
  const [open, closed] = [await harness.get('/api/dialogues', sending), await harness.post('/api/dialogues', ANNOUNCEMENT, sending)];
  return [open.status, closed.status, closed.body['code']];
};
const TAKEN = [200, 201, undefined];
const REFUSED = [401, 401, 'not-authenticated'];

it('takes a token with everything right, whatever the case of the scheme', async () => {
  const token = await signed(CLAIMS);
  expect(await answers(`Bearer ${token}`)).toEqual(TAKEN);
  expect(await answers(`bearer ${token}`)).toEqual(TAKEN);
});

it.each<[string, () => Promise<string>]>([
  ['is expired', () => signed({ ...CLAIMS, exp: Math.floor(Date.now() / 1000) - 1 })],
  ['is not valid yet', () => signed({ ...CLAIMS, nbf: inAnHour() })],
  [
    'never expires',
    async () =>
      new SignJWT(CLAIMS)
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
        .setIssuedAt()
        .sign(await ownKey()),
  ],
  ['is for another audience', () => signed({ ...CLAIMS, aud: 'somebody-else' })],
  ['is for no audience', () => signed(without('aud'))],
  ['is of another issuer', () => signed({ ...CLAIMS, iss: 'https://elsewhere.example' })],
  ['is of no issuer', () => signed(without('iss'))],
  ['has no subject', () => signed(without('sub'))],
  ['has an empty subject', () => signed({ ...CLAIMS, sub: '' })],
  ['has a subject of blanks', () => signed({ ...CLAIMS, sub: ' \u00a0\t' })],
  ['has a subject that nobody sees', () => signed({ ...CLAIMS, sub: '\u200b\ufeff\u0000' })],
  ['has a number for a subject', () => signed({ ...CLAIMS, sub: 5 })],
  ['has no type', () => signed(CLAIMS, undefined, { typ: undefined })],
  ['is of the type of any token', () => signed(CLAIMS, undefined, { typ: 'JWT' })],
  ['is a logout token', () => signed(CLAIMS, undefined, { typ: 'logout+jwt' })],
  ['has a number for a type', () => signed(CLAIMS, undefined, { typ: 5 })],
  ['lives for a year', () => signed({ ...CLAIMS, exp: now() + 8760 * 3600 })],
  ['lives for more than a day', () => signed({ ...CLAIMS, iat: now(), exp: now() + 24 * 3600 + 1 })],
  [
    'does not say since when',
    async () => new SignJWT({ ...CLAIMS, exp: inAnHour() }).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' }).sign(await ownKey()),
  ],
  ['is signed with another key', async () => signed(CLAIMS, (await generateKeyPair('ES256')).privateKey)],
  ['is signed with a symmetric key', () => signed(CLAIMS, new Uint8Array(32), { alg: 'HS256' })],
  [
    'is signed with the public key as if it were a symmetric one',
    async () => {
      const { d: _, ...publicKey } = jwk.parse(JSON.parse(await readFile(keyPath(), 'utf8')));
      return signed(CLAIMS, new TextEncoder().encode(JSON.stringify(publicKey)), { alg: 'HS256' });
    },
  ],
  ['is not signed: alg none', () => Promise.resolve(new UnsecuredJWT({ ...CLAIMS, exp: inAnHour() }).encode())],
  ['names a key nobody has', () => signed(CLAIMS, undefined, { kid: 'unknown' })],
  [
    'brings its key along',
    async () => {
      const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
      return signed(CLAIMS, privateKey, { jwk: await exportJWK(publicKey) });
    },
  ],
  [
    'has another payload than was signed',
    async () => {
      const [header, , signature] = (await signed(without('roles'))).split('.');
      return [header, Buffer.from(JSON.stringify({ ...CLAIMS, exp: inAnHour() })).toString('base64url'), signature].join('.');
    },
  ],
  ['has critical extensions', () => signed(CLAIMS, undefined, { crit: ['urn:example'], 'urn:example': 1 })],
  ['lost its signature', async () => (await signed(CLAIMS)).replace(/\.[^.]*$/, '.')],
  ['is garbage', () => Promise.resolve('garbage')],
  ['is garbage in three parts', () => Promise.resolve('a.b.c')],
  ['is garbage in five parts', () => Promise.resolve('a.b.c.d.e')],
  [
    'is JSON that is no token',
    () => Promise.resolve(['{"alg":"ES256"}', '[]', ''].map((part) => Buffer.from(part).toString('base64url')).join('.')),
  ],
])('refuses a token that %s, on a public route, too', async (_, make) => {
  expect(await answers(`Bearer ${await make()}`)).toEqual(REFUSED);
});

it.each(['', 'Bearer', 'Bearer ', 'Basic b2xnYTpvbGdh', 'Bearer two tokens', 'Token abc'])(
  'refuses the authorization "%s"',
  async (authorization) => {
    expect(await answers(authorization)).toEqual(REFUSED);
  },
);

it.each([
  ['of another name', { roles: ['king'] }],
  ['that only the program has', { roles: ['system', 'participant'] }],
  ['in no list', { roles: 'office' }],
  ['of no kind', { roles: null }],
  ['in another claim', { roles: undefined, role: ['office'] }],
  ['of another letter case', { roles: ['Office'] }],
])('gives no rights for a role %s', async (_, claims) => {
  const token = await signed({ ...CLAIMS, ...claims });
  expect(await answers(`Bearer ${token}`)).toEqual([200, 403, 'not-allowed']);
});

it('takes several roles, and acts in the one that the command asks for', async () => {
  const token = await signed({ ...CLAIMS, roles: ['king', 'auditor', 'moderator', 'office'] });
  const announced = await harness.post('/api/dialogues', ANNOUNCEMENT, { token });
  expect(announced.status).toBe(201);
  expect((await harness.get(`/api/ratings?dialogue=${String(announced.body['dialogue'])}`, { token })).status).toBe(200);
  const [event] = await harness.store.readAll(BigInt(Number(announced.body['sequence']) - 1), 1);
  expect(event?.role).toBe('office');
});

it('keeps the key for itself: readable by its owner alone', async () => {
  expect((await stat(keyPath())).mode & 0o777).toBe(0o600);
});

it('signs tokens that it takes, for a role and some hours', async () => {
  const token = await signOwnToken(harness.foundation.tokens, { subject: randomUUID(), role: 'office', hours: 0.5 });
  expect(await answers(`Bearer ${token}`)).toEqual(TAKEN);
});

it.each(['', ' ', '\u200b'])('signs none for the subject "%s"', async (subject) => {
  await expect(signOwnToken(harness.foundation.tokens, { subject, role: 'office', hours: 1 })).rejects.toThrow(UsageError);
});

it('takes its type as a whole media type, too', async () => {
  expect(await answers(`Bearer ${await signed(CLAIMS, undefined, { typ: 'application/AT+JWT' })}`)).toEqual(TAKEN);
});

it.each(['0', '-1', '24.5', '8760', 'x'])('is printed for no %s hours', async (hours) => {
  const printing = printToken({ role: 'office', hours }, createOutput(true));
  await expect(printing).rejects.toThrow('--hours takes a number above 0 and up to 24.');
});

it('is printed for one dialogue alone, and for none that is no id', async () => {
  const lines: string[] = [];
  const output = { ...createOutput(true), result: (_: object, text: readonly string[]) => void lines.push(...text) };
  const [own, other] = [randomUUID(), randomUUID()];
  const dataDir = process.env['DATA_DIR'];
  process.env['DATA_DIR'] = harness.foundation.config.values.DATA_DIR;
  try {
    await printToken({ role: 'office', dialogue: own, hours: '1' }, output);
    await expect(printToken({ role: 'office', dialogue: 'all', hours: '1' }, output)).rejects.toThrow(
      '--dialogue takes the id of a dialogue.',
    );
  } finally {
    if (dataDir === undefined) delete process.env['DATA_DIR'];
    else process.env['DATA_DIR'] = dataDir;
  }
  const theme = (dialogue: string) =>
    harness.post(`/api/dialogues/${dialogue}/themes`, { theme: 'care', title: { de: 'Pflege' } }, { token: lines[0] ?? '' });
  expect([(await theme(own)).body['code'], (await theme(other)).body['code']]).toEqual(['dialogue-unknown', 'not-allowed']);
});

it('signs none where an issuer is configured', async () => {
  const signing = signOwnToken(
    { ...harness.foundation.tokens, issuer: 'https://issuer.example' },
    { subject: 'Olga', role: 'office', hours: 1 },
  );
  await expect(signing).rejects.toThrow(UsageError);
  await expect(signing).rejects.toThrow('OIDC_ISSUER');
});

it('makes one key where several programs start at once', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-test-'));
  const sign = () => signOwnToken({ ...harness.foundation.tokens, dataDir }, { subject: 'Olga', role: 'office', hours: 1 });
  await Promise.all(Array.from({ length: 8 }, sign));
  expect(jwk.safeParse(JSON.parse(await readFile(join(dataDir, 'token.key.json'), 'utf8'))).success).toBe(true);
  await rm(dataDir, { recursive: true });
});
