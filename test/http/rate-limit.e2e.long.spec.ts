import { randomUUID } from 'node:crypto';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, type Sending, startHarness } from '../harness.js';
import { refusal } from './asking.js';

const PER_MINUTE = 5;
const start = (settings: Readonly<Record<string, string>> = {}) =>
  startHarness({ ANONYMOUS_WRITES_PER_MINUTE: String(PER_MINUTE), ...settings });

/** Statuses of anonymous contributions, one after the other, each with the X-Forwarded-For of its turn. */
const statuses = async ({ post }: Harness, dialogue: string, times: number, forwarded: (turn: number) => string | null = () => null) => {
  const found: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const from = forwarded(turn);
    const headers = from === null ? {} : { 'x-forwarded-for': from };
    found.push((await post(`/api/dialogues/${dialogue}/contributions`, contributionBody(`${turn}`), { headers })).status);
  }
  return found;
};
const taken = (times: number): readonly number[] => Array.from({ length: times }, () => 201);

describe('where everybody is connected directly', () => {
  let harness: Harness;
  let dialogue: string;
  beforeAll(async () => {
    harness = await start();
    dialogue = await openDialogue(harness);
  });
  afterAll(() => harness.close());

  it('an address may write so often a minute without an account, whatever it claims to forward', async () => {
    expect(await statuses(harness, dialogue, PER_MINUTE + 2, (turn) => `203.0.113.${turn}`)).toEqual([...taken(PER_MINUTE), 429, 429]);
  });

  it('whoever is refused is told when to come again, in seconds, as a problem', async () => {
    const answer = await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody());
    expect(answer.status).toBe(429);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ code: 'too-many-requests', status: 429, title: 'Too many requests. Please wait a little.' });
    const seconds = answer.headers.get('retry-after') ?? '';
    expect(seconds).toMatch(/^\d+$/);
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('reading goes on', async () => {
    for (let i = 0; i < PER_MINUTE + 2; i++) expect((await harness.view('/api/dialogues', {})).status).toBe(200);
    expect((await harness.get('/health/live')).status).toBe(200);
  });

  it('whoever has an account goes on writing', async () => {
    const rapporteur = { token: await harness.token('rapporteur') };
    for (let i = 0; i < PER_MINUTE + 2; i++) {
      expect((await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody(), rapporteur)).status).toBe(
        201,
      );
    }
  });

  it('a made-up token gets nobody past it', async () => {
    const before = await harness.store.head();
    const answer = await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody(), { token: 'made-up' });
    expect(refusal(answer)).toEqual([429, 'too-many-requests']);
    expect(await harness.store.head()).toBe(before);
  });

  it('whoever comes with a made-up token may not even read with it, and goes on without', async () => {
    for (const headers of [{ authorization: 'Bearer made-up' }, { authorization: 'Basic b2xnYTpvbGdh' }])
      expect(refusal(await harness.view('/api/dialogues', {}, { headers }))).toEqual([429, 'too-many-requests']);
    expect((await harness.view('/api/dialogues', {})).status).toBe(200);
    expect((await harness.view('/api/dialogues', {}, { token: await harness.token('office') })).status).toBe(200);
  });

  it('all that anybody may write counts together', async () => {
    expect(
      (await harness.command('/api/contributions/{contribution}/ratings', { contribution: randomUUID() }, { value: 'agree' })).status,
    ).toBe(429);
    expect((await harness.post(`/api/contributions/${randomUUID()}/withdrawal`, {})).status).toBe(429);
  });
});

describe('who has no role there', () => {
  let harness: Harness;
  let dialogue: string;
  beforeEach(async () => {
    harness = await start();
    dialogue = await openDialogue(harness);
  });
  afterEach(() => harness.close());

  it('writes as often as anybody, whatever role they have elsewhere', async () => {
    const elsewhere = { token: await harness.token('rapporteur', 'Olga', randomUUID()) };
    const here = { token: await harness.token('rapporteur', 'Olga', dialogue) };
    const write = async (sending: Sending) =>
      (await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody(), sending)).status;
    for (let i = 0; i < PER_MINUTE; i++) expect(await write(elsewhere)).toBe(201);
    expect([await write(elsewhere), await write({}), await write(here)]).toEqual([429, 429, 201]);
    expect((await harness.view('/api/dialogues', {}, elsewhere)).status).toBe(200);
  });

  it('is counted where there is nothing to send, too, and at most once a request', async () => {
    const sent = ['POST /api/nope', 'PUT /api/nope', 'PATCH /', 'DELETE /api/dialogues', 'POST /health/ready'];
    for (const line of sent) {
      const [method = '', path = ''] = line.split(' ');
      expect([line, (await harness.send(method, path, {})).status]).toEqual([line, path === '/api/nope' ? 404 : 405]);
    }
    expect(refusal(await harness.send('PUT', '/api/nope', {}))).toEqual([429, 'too-many-requests']);
    expect((await harness.get('/api/nope')).status).toBe(404);
    expect((await harness.send('POST', '/api/nope', {}, { token: await harness.token('office') })).status).toBe(404);
  });
});

describe('behind a proxy', () => {
  let harness: Harness;
  let dialogue: string;
  beforeAll(async () => {
    harness = await start({ TRUST_PROXY: 'true' });
    dialogue = await openDialogue(harness);
  });
  afterAll(() => harness.close());

  it('each sender is counted alone', async () => {
    const sender = (turn: number) => `203.0.113.${turn % 2}`;
    expect(await statuses(harness, dialogue, 2 * PER_MINUTE + 2, sender)).toEqual([...taken(2 * PER_MINUTE), 429, 429]);
  });

  it('what a sender wrote into the header before the proxy added its line does not help', async () => {
    const sender = (turn: number) => `198.51.100.${turn}, 203.0.113.77`;
    expect(await statuses(harness, dialogue, PER_MINUTE + 2, sender)).toEqual([...taken(PER_MINUTE), 429, 429]);
  });

  it('all addresses of one IPv6 network are one sender', async () => {
    const sender = (turn: number) => `2001:db8:1:2::${turn + 1}`;
    expect(await statuses(harness, dialogue, PER_MINUTE + 1, sender)).toEqual([...taken(PER_MINUTE), 429]);
  });
});
