import { randomUUID } from 'node:crypto';
import { query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Answer, type Harness, useHarness } from '../harness.js';
import { type ProblemBody, recordLog, refusal } from './asking.js';

const harness = useHarness();
let log: readonly string[];
let dialogue: string;
let submitting: string;
let office: { readonly token: string };
beforeAll(async () => {
  log = recordLog();
  dialogue = await openDialogue(harness);
  submitting = `/api/dialogues/${dialogue}/contributions`;
  office = { token: await harness.token('office') };
});

const MARKER = 'Quittenmarmelade';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isProblem = ({ status, headers, body }: Answer<ProblemBody>, code: string): void => {
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toMatchObject({ type: `/problems/${code}`, status, code, title: expect.any(String), instance: expect.stringMatching(UUID) });
  expect(JSON.stringify(body)).not.toMatch(/\bat .+:\d+:\d+|node_modules|select |relation/);
};

const pointers = ({ body }: Answer<ProblemBody>): readonly unknown[] => (body.errors ?? []).map(({ pointer, code }) => [pointer, code]);
const post = (path: string, body: unknown, sending?: Parameters<Harness['post']>[2]) => harness.post<ProblemBody>(path, body, sending);
const get = (path: string, sending?: Parameters<Harness['get']>[1]) => harness.get<ProblemBody>(path, sending);

describe('a problem', () => {
  it('has the media type, the members and the status of RFC 9457, and its own instance', async () => {
    const [one, two] = [await get(`/api/contributions/${randomUUID()}`), await get(`/api/contributions/${randomUUID()}`)];
    expect(one.status).toBe(404);
    isProblem(one, 'contribution-unknown');
    expect(one.body.instance).not.toBe(two.body.instance);
  });

  it.each([
    ['de', 'Diesen Beitrag gibt es nicht.', ''],
    ['de', 'Diesen Beitrag gibt es nicht.', 'fr, es;q=0.5'],
    ['en', 'There is no such contribution.', 'en'],
    ['en', 'There is no such contribution.', 'en-GB,en;q=0.9'],
    ['en', 'There is no such contribution.', 'fr;q=1, de;q=0.2, en;q=0.8'],
    ['de', 'Diesen Beitrag gibt es nicht.', 'en;q=0.3, de;q=0.4'],
    ['de', 'Diesen Beitrag gibt es nicht.', 'en;q=0, fr'],
    ['en', 'There is no such contribution.', 'de;q=0, en;q=0.1'],
    ['en', 'There is no such contribution.', 'den, en;q=0.5'],
    ['en', 'There is no such contribution.', 'EN;Q=0.7, de;q=0.5'],
  ])('is told in %s: "%s" for Accept-Language "%s"', async (language, title, accepted) => {
    const answer = await get(`/api/contributions/${randomUUID()}`, { headers: { 'accept-language': accepted } });
    expect([answer.headers.get('content-language'), answer.body.title]).toEqual([language, title]);
  });

  it('is told in German to whoever names no language', async () => {
    // fetch sends `accept-language: *` of its own.
    const answer = await get(`/api/contributions/${randomUUID()}`, { headers: { 'accept-language': '*' } });
    expect(answer.body.title).toBe('Diesen Beitrag gibt es nicht.');
  });

  it('tells wrong fields in the language, too', async () => {
    const wrong = contributionBody('', { theme: 'Work' });
    const german = await post(submitting, wrong, { headers: { 'accept-language': 'de' } });
    expect(german.body.errors).toEqual([
      { pointer: '/theme', code: 'code-malformed', detail: 'Nur Kleinbuchstaben und Ziffern, verbunden mit Bindestrichen, sind erlaubt.' },
      { pointer: '/text', code: 'text-empty', detail: 'Der Text ist leer.' },
    ]);
    const english = await post(submitting, wrong);
    expect(english.body.errors?.map(({ detail }) => detail)).toEqual([
      'Only lower-case letters and digits, joined by hyphens, are allowed.',
      'The text is empty.',
    ]);
  });
});

describe('a malformed request', () => {
  const policy = (title: unknown) => ({ mode: 'before-publication', appealDays: 14, reasons: [{ code: 'spam', title }] });

  it.each<[string, string, unknown, readonly unknown[]]>([
    ['an unknown field', 'contributions', contributionBody('A', { colour: 'red' }), [['/colour', 'unknown-field']]],
    [
      'an unknown field whose name a pointer has to escape',
      'contributions',
      contributionBody('A', { 'a/b~c': 1 }),
      [['/a~1b~0c', 'unknown-field']],
    ],
    ['a wrong type', 'contributions', contributionBody('A', { questionVersion: '1' }), [['/questionVersion', 'invalid-type']]],
    ['a missing field', 'contributions', { ...contributionBody(), text: undefined }, [['/text', 'invalid-type']]],
    ['a number for a text', 'contributions', { ...contributionBody(), text: 5 }, [['/text', 'invalid-type']]],
    ['a list for a text', 'contributions', { ...contributionBody(), text: ['A'] }, [['/text', 'invalid-type']]],
    [
      'a value outside a list',
      'phase-schedules',
      { phase: 'feast', opensOn: '2026-03-01', closesOn: '2026-03-02' },
      [['/phase', 'invalid-value']],
    ],
    [
      'a word in place of a language',
      'contributions',
      contributionBody('A', { language: 'Deutsch' }),
      [['/language', 'language-malformed']],
    ],
    ['a number too small', 'contributions', contributionBody('A', { questionVersion: 0 }), [['/questionVersion', 'too-small']]],
    [
      'a place off the globe',
      'contributions',
      contributionBody('A', { position: { latitude: 91, longitude: 0 } }),
      [['/position/latitude', 'too-big']],
    ],
    [
      'a field within a field',
      'contributions',
      contributionBody('A', { position: { latitude: 1, longitude: 0, altitude: 3 } }),
      [['/position/altitude', 'unknown-field']],
    ],
    ['an empty text deep inside', 'moderation-policies', policy({ de: '' }), [['/reasons/0/title/de', 'text-empty']]],
    ['a wrong type deep inside', 'moderation-policies', policy({ de: 5 }), [['/reasons/0/title/de', 'invalid-type']]],
    [
      'an unknown language deep inside',
      'moderation-policies',
      policy({ de: 'Spam', fr: 'Spam' }),
      [['/reasons/0/title/fr', 'unknown-field']],
    ],
    ['a title in no language', 'moderation-policies', policy({}), [['/reasons/0/title/de', 'invalid-type']]],
    ['an empty list', 'moderation-policies', { mode: 'before-publication', appealDays: 14, reasons: [] }, [['/reasons', 'too-small']]],
    [
      'a day that is none',
      'phase-schedules',
      { phase: 'analysis', opensOn: '2026-02-30', closesOn: '2026-03-01' },
      [['/opensOn', 'day-or-time-malformed']],
    ],
    ['a list instead of an object', 'contributions', [contributionBody()], [['', 'invalid-type']]],
    ['a text instead of an object', 'contributions', '"text"', [['', 'invalid-type']]],
  ])('with %s names the field by its JSON pointer', async (_, path, body, expected) => {
    const answer = await post(`/api/dialogues/${dialogue}/${path}`, body, office);
    expect(answer.status).toBe(400);
    isProblem(answer, 'request-malformed');
    expect(pointers(answer)).toEqual(expected);
  });

  it('names every wrong field at once', async () => {
    const answer = await post(submitting, { theme: '', question: 'Q', questionVersion: 1.5, text: ' ', extra: 1 });
    expect(
      pointers(answer)
        .map((each) => (each as readonly string[])[0])
        .sort(),
    ).toEqual(['/extra', '/question', '/questionVersion', '/text', '/theme'].sort());
  });

  it('with a wrong id in the path names the parameter', async () => {
    const answer = await post('/api/dialogues/DIALOGUE/contributions', contributionBody());
    expect([answer.status, pointers(answer)]).toEqual([400, [['/dialogue', 'id-malformed']]]);
    expect(pointers(await get('/api/contributions/1'))).toEqual([['/contribution', 'id-malformed']]);
  });

  it('with an unknown parameter of a query names it', async () => {
    const answer = await get(`/api/contributions?dialogue=${dialogue}&order=newest`);
    expect([answer.status, pointers(answer)]).toEqual([400, [['/order', 'unknown-field']]]);
  });

  it.each([
    ['cut off', '{"theme": "work"'],
    ['in single quotes', "{'theme': 'work'}"],
    ['empty', ''],
    ['with __proto__', '{"__proto__": {"theme": "work"}}'],
    ['with a constructor', '{"constructor": {"prototype": {"theme": "work"}}}'],
  ])('of JSON that is %s is told from one of wrong fields', async (_, body) => {
    const answer = await post(submitting, body);
    expect(answer.status).toBe(400);
    isProblem(answer, 'request-malformed');
    const isJson = body.includes('}}');
    expect(answer.body.errors).toEqual(
      isJson ? undefined : [{ pointer: '', code: 'json-malformed', detail: 'The body is not valid JSON.' }],
    );
  });

  it.each([
    ['', '{"text": "A", "text": "B"}', '/text'],
    [' deep inside', '{"position": {"latitude": 1, "longitude": 2, "latitude": 3}}', '/position/latitude'],
    [', written differently', '{"text": "A", "te\\u0078t": "A"}', '/text'],
  ])('with a field that stands twice%s names it, and nothing is written', async (_, body, pointer) => {
    const before = await harness.store.head();
    const answer = await post(submitting, body);
    expect(answer.status).toBe(400);
    isProblem(answer, 'request-malformed');
    expect(answer.body.errors).toEqual([{ pointer, code: 'key-repeated', detail: 'This field stands there twice.' }]);
    expect(await harness.store.head()).toBe(before);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'nonsense'])(
    'of the media type %s is refused',
    async (type) => {
      const answer = await post(submitting, 'theme=work', { headers: { 'content-type': type } });
      expect(answer.status).toBe(415);
      isProblem(answer, 'media-type-unsupported');
    },
  );

  it('of more than 256 KiB is refused', async () => {
    const answer = await post(submitting, contributionBody('x'.repeat(256 * 1024)));
    expect(answer.status).toBe(413);
    isProblem(answer, 'body-too-large');
  });

  it('of thousands of wrong fields gets an answer that is not larger than itself', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, i]));
    for (const body of [contributionBody('A', many), { ...contributionBody(), text: Array.from({ length: 50_000 }, () => 0) }]) {
      const answer = await post(submitting, body);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body).length).toBeLessThan(50_000);
    }
    const groups = Array.from({ length: 20_000 }, () => 0);
    const answer = await post('/api/dialogues', { title: { de: 'A' }, mandate: { de: 'B' }, channels: [], groups }, office);
    expect([answer.status, JSON.stringify(answer.body).length < 50_000]).toEqual([400, true]);
  });
});

describe('what is not there', () => {
  it.each(['/api', '/api/', '/api/nothing', '/nothing', '/docs/nothing.js', '/docs/constructor', '/docs/__proto__', '/health'])(
    'under %s is a problem',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      isProblem(answer, 'not-found');
    },
  );

  it.each([
    ['GET', (id: string) => `/api/dialogues/${id}/contributions`],
    ['PUT', (id: string) => `/api/dialogues/${id}`],
    ['DELETE', (id: string) => `/api/dialogues/${id}`],
    ['PATCH', () => '/api/dialogues'],
    ['POST', () => '/api/theme-input'],
  ])('for the method %s is a problem that names the others', async (method, path) => {
    const response = await fetch(`${harness.url}${path(dialogue)}`, { method, headers: { 'idempotency-key': randomUUID() } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toMatch(method === 'GET' ? /^POST$/ : /\bGET\b/);
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
  });

  it('is the same with a slash at the end', async () => {
    for (const path of ['/docs', '/api/dialogues']) expect((await fetch(`${harness.url}${path}/`)).status).toBe(200);
  });

  it.each(['/api/contributions/%E0%A4%A', '/api/%ff', `/api/contributions/${'a'.repeat(300)}`])(
    'under the bad path %s is a problem that does not repeat the path',
    async (path) => {
      const answer = await get(path);
      expect([400, 404, 414]).toContain(answer.status);
      isProblem(answer, answer.body.code);
      expect(JSON.stringify(answer.body)).not.toContain(path.slice(-10));
    },
  );
});

it.each([
  ['theme', { theme: 'none' }, 'theme-unknown', 422],
  ['question', { question: 'skills-1' }, 'question-unknown', 422],
  ['questionVersion', { questionVersion: 2 }, 'question-version-unknown', 422],
  ['channel', { channel: 'none' }, 'channel-unknown', 422],
  ['channel', { channel: 'letter' }, 'channel-not-open', 403],
  ['group', { group: 'none' }, 'group-unknown', 422],
  ['answers', { answers: randomUUID() }, 'answered-contribution-unknown', 422],
])('a rule about the field %s names its pointer: %j is %s', async (field, fields, code, status) => {
  const answer = await post(submitting, contributionBody('A', fields));
  expect(answer.status).toBe(status);
  isProblem(answer, code);
  expect(answer.body.errors).toEqual([{ pointer: `/${field}`, code, detail: answer.body.title }]);
});

it('a rule about no field names none', async () => {
  const answer = await post(`/api/dialogues/${dialogue}/phase-openings`, { phase: 'publication' }, office);
  expect(refusal({ ...answer, body: { ...answer.body } })).toEqual([409, 'phase-not-scheduled']);
  const unknown = await post(`/api/dialogues/${randomUUID()}/contributions`, contributionBody());
  expect(unknown.status).toBe(404);
  isProblem(unknown, 'dialogue-unknown');
  expect(unknown.body).not.toHaveProperty('errors');
});

it('no answer to a bad request and no log line repeats a value that was sent', async () => {
  const at = log.length;
  const answers = await Promise.all([
    post(submitting, `{"text": "${MARKER}`),
    post(submitting, MARKER),
    post(submitting, contributionBody(MARKER, { theme: MARKER })),
    post(submitting, contributionBody(MARKER, { extra: MARKER })),
    post(submitting, contributionBody(`${MARKER}\u0000`)),
    post(submitting, contributionBody(MARKER, { group: MARKER.toLowerCase() })),
    post(submitting, contributionBody(MARKER, { language: MARKER, region: MARKER, answers: MARKER, position: MARKER })),
    post(submitting, contributionBody(MARKER.repeat(20_000))),
    post(submitting, contributionBody(), { key: `${MARKER} ${MARKER}` }),
    post(submitting, contributionBody(), { token: MARKER }),
    post(submitting, contributionBody(), { headers: { 'if-match': MARKER } }),
    post(submitting, contributionBody(MARKER), { headers: { 'content-type': `text/${MARKER}` } }),
    post(`/api/contributions/${MARKER}/appeal`, { justification: MARKER, secret: MARKER }),
    get(`/api/contributions?dialogue=${MARKER}`),
    get(`/api/contributions?dialogue=${dialogue}&status=${MARKER}&cursor=${MARKER}&limit=${MARKER}&asOf=${MARKER}`),
    get(`/api/contributions?dialogue=${dialogue}&cursor=${Buffer.from(`1/${MARKER}`).toString('base64url')}`),
    get(`/api/theme-input?dialogue=${dialogue}&by=${MARKER}&from=${MARKER}`),
    get(`/api/${MARKER}`),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify(answer.body).toLowerCase()).not.toContain(MARKER.toLowerCase());
    expect([...answer.headers.values()].join(' ')).not.toContain(MARKER);
  }
  // A refused request is the sender's affair; the log is for what we have to mend.
  expect(log.slice(at)).toEqual([]);
});

describe('an error of our own', () => {
  it('on reading says nothing of the inside, and the log has the id of the answer', async () => {
    await query(harness.foundation.databaseUrl, 'alter table view_moderation_log.entry rename to elsewhere');
    const answer = await get(`/api/moderation-log?dialogue=${dialogue}`);
    await query(harness.foundation.databaseUrl, 'alter table view_moderation_log.elsewhere rename to entry');
    expect(answer.status).toBe(500);
    isProblem(answer, 'internal-error');
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
    const noted = log.filter((line) => line.includes(answer.body.instance));
    expect(noted).toEqual([expect.stringContaining('GET /api/moderation-log')]);
    expect((await get(`/api/moderation-log?dialogue=${dialogue}`)).status).toBe(200);
  });

  it('on writing says nothing of the inside, leaves no event, and neither answer nor log has the text', async () => {
    const at = log.length;
    const before = await harness.store.head();
    await query(harness.foundation.databaseUrl, 'alter table vault.body rename to elsewhere');
    const answer = await post(submitting, contributionBody(MARKER, { participant: `${MARKER} ${MARKER}` }));
    await query(harness.foundation.databaseUrl, 'alter table vault.elsewhere rename to body');
    expect(answer.status).toBe(500);
    isProblem(answer, 'internal-error');
    expect(log.slice(at)).toHaveLength(1);
    expect(`${JSON.stringify(answer.body)} ${log.slice(at).join('\n')}`).not.toContain(MARKER);
    expect(await harness.store.head()).toBe(before);
  });
});

describe('the type of a problem', () => {
  it('leads to what it means, in both languages', async () => {
    const explained = { code: 'appeal-too-late', status: 409, title: { de: expect.any(String), en: expect.any(String) } };
    expect((await get('/problems/appeal-too-late')).body).toEqual(explained);
    expect((await harness.get<{ items: readonly unknown[] }>('/problems')).body.items).toContainEqual(explained);
  });

  it('is not found where there is none', async () => {
    for (const code of ['no-such-problem', 'toString', '__proto__']) expect((await get(`/problems/${code}`)).status).toBe(404);
  });
});
