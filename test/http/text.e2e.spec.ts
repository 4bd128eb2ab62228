import { randomUUID } from 'node:crypto';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Answer, useHarness } from '../harness.js';
import { type ProblemBody, submit } from './asking.js';

const harness = useHarness();
let dialogue: string;
let submitting: string;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  submitting = `/api/dialogues/${dialogue}/contributions`;
});

type Read = { readonly content: { readonly title: string | null; readonly text: string } };

/** What a reader gets of a text, through the whole program and back. */
const readBack = async (text: string, title: string | null = null): Promise<Read['content']> => {
  const { at, sequence } = await submit(harness, dialogue, text, { title });
  return (await harness.get<Read>(`${at}?after=${sequence}`)).body.content;
};
const errorsOf = ({ status, body }: Answer<ProblemBody>) => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
];
/** JSON to the letter, with escapes that JSON.stringify would not make. */
const raw = (text: string): string => JSON.stringify(contributionBody('TEXT')).replace('"TEXT"', `"${text}"`);

it('comes in as it may and is kept as NFC', async () => {
  const nfd = 'Fu\u0308r a\u030angstrom und e\u0301t\u00e9';
  expect(await readBack(nfd, nfd)).toMatchObject({ text: 'Für ångstrom und été', title: 'Für ångstrom und été' });
});

it('is not folded further than that', async () => {
  const compatible = 'ﬁ ① Å ｶ ² ſ';
  expect((await readBack(compatible)).text).toBe('ﬁ ① Å ｶ ² ſ'.normalize('NFC'));
});

it.each([
  ['emoji', '👍🏽 ja, 🇩🇪 🧑‍🔧'],
  ['sequences with zero-width joiners', '👩‍👩‍👧‍👦 नमस्ते क्‍ष'],
  ['right-to-left', 'אני רוצה לוחות זמנים, وأريد التدريب (2026)'],
  ['isolates and marks of direction', 'Wort \u2067שלום\u2069 \u200fund\u200e'],
  ['combining marks that have no composed form', 'q\u0323\u0307 Z\u0335a\u0336l\u0337g\u0338o\u0336'],
  ['the whole of a variation', '☎\ufe0e ☎\ufe0f'],
  ['the ends of Unicode', '\u{10fffd}\u{e000}𝒜𐍈'],
  ['a byte order mark and zero-width space inside', 'a\ufeffb\u200bc'],
  ['HTML', '<script>alert("x")</script> & <b onclick=\'y()\'>&amp;</b> <!-- --> ]]>'],
  ['SQL and formulas', "'; drop table record.event; -- =1+1 @SUM(A1) ${x} {{y}}"],
  ['JSON within', '{"text": "\\"\\\\u0000\\""}'],
  ['white space at both ends and doubled inside', '  \t zwei  Leerzeichen\u00a0 \u3000 '],
  ['line ends of all kinds', '\n eins\r\nzwei\rdrei\u2028vier\u2029\n\n'],
])('is kept to the letter: %s', async (_, text) => {
  expect(await readBack(text, text)).toMatchObject({ text, title: text });
});

it('of HTML is answered as JSON, never as a page', async () => {
  const { at, sequence } = await submit(harness, dialogue, '<img src=x onerror=alert(1)>');
  const { headers } = await harness.get(`${at}?after=${sequence}`);
  expect(headers.get('content-type')).toMatch(/^application\/json\b/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it.each([
  ['NUL', 'a\\u0000b'],
  ['a bell', 'a\\u0007b'],
  ['a backspace', 'a\\bb'],
  ['a vertical tab', 'a\\u000bb'],
  ['a form feed', 'a\\fb'],
  ['an escape', '\\u001b[31mred'],
  ['a unit separator', 'a\\u001fb'],
  ['a delete', 'a\\u007fb'],
  ['a control of C1', 'a\\u009bb'],
  ['a noncharacter', 'a\\uffffb'],
])('with %s is refused', async (_, escaped) => {
  const answer = await harness.post<ProblemBody>(submitting, raw(escaped));
  expect(errorsOf(answer)).toEqual([400, '/text text-has-control-character']);
});

it.each([
  ['a high surrogate alone', 'a\\ud800b'],
  ['a low surrogate alone', 'a\\udc00b'],
  ['a pair the wrong way round', '\\udc00\\ud800'],
  ['a high surrogate at the end', 'a\\ud83d'],
])('with %s is refused', async (_, escaped) => {
  const answer = await harness.post<ProblemBody>(submitting, raw(escaped));
  expect(errorsOf(answer)).toEqual([400, '/text text-not-unicode']);
});

it('with bytes that are not UTF-8 is kept as what JSON makes of them, or refused; it never breaks anything', async () => {
  const [before, after] = raw('TEXT').split('TEXT');
  const bytes = Buffer.concat([Buffer.from(before ?? ''), Buffer.from([0x61, 0xff, 0xfe, 0x62]), Buffer.from(after ?? '')]);
  const response = await fetch(`${harness.url}${submitting}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: bytes,
  });
  expect([201, 400]).toContain(response.status);
});

it.each(['', ' ', '\t\n\r ', '\u00a0\u2003\u3000', '\ufeff'])('of white space alone (%j) is refused', async (text) => {
  expect(errorsOf(await harness.post<ProblemBody>(submitting, contributionBody(text)))).toEqual([400, '/text text-empty']);
});

it.each([
  ['letters', 'a'],
  ['astral characters', '😀'],
  ['letters that come in decomposed', 'u\u0308'],
])('of exactly the limit is taken and of one more refused, counted in code points of %s', async (_, character) => {
  const [text, title] = [10_000, 200].map((length) => character.repeat(length).normalize('NFC'));
  expect(await readBack(character.repeat(10_000), character.repeat(200))).toMatchObject({ text, title });
  const long = await harness.post<ProblemBody>(submitting, contributionBody(character.repeat(10_001), { title: character.repeat(201) }));
  expect(errorsOf(long)).toEqual([400, '/title text-too-long', '/text text-too-long']);
});

it.each([
  ['source/name', { source: { name: 'a\u0000b', id: '1' } }],
  ['source/id', { source: { name: 'a', id: '1\ud800' } }],
  ['source/id', { source: { name: 'a', id: '\u0000' } }],
])('of the field %s is held to the same rules, for it reaches the record and the views', async (field, fields) => {
  const answer = await harness.post<ProblemBody>(submitting, contributionBody('A', fields));
  expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, `/${field}`]);
});

it.each(['region', 'theme', 'question', 'channel', 'group'])(
  'with NUL in the parameter %s of a query finds nothing or is refused',
  async (name) => {
    const answer = await harness.get(`/api/contributions?dialogue=${dialogue}&${name}=%00`);
    expect([200, 400]).toContain(answer.status);
    const figures = await harness.get(`/api/theme-input?dialogue=${dialogue}&${name}=%00`);
    expect([200, 400]).toContain(figures.status);
  },
);

it('of the programme office is held to the same rules', async () => {
  const office = { token: await harness.token('office') };
  const theme = (title: string) => ({ theme: `t-${randomUUID()}`, title: { de: title } });
  const at = `/api/dialogues/${dialogue}/themes`;
  expect(errorsOf(await harness.post<ProblemBody>(at, theme('a\u0000'), office))).toEqual([400, '/title/de text-has-control-character']);
  expect((await harness.post(at, theme('<b>Zukunft</b> für 👩‍🔧'), office)).status).toBe(200);
});

it('has stopped no view', async () => {
  const { status, body } = await harness.get('/health/ready');
  expect([status, body]).toMatchObject([200, { status: 'ok' }]);
});
