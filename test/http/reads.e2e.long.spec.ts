import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, type ProblemBody, refusal, submit, type Submitted } from './asking.js';

const harness = useHarness();
let dialogue: string;
let contributions: readonly Submitted[];
let auditor: { readonly token: string };
let moderator: { readonly token: string };
/** Every view there is, and a page of two items of each list. */
let views: readonly string[];
let lists: readonly string[];
let head: number;

const COUNT = 9;

beforeAll(async () => {
  auditor = { token: await harness.token('auditor') };
  moderator = { token: await harness.token('moderator') };
  dialogue = await openDialogue(harness);
  for (let i = 0; i < 4; i++) await openDialogue(harness);
  const sent: Submitted[] = [];
  for (let i = 0; i < COUNT; i++)
    sent.push(await submit(harness, dialogue, `Beitrag ${i} `.repeat(20), { participant: `participant number ${i}` }));
  contributions = sent;
  for (const { at } of contributions) {
    await done(harness, `${at}/acceptance`, {}, moderator);
    await done(harness, `${at}/ratings`, { value: 'agree', participant: 'a rater of many things' });
  }
  head = Number(await harness.store.head());
  const first = contributions[0]!;
  views = [
    '/api/dialogues',
    `/api/dialogues/${dialogue}`,
    `/api/contributions?dialogue=${dialogue}`,
    first.at,
    `/api/moderation-log?dialogue=${dialogue}`,
    `/api/theme-input?dialogue=${dialogue}`,
    `/api/theme-input?dialogue=${dialogue}&by=theme,day`,
    `/api/ratings?dialogue=${dialogue}`,
    `/api/measures?dialogue=${dialogue}`,
    `/api/assessments?dialogue=${dialogue}`,
    `/api/recommendations?dialogue=${dialogue}`,
  ];
  lists = ['/api/dialogues?', ...['contributions', 'moderation-log', 'ratings'].map((name) => `/api/${name}?dialogue=${dialogue}&`)];
});

type Page = { readonly asOf: number; readonly items: readonly Record<string, unknown>[]; readonly next: string | null };
const plus = (path: string, parameters: string): string =>
  `${path}${/\?$|&$/.test(path) ? '' : path.includes('?') ? '&' : '?'}${parameters}`;
const get = <T = Record<string, unknown>>(path: string, headers: Readonly<Record<string, string>> = {}) =>
  harness.get<T>(path, { ...auditor, headers });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An answer as it comes over the wire: fetch would have unpacked it. */
const packed = (path: string, accepted: string): Promise<{ encoding: string | undefined; vary: string | undefined; bytes: Buffer }> =>
  new Promise((resolve, reject) => {
    const asked = request(`${harness.url}${path}`, { headers: { 'accept-encoding': accepted } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { 'content-encoding': encoding, vary } = answer.headers;
        resolve({ encoding, vary, bytes: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });

describe('every view', () => {
  it('has an ETag, and answers 304 without a body to whoever has it already', async () => {
    for (const view of views) {
      const first = await get(plus(view, `after=${head}`));
      const etag = first.headers.get('etag') ?? '';
      expect([view, first.status, etag]).toEqual([view, 200, expect.stringMatching(/^(W\/)?"[^"]+"$/)]);
      const again = await get(plus(view, `after=${head}`), { 'if-none-match': etag });
      expect([view, again.status, again.body]).toEqual([view, 304, {}]);
      expect((await get(plus(view, `after=${head}`), { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it('says in its head and in its body which sequence it stands for', async () => {
    for (const view of views) {
      const { headers, body } = await get(plus(view, `after=${head}`));
      expect([view, headers.get('x-as-of')]).toEqual([view, String(body['asOf'])]);
      expect(Number(body['asOf'])).toBeGreaterThanOrEqual(head);
    }
  });

  it('answers live as it answers as of the newest sequence', async () => {
    for (const view of views) {
      const live = await get(plus(view, `after=${head}`));
      const then = await get(plus(view, `asOf=${String(live.body['asOf'])}`));
      expect(then.status).toBe(200);
      expect(then.body).toEqual(live.body);
      expect(then.headers.get('etag')).toBe(live.headers.get('etag'));
    }
  });

  it('answers as of the beginning with nothing', async () => {
    for (const list of lists) expect((await get(plus(list, 'asOf=0'))).body).toEqual({ asOf: 0, items: [], next: null });
    expect((await get(`/api/theme-input?dialogue=${dialogue}&asOf=0`)).body).toMatchObject({ asOf: 0, items: [], total: { submitted: 0 } });
    expect(refusal(await get(`/api/dialogues/${dialogue}?asOf=0`))).toEqual([404, 'dialogue-unknown']);
    expect(refusal(await get(`${contributions[0]!.at}?asOf=0`))).toEqual([404, 'contribution-unknown']);
  });

  it('refuses a state that lies in the future, and waits for none that does', async () => {
    const future = new Date(Date.now() + 60_000).toISOString();
    for (const view of views) {
      for (const moment of ['asOf=999999', `asOf=${future}`, 'after=999999', 'after=999999999999999']) {
        const before = Date.now();
        expect([view, moment, ...refusal(await get(plus(view, moment)))]).toEqual([view, moment, 404, 'as-of-in-future']);
        expect(Date.now() - before).toBeLessThan(2000);
      }
    }
  });

  it('takes an instant without its seconds', async () => {
    expect(refusal(await get(plus('/api/dialogues', 'asOf=2026-01-01T00:00Z')))).toEqual([404, 'as-of-before-record']);
    expect(refusal(await get(plus('/api/dialogues', 'asOfOccurred=2026-01-01T01:00%2B01:00')))).toEqual([404, 'as-of-before-record']);
  });

  it.each([
    'yesterday',
    '-1',
    '1.5',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-13-01T00:00:00Z',
    '0x10',
    '1e3',
    '',
    ' 1',
    '1234567890123456',
    '1&asOf=2',
  ])('calls asOf=%s malformed', async (asOf) => {
    for (const view of views) expect([view, ...refusal(await get(plus(view, `asOf=${asOf}`)))]).toEqual([view, 400, 'as-of-malformed']);
  });

  it.each(['now', '-1', '2026-01-01T00:00:00Z', '', '1&after=2'])('calls after=%s malformed', async (after) => {
    for (const view of views) {
      const { status, body } = await get<ProblemBody>(plus(view, `after=${after}`));
      expect([view, status, body.errors?.map(({ pointer }) => pointer)]).toEqual([view, 400, ['/after']]);
    }
  });

  it('keeps stricter ones where it is a page', async () => {
    for (const path of ['/', `/replay/${dialogue}`, '/replay/nothing']) {
      const { headers } = await fetch(`${harness.url}${path}`);
      expect([path, headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual([path, 'nosniff', 'DENY']);
      const policy = headers.get('content-security-policy')?.split('; ');
      for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect([path, policy]).toEqual([path, expect.arrayContaining([directive])]);
    }
  });

  it('keeps the rules of a browser that shows it: helmet', async () => {
    for (const path of [...views, '/docs', '/health/live']) {
      const { headers } = await fetch(`${harness.url}${path}`, { headers: { authorization: `Bearer ${auditor.token}` } });
      expect([path, headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual([path, 'nosniff', 'DENY']);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*script-src 'self'(;|$)/);
      for (const directive of ["base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "font-src 'self'"])
        expect(headers.get('content-security-policy')?.split(';')).toContain(directive);
      expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
      expect([headers.get('x-powered-by'), headers.get('strict-transport-security')]).toEqual([null, null]);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

describe('a long answer', () => {
  it.each([
    ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
  ])('is packed with %s for whoever can unpack it', async (accepted, unpack) => {
    const path = `/api/contributions?dialogue=${dialogue}&asOf=${head}`;
    const plain = await packed(path, 'identity');
    const answer = await packed(path, accepted);
    expect([plain.encoding, answer.encoding]).toEqual([undefined, accepted]);
    expect(answer.vary).toMatch(/accept-encoding/i);
    expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(unpack(answer.bytes).equals(plain.bytes)).toBe(true);
  });

  it('packs no short one', async () => {
    expect((await packed('/health/live', 'gzip, br')).encoding).toBeUndefined();
  });
});

describe('what was written', () => {
  it('is shown to its writer who asks after it, in every view, however fast', async () => {
    for (let i = 0; i < 5; i++) {
      const { at, sequence } = await submit(harness, dialogue, `Own ${i}`);
      const read = await get<Page>(plus(`/api/contributions?dialogue=${dialogue}&limit=500`, `after=${sequence}`));
      expect(read.body.asOf).toBeGreaterThanOrEqual(sequence);
      expect(read.body.items.at(-1)).toMatchObject({ sequence, content: { text: `Own ${i}` } });
      const { sequence: rejected } = await done(harness, `${at}/rejection`, { reason: 'off-topic', justification: 'x' }, moderator);
      const log = await get<Page>(plus(`/api/moderation-log?dialogue=${dialogue}&limit=500`, `after=${rejected}`));
      expect(log.body.items.at(-1)).toMatchObject({ sequence: rejected, act: 'rejected' });
      expect((await get(plus(at, `after=${rejected}`))).body).toMatchObject({ status: 'rejected' });
    }
  });

  it('is there as of its own sequence and not as of the one before', async () => {
    const { at, sequence } = await submit(harness, dialogue, 'Now');
    expect((await get(`${at}?asOf=${sequence}`)).body).toMatchObject({ asOf: sequence, content: { text: 'Now' } });
    expect(refusal(await get(`${at}?asOf=${sequence - 1}`))).toEqual([404, 'contribution-unknown']);
  });

  it('is there as of an instant after it and not as of an instant before it, in any time zone', async () => {
    const one = await submit(harness, dialogue, 'One');
    await sleep(20);
    const between = new Date();
    await sleep(20);
    const two = await submit(harness, dialogue, 'Two');
    await get(`${two.at}?after=${two.sequence}`);
    const inKolkata = new Date(between.getTime() + 5.5 * 3_600_000).toISOString().replace('Z', '+05:30');
    for (const instant of [between.toISOString(), encodeURIComponent(inKolkata)]) {
      const { headers, body } = await get(`${one.at}?asOf=${instant}`);
      expect([headers.get('x-as-of'), body['asOf']]).toEqual([String(one.sequence), one.sequence]);
      expect(refusal(await get(`${two.at}?asOf=${instant}`))).toEqual([404, 'contribution-unknown']);
    }
    const [event] = await harness.store.readAll(BigInt(two.sequence - 1), 1);
    await sleep(5);
    expect((await get(`${two.at}?asOf=${event?.recordedAt ?? ''}`)).body['asOf']).toBe(two.sequence);
  });

  it.each(['1999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '2026-01-01T00:00:00-23:59', '2025-12-31T23:59:59.123456789%2B23:59'])(
    'is not there as of %s, long before',
    async (instant) => {
      const answer = await get(`/api/contributions?dialogue=${dialogue}&asOf=${instant}`);
      expect(refusal(answer)).toEqual([404, 'as-of-before-record']);
    },
  );
});

describe('the pages of a list', () => {
  /** All pages from the first one on; `between` happens before each further one. */
  const walk = async (list: string, limit: number, between: () => Promise<unknown> = () => Promise.resolve()): Promise<readonly Page[]> => {
    const pages = [(await get<Page>(plus(list, `limit=${limit}&after=${head}`))).body];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      await between();
      const { status, headers, body } = await get<Page>(plus(list, `limit=${limit}&cursor=${next}`));
      expect([status, headers.get('x-as-of')]).toEqual([200, String(body.asOf)]);
      pages.push(body);
    }
    return pages;
  };

  it('have each item once and in order, and end', async () => {
    for (const list of lists) {
      const whole = (await get<Page>(plus(list, 'limit=500'))).body;
      expect(whole.next).toBeNull();
      for (const limit of [1, 2, whole.items.length - 1, whole.items.length]) {
        const pages = await walk(list, limit);
        expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
        expect(pages.map(({ items }) => items.length)).toEqual(
          Array.from({ length: Math.ceil(whole.items.length / limit) }, (_, i) => Math.min(limit, whole.items.length - i * limit)),
        );
      }
    }
  });

  it('stand for one sequence, although contributions, decisions and ratings come in between', async () => {
    for (const list of lists) {
      // Behind what came in between the pages of the list before: each view follows by itself.
      const before = (await get<Page>(plus(list, `limit=500&after=${await harness.store.head()}`))).body;
      const pages = await walk(list, 4, async () => {
        const { at } = await submit(harness, dialogue, 'In between');
        await done(harness, `${at}/acceptance`, {}, moderator);
        await done(harness, `${at}/ratings`, { value: 'pass', participant: 'somebody in between' });
        const { sequence } = await done(harness, `${contributions.at(-1)!.at}/ratings`, {
          value: 'disagree',
          participant: 'a rater of many things',
        });
        await get(plus(list, `after=${sequence}&limit=1`));
      });
      expect(pages.length).toBeGreaterThan(1);
      expect(new Set(pages.map(({ asOf }) => asOf))).toEqual(new Set([before.asOf]));
      expect(pages.flatMap(({ items }) => items)).toEqual(before.items);
    }
  });

  it('of an earlier state are those of that state', async () => {
    const asOf = contributions[4]!.sequence;
    const first = (await get<Page>(`/api/contributions?dialogue=${dialogue}&limit=3&asOf=${asOf}`)).body;
    const second = (await get<Page>(`/api/contributions?dialogue=${dialogue}&limit=3&cursor=${first.next ?? ''}`)).body;
    expect([first.items.length, second.items.length, second.next, second.asOf]).toEqual([3, 2, null, asOf]);
  });

  it('are filtered alike', async () => {
    const rejected = await submit(harness, dialogue, 'Filtered');
    const { sequence } = await done(harness, `${rejected.at}/rejection`, { reason: 'off-topic', justification: 'x' }, moderator);
    const list = `/api/contributions?dialogue=${dialogue}&status=accepted`;
    const pages = [(await get<Page>(`${list}&limit=5&after=${sequence}`)).body];
    pages.push((await get<Page>(`${list}&limit=5&cursor=${pages[0]?.next ?? ''}`)).body);
    expect(pages.flatMap(({ items }) => items.map(({ status }) => status))).toEqual(Array.from({ length: 10 }, () => 'accepted'));
  });

  it.each([
    ['nothing', ''],
    ['garbage', 'garbage'],
    ['no position', '5/'],
    ['no sequence', '/5'],
    ['a word for a sequence', 'five/5'],
    ['a word for a position', '5/five'],
    [
      'the position of another list',
      `5/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
    ],
    ['a number beyond any', `5/${'9'.repeat(30)}`],
    ['SQL', "5/' or 1=1"],
  ])('refuse a cursor of %s', async (_, content) => {
    for (const list of lists.slice(0, 3)) {
      const { status, body } = await get<ProblemBody>(plus(list, `cursor=${Buffer.from(content).toString('base64url')}`));
      expect([list, status, body.errors?.[0]]).toMatchObject([list, 400, { pointer: '/cursor', code: 'cursor-malformed' }]);
    }
  });

  it('refuse another state beside a cursor', async () => {
    const { next, asOf } = (await get<Page>(plus(lists[1] ?? '', 'limit=1'))).body;
    const at = (state: number) => get<ProblemBody>(plus(lists[1] ?? '', `limit=1&cursor=${next ?? ''}&asOf=${state}`));
    expect((await at(asOf)).status).toBe(200);
    expect((await at(asOf - 1)).body.errors).toMatchObject([{ pointer: '/cursor', code: 'cursor-of-another-state' }]);
  });

  it('refuse a cursor of another list where it does not fit, of a state to come, and one that is too long', async () => {
    const cursor = Buffer.from('5/5').toString('base64url');
    expect((await get(plus(lists.at(-1) ?? '', `cursor=${cursor}`))).status).toBe(400);
    expect(refusal(await get(plus(lists[1]!, `cursor=${Buffer.from('999999/5').toString('base64url')}`)))).toEqual([
      404,
      'as-of-in-future',
    ]);
    expect((await get(plus(lists[1]!, `cursor=${'a'.repeat(201)}`))).status).toBe(400);
  });

  it.each(['0', '-1', '501', '1.5', 'ten', '', '1&limit=2'])('refuse a limit of %s', async (limit) => {
    for (const list of lists) {
      const { status, body } = await get<ProblemBody>(plus(list, `limit=${limit}`));
      expect([list, status, body.errors?.map(({ pointer }) => pointer)]).toEqual([list, 400, ['/limit']]);
    }
  });

  it('take limits from 1 to 500', async () => {
    for (const list of lists) {
      expect((await get<Page>(plus(list, 'limit=1'))).body.items).toHaveLength(1);
      expect((await get<Page>(plus(list, 'limit=500'))).status).toBe(200);
    }
  });
});

it('a filter that fits nothing makes an empty page, and one that is malformed none', async () => {
  const list = `/api/contributions?dialogue=${dialogue}`;
  expect((await get<Page>(`${list}&theme=none`)).body.items).toEqual([]);
  expect((await get<Page>(`${list}&status=merged&language=en`)).body.items).toEqual([]);
  expect((await get<Page>(`/api/contributions?dialogue=00000000-0000-4000-8000-000000000000`)).body.items).toEqual([]);
  for (const wrong of ['theme=Work', 'status=gone', 'language=Deutsch', 'answers=1', 'dialogue=1']) {
    expect([
      wrong,
      (await get(`${list.replace(/dialogue=.*/, wrong.startsWith('dialogue') ? '' : `dialogue=${dialogue}&`)}${wrong}`)).status,
    ]).toEqual([wrong, 400]);
  }
  expect((await get('/api/contributions')).status).toBe(400);
});
