import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ANNOUNCEMENT, contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { type Issuer, startIssuer } from '../identity/issuer.js';
import { carriedOut, done, refusal, submit } from './asking.js';

let issuer: Issuer;
let harness: Harness;
let office: { readonly token: string };
/** Whoever counts exactly. */
let analyst: { readonly token: string };
beforeAll(async () => {
  issuer = await startIssuer();
  harness = await startHarness({ PARTICIPANT_OIDC_ISSUER: issuer.url });
  office = { token: await harness.token('office') };
  analyst = { token: await harness.token('analyst') };
});
afterAll(async () => {
  await harness.close();
  await issuer.stop();
});

const reason = { de: 'Zu viele Bewertungen von einem Anschluss', en: 'Too many ratings from one address' };
const login = async (sub: string) => ({ token: await issuer.sign({ sub, aud: 'zukunftsdialog-participants' }) });
/** As the documentation shows it. */
const solve = (dialogue: string, difficulty: number): string =>
  execFileSync(process.execPath, ['docs/solve-puzzle.mjs', dialogue, String(difficulty)], { encoding: 'utf8' }).trim();
const head = async (): Promise<string> => `asOf=${String(await harness.store.head())}`;

/** A dialogue in which something can be rated, and from now on under this protection. */
const protectedBy = async (protection: object) => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  const protect = (other: object) => done(harness, `/api/dialogues/${dialogue}/protections`, { protection: other, reason }, office);
  await protect(protection);
  return { dialogue, at, protect };
};
const rate = (at: string, participant?: string, sending = {}) =>
  harness.post(`${at}/ratings`, { value: 'agree', ...(participant !== undefined && { participant }) }, sending);
/** How a rating is answered, as a refusal or null. */
const rated = async (at: string, participant?: string, sending = {}): Promise<unknown> => {
  const { status, body } = await rate(at, participant, sending);
  return status === 200 ? null : [status, body['code']];
};
type Ratings = { readonly byProtection: Record<string, number> };
type Input = { readonly total: { readonly raters: { readonly atLeast: number }; readonly ratings: Ratings } };
/** How many raters there are, and under which protection their ratings came. */
const input = async (dialogue: string, moment?: string): Promise<readonly unknown[]> => {
  const { body } = await harness.get<Input>(`/api/theme-input?dialogue=${dialogue}&by=&${moment ?? (await head())}`, analyst);
  return [body.total.raters.atLeast, body.total.ratings.byProtection];
};
const NONE = { none: 0, codes: 0, login: 0, puzzle: 0 };
const codesOf = async (dialogue: string, count: number): Promise<{ readonly batch: string; readonly codes: readonly string[] }> => {
  const codeBatch = String(
    (await carriedOut(harness, '/api/dialogues/{dialogue}/code-batches', { dialogue }, { count }, office))['codeBatch'],
  );
  const text = await codesText(dialogue, codeBatch);
  return {
    batch: codeBatch,
    codes: text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[1] ?? ''),
  };
};
const codesText = async (dialogue: string, batch: string): Promise<string> => {
  const path = `/api/dialogues/${dialogue}/code-batches/${batch}/codes?${await head()}`;
  const response = await fetch(`${harness.url}${path}`, { headers: { authorization: `Bearer ${office.token}` } });
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
    response.headers.get('content-disposition'),
  ]).toEqual([200, 'text/csv; charset=utf-8', 'no-store', expect.stringMatching(/^attachment; filename="participation-codes-\d+\.csv"$/)]);
  return response.text();
};

describe('codes', () => {
  let dialogue: string;
  let at: string;
  let codes: readonly string[];
  beforeAll(async () => {
    ({ dialogue, at } = await protectedBy({ kind: 'codes' }));
    ({ codes } = await codesOf(dialogue, 3));
  });

  it('make one rater of each, however it is typed and however often', async () => {
    const [code = '', another = ''] = codes;
    const spaced = ` ${code.replaceAll('-', ' ')} `;
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      spaced,
      code.replaceAll('0', 'o'),
      `${code}\r\n`,
      `Code:\t${code}.`,
    ])
      expect([typed, await rated(at, typed)]).toEqual([typed, null]);
    expect(await rated(at, another)).toBeNull();
    expect(await input(dialogue)).toEqual([2, { ...NONE, codes: 2 }]);
    await done(harness, `${at}/ratings/withdrawal`, { participant: another.toLowerCase() });
    expect(await input(dialogue)).toEqual([1, { ...NONE, codes: 1 }]);
  });

  it('are refused where they are none, of another dialogue, or missing', async () => {
    const other = await protectedBy({ kind: 'codes' });
    const [foreign = ''] = (await codesOf(other.dialogue, 1)).codes;
    const wrong = codes[0]?.replace(/.$/, (digit) => (digit === '7' ? '8' : '7')) ?? '';
    for (const participant of [wrong, wrong.slice(0, 14), '?', foreign, 'a secret of my own', solve(dialogue, 12)])
      expect([participant, await rated(at, participant)]).toEqual([participant, [403, 'participation-code-wrong']]);
    expect(await rated(at)).toEqual([403, 'participation-code-wrong']);
    expect(await rated(at, undefined, await login('ada'))).toEqual([403, 'participation-code-wrong']);
    expect(await rated(other.at, foreign)).toBeNull();
  });

  it('are noted where they are wrong, and not what was typed', async () => {
    await rate(at, 'a secret of my own');
    await sleep(200);
    const folder = join(harness.foundation.config.values.DATA_DIR, 'security');
    const text = (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('');
    expect(JSON.parse(text.trim().split('\n').at(-1) ?? '')).toMatchObject({ status: 403, code: 'participation-code-wrong' });
    for (const secret of ['a secret of my own', codes[0] ?? '']) expect(text).not.toContain(secret);
    expect(text).toContain('"view":"participation-codes"');
  });

  it('are asked of who contributes under a pseudonym, and of nobody else', async () => {
    const post = (fields: object, sending = {}) =>
      harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody('Mine', fields), sending);
    expect(refusal(await post({ participant: 'a secret of my own' }))).toEqual([403, 'participation-code-wrong']);
    expect((await post({ participant: codes[0] })).status).toBe(201);
    expect((await post({})).status).toBe(201);
    expect((await post({ participant: 'of another source', source: { name: 'Liste', id: '1' } }, office)).status).toBe(201);
  });

  it('are the same at each reading, the same for a retry, and in no event', async () => {
    const key = randomUUID();
    const issue = () => harness.command('/api/dialogues/{dialogue}/code-batches', { dialogue }, { count: 1200 }, { ...office, key });
    const [first, again] = [await issue(), await issue()];
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const batch = String(first.body['codeBatch']);
    const text = await codesText(dialogue, batch);
    expect(await codesText(dialogue, batch)).toBe(text);
    const lines = text.trim().split('\n');
    expect([lines.length, new Set(lines).size, lines[0], lines.at(-1)]).toEqual([
      1201,
      1201,
      'number,code',
      expect.stringMatching(/^1200,/),
    ]);
    const record = JSON.stringify(await harness.store.readAll(0n, 10_000), (_, value: unknown) => (typeof value === 'bigint' ? '' : value));
    for (const code of [...codes, lines.at(-1)?.split(',')[1] ?? '']) {
      expect(record).not.toContain(code);
      expect(record).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('are for the office alone, and of one dialogue', async () => {
    const { batch } = await codesOf(dialogue, 1);
    const path = `/api/dialogues/${dialogue}/code-batches/${batch}/codes?${await head()}`;
    expect(refusal(await harness.get(path))).toEqual([401, 'not-authenticated']);
    expect(refusal(await harness.get(path, { token: await harness.token('auditor') }))).toEqual([403, 'not-allowed']);
    const other = await openDialogue(harness);
    const elsewhere = `/api/dialogues/${other}/code-batches/${batch}/codes?${await head()}`;
    expect(refusal(await harness.get(elsewhere, office))).toEqual([404, 'code-batch-unknown']);
  });

  it('are taken no more once their batch is revoked, and what came by them stays and can be taken back', async () => {
    const lost = await codesOf(dialogue, 2);
    const [code = ''] = lost.codes;
    const own = await submit(harness, dialogue);
    expect(await rated(own.at, code)).toBeNull();
    await carriedOut(
      harness,
      '/api/dialogues/{dialogue}/code-batches/{codeBatch}/revocation',
      { dialogue, codeBatch: lost.batch },
      { reason },
      office,
    );
    expect(await rated(own.at, code)).toEqual([403, 'participation-code-revoked']);
    expect(await rated(own.at, codes[0])).toBeNull();
    const ratings = async () => (await harness.get<{ ratings: Record<string, number> }>(`${own.at}?${await head()}`)).body.ratings['agree'];
    expect(await ratings()).toBe(2);
    await done(harness, `${own.at}/ratings/withdrawal`, { participant: code });
    expect(await ratings()).toBe(1);
    const { body } = await harness.get<{ codeBatches: readonly object[] }>(`/api/dialogues/${dialogue}?${await head()}`);
    expect(body.codeBatches).toContainEqual(
      expect.objectContaining({ codeBatch: lost.batch, count: 2, revoked: expect.objectContaining({ reason }) }),
    );
  });
});

describe('a text of one’s own', () => {
  it('is refused where others could hit upon it, from whoever sends it, and taken back as anything is', async () => {
    const dialogue = await openDialogue(harness);
    const { at } = await submit(harness, dialogue);
    const short = '15 characters..';
    expect(await rated(at, short)).toEqual([422, 'participant-too-short']);
    for (const sending of [{}, office]) {
      const path = `/api/dialogues/${dialogue}/contributions`;
      expect(refusal(await harness.post(path, contributionBody('Mine', { participant: short }), sending))).toEqual([
        422,
        'participant-too-short',
      ]);
    }
    expect(await rated(at, `${short}.`)).toBeNull();
    for (const participant of ['', '\0'.padEnd(16, 'x'), 'x'.repeat(129)])
      expect(await rated(at, participant)).toEqual([400, 'request-malformed']);
  });
});

describe('a puzzle', () => {
  it('is solved by who rates, for this dialogue, as difficult as it is by now', async () => {
    const { dialogue, at, protect } = await protectedBy({ kind: 'puzzle', difficulty: 12 });
    const solved = solve(dialogue, 12);
    expect(await rated(at, solved)).toBeNull();
    expect(await rated(at, solved)).toBeNull();
    const other = await protectedBy({ kind: 'puzzle', difficulty: 20 });
    for (const participant of [solve(other.dialogue, 12), 'a secret of my own'])
      expect(await rated(other.at, participant)).toEqual([403, 'participation-puzzle-unsolved']);
    await protect({ kind: 'puzzle', difficulty: 14 });
    expect(await rated(at, solve(dialogue, 14))).toBeNull();
    expect(await input(dialogue)).toEqual([2, { ...NONE, puzzle: 2 }]);
    await done(harness, `${at}/ratings/withdrawal`, { participant: solved });
    expect(await input(dialogue)).toEqual([1, { ...NONE, puzzle: 1 }]);
  });

  it('has bounds', async () => {
    const dialogue = await openDialogue(harness);
    for (const difficulty of [11, 25, 12.5]) {
      const protection = { kind: 'puzzle', difficulty };
      expect((await harness.post(`/api/dialogues/${dialogue}/protections`, { protection, reason }, office)).status).toBe(400);
    }
  });
});

describe('a login', () => {
  it('is needed, and nothing else is taken for it', async () => {
    const { dialogue, at } = await protectedBy({ kind: 'login' });
    const ada = await login('ada');
    for (const sending of [ada, ada, await login('bea')]) expect(await rated(at, undefined, sending)).toBeNull();
    expect(await rated(at, 'a secret of my own')).toEqual([403, 'participation-login-missing']);
    expect(await rated(at, 'a secret of my own', ada)).toEqual([403, 'participation-login-missing']);
    for (const sending of [{}, { token: await harness.token('analyst') }])
      expect(await rated(at, undefined, sending)).toEqual([403, 'participation-login-missing']);
    expect(refusal(await harness.post(`${at}/ratings/withdrawal`, {}))).toEqual([422, 'participant-missing']);
    expect(await input(dialogue)).toEqual([2, { ...NONE, login: 2 }]);
    const where = { kind: 'login', issuer: issuer.url, audience: 'zukunftsdialog-participants' };
    const { body } = await harness.get(`/api/dialogues/${dialogue}?${await head()}`);
    expect(body).toMatchObject({ protection: where, protections: [{ kind: 'login' }] });
  });
});

describe('who is logged in', () => {
  const contribute = async (dialogue: string, body: object) =>
    (await submit(harness, dialogue, 'Pausen', body, await login('ada'))).contribution;
  const participantIn = async (contribution: string): Promise<unknown> => {
    const [submitted] = await harness.store.readStream(`contribution-${contribution}`);
    return (submitted?.internal as { readonly participant: string | null }).participant;
  };

  it.each(['codes', 'puzzle'])(
    'contributes as nobody where the dialogue asks for something else, and needs none of it: %s',
    async (kind) => {
      const { dialogue } = await protectedBy(kind === 'codes' ? { kind } : { kind, difficulty: 20 });
      expect(await participantIn(await contribute(dialogue, {}))).toBeNull();
      const wrong = await harness.command(
        '/api/dialogues/{dialogue}/contributions',
        { dialogue },
        contributionBody('Pausen', { participant: 'a secret of my own' }),
        await login('ada'),
      );
      expect(wrong.status).toBeGreaterThanOrEqual(400);
    },
  );

  it.each(['none', 'login'])('contributes as whom they are known where that is enough: %s', async (kind) => {
    const { dialogue } = await protectedBy({ kind });
    expect(await participantIn(await contribute(dialogue, {}))).toEqual(expect.any(String));
  });
});

describe('a change of protection', () => {
  it('hinders nobody to take back what they said before, and nobody to repeat a request that was answered', async () => {
    const dialogue = await openDialogue(harness);
    const { at, secret } = await submit(harness, dialogue, 'Mine', { participant: 'a secret of my own' });
    const key = randomUUID();
    const first = await rate(at, 'a secret of my own', { key });
    const [code = ''] = (await codesOf(dialogue, 1)).codes;
    expect(await rated(at, code)).toBeNull();
    await carriedOut(harness, '/api/dialogues/{dialogue}/protections', { dialogue }, { protection: { kind: 'codes' }, reason }, office);
    expect(await rated(at, 'a secret of my own')).toEqual([403, 'participation-code-wrong']);
    expect((await rate(at, 'a secret of my own', { key })).body).toEqual({ ...first.body, repeated: true });
    // Who used the code before it was asked for is the same rater after it.
    expect(await rated(at, code.toLowerCase())).toBeNull();
    expect(await input(dialogue)).toEqual([2, { ...NONE, none: 1, codes: 1 }]);
    const before = await head();
    await done(harness, `${at}/ratings/withdrawal`, { participant: 'a secret of my own' });
    expect(await input(dialogue)).toEqual([1, { ...NONE, codes: 1 }]);
    await done(harness, `${at}/withdrawal`, { secret });
    expect(await input(dialogue, before)).toEqual([2, { ...NONE, none: 1, codes: 1 }]);
  });

  it('is shown with its reason and since when, now and as of any sequence', async () => {
    const { dialogue, protect } = await protectedBy({ kind: 'codes' });
    const before = await head();
    await protect({ kind: 'puzzle', difficulty: 18 });
    const shown = async (moment: string) => (await harness.get(`/api/dialogues/${dialogue}?${moment}`)).body;
    const since = expect.stringMatching(/^\d{4}-/);
    const codes = { kind: 'codes', version: 1, reason, since, sequence: expect.any(Number) };
    const puzzle = { kind: 'puzzle', difficulty: 18, version: 2, reason, since, sequence: expect.any(Number) };
    expect(await shown(before)).toMatchObject({ protection: codes, protections: [codes] });
    expect(await shown(await head())).toMatchObject({ protection: puzzle, protections: [codes, puzzle] });
    const unprotected = await openDialogue(harness);
    const { body } = await harness.get(`/api/dialogues/${unprotected}?${await head()}`);
    expect(body).toMatchObject({ protection: { kind: 'none', version: 0, since: null }, protections: [], codeBatches: [] });
  });

  it('needs a reason while people take part, and none in a draft, which shows nothing of it', async () => {
    const open = await openDialogue(harness);
    const path = (dialogue: string): string => `/api/dialogues/${dialogue}/protections`;
    const missing = await harness.post(path(open), { protection: { kind: 'codes' } }, office);
    expect(refusal(missing)).toEqual([422, 'protection-reason-missing']);
    const dialogue = String((await carriedOut(harness, '/api/dialogue-drafts', {}, ANNOUNCEMENT, office))['dialogue']);
    await done(harness, path(dialogue), { protection: { kind: 'codes' } }, office);
    await codesOf(dialogue, 1);
    expect(refusal(await harness.get(`/api/dialogues/${dialogue}?${await head()}`))).toEqual([404, 'dialogue-unknown']);
  });
});

it('cannot be a login where nobody can log in', async () => {
  const other = await startHarness();
  const dialogue = await openDialogue(other);
  const answer = await other.post(
    `/api/dialogues/${dialogue}/protections`,
    { protection: { kind: 'login' }, reason },
    { token: await other.token('office') },
  );
  await other.close();
  expect(refusal(answer)).toEqual([409, 'participation-login-not-possible']);
});
