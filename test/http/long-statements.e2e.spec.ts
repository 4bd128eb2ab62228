import { type Answer, useHarness } from '../harness.js';
import { carriedOut, done, type ProblemBody, refusal, submit } from './asking.js';
import { contributionBody, openDialogue } from '../dialogue.js';

type Token = { readonly token: string };

const harness = useHarness();
let dialogue: string;
let office: Token;
let moderator: Token;
let analyst: Token;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  office = { token: await harness.token('office') };
  moderator = { token: await harness.token('moderator') };
  analyst = { token: await harness.token('analyst') };
});

const LONG = 60_000;
const source = { name: 'Stellungnahmen', id: '9' };
const contributing = (text: string, fields: object, sending?: Token) =>
  harness.post<ProblemBody>(`/api/dialogues/${dialogue}/contributions`, contributionBody(text, fields), sending);
const errorsOf = ({ status, body }: Answer<ProblemBody>) => [status, ...(body.errors ?? []).map(({ code, detail }) => `${code} ${detail}`)];
const tooLong = (max: string): readonly unknown[] => [400, expect.stringMatching(new RegExp(`^text-too-long .*${max}`))];

it('is taken from a source alone: 60,000 characters of any kind there, and 10,000 from everybody else', async () => {
  const text = '😀'.repeat(LONG);
  expect((await contributing(text, { source }, office)).status).toBe(201);
  expect(errorsOf(await contributing(`${text}a`, { source }, office))).toEqual(tooLong('60[.,]?000'));
  expect((await contributing('😀'.repeat(10_000), {}, office)).status).toBe(201);
  for (const sending of [undefined, office]) {
    expect(errorsOf(await contributing('a'.repeat(10_001), {}, sending))).toEqual(tooLong('10[.,]?000'));
    expect(errorsOf(await contributing('a'.repeat(10_001), { source: null }, sending))).toEqual(tooLong('10[.,]?000'));
  }
  expect(refusal(await harness.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(text, { source })))).toEqual([
    expect.any(Number),
    'source-needs-official',
  ]);
});

it('is shown whole, quoted and redacted to its end', async () => {
  const [text, end] = ['Ende', LONG];
  const whole = `${'Wort '.repeat((LONG - text.length - 1) / 5)}.${text}`.padStart(LONG, '.');
  const { at, contribution } = await submit(harness, dialogue, whole, { source }, office);
  await done(harness, `${at}/acceptance`, {}, moderator);
  const drafting = { themes: ['work'], title: { de: 'Ende' }, text: { de: 'Ein Ende.' } };
  const { measure } = await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, drafting, analyst);
  const link = (start: number, quote: string) =>
    done(harness, `/api/measures/${measure}/evidence`, { contribution, start, end, stance: 'supports', quote }, analyst);
  await link(end - text.length, text);
  const { sequence } = await link(0, whole);
  const shown = async (after: number) => (await harness.get<{ content: { text: string } }>(`${at}?after=${after}`)).body.content.text;
  expect(await shown(sequence)).toBe(whole);
  const passages = [{ start: end - text.length, end }];
  const redacted = await done(
    harness,
    `${at}/redactions`,
    { reason: 'off-topic', passages },
    { ...moderator, headers: { 'if-match': '*' } },
  );
  expect(await shown(redacted.sequence)).toBe(`${whole.slice(0, -text.length)}[…]`);
  const csv = await fetch(`${harness.url}/api/contributions?dialogue=${dialogue}&format=csv&after=${redacted.sequence}`);
  expect(await csv.text()).toContain(whole.slice(0, -text.length));
});
