import { randomUUID } from 'node:crypto';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, useHarness } from '../harness.js';
import { carriedOut, done, refusal, submit, type Submitted } from './asking.js';

const harness = useHarness();
type Token = { readonly token: string };
let dialogue: string;
let [office, moderator, second, analyst]: Token[] = [];
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  [office, moderator, second, analyst] = await Promise.all(
    (['office', 'moderator', 'moderator', 'analyst'] as const).map(async (role, i) => ({
      token: await harness.token(role, `${role} ${i}`),
    })),
  );
});

const seen = (token: Token | undefined, match = '*') => ({ ...token, headers: { 'if-match': match } });
const redactAll = ({ at }: Submitted) =>
  done(harness, `${at}/redactions`, { reason: 'off-topic', passages: [{ start: 0, end: 10 }] }, seen(moderator));
let ids = 0;
const takenOver = async (text: string, fields: object = {}): Promise<Submitted> => {
  const said = await submit(harness, dialogue, text, { source: { name: 'Beteiligung 2015', id: String(++ids) }, ...fields }, office);
  await done(harness, `${said.at}/acceptance`, {}, moderator);
  return said;
};
const correct = ({ at }: Submitted, text: string, fields: object = {}, sending: object = seen(office)) =>
  harness.post(`${at}/corrections`, { text, ...fields }, sending);
const corrected = async (said: Submitted, text: string, fields: object = {}): Promise<number> => {
  const { status, body } = await correct(said, text, fields);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return Number(body['sequence']);
};

type Shown = { readonly content: { readonly title: string | null; readonly text: string } | null; readonly correction: object | null };
const show = async ({ at }: Submitted, asOf?: number | bigint, reader?: Parameters<Harness['get']>[1]): Promise<Shown> => {
  const when = asOf === undefined ? `after=${String(await harness.store.head())}` : `asOf=${String(asOf)}`;
  return (await harness.get<Shown>(`${at}?${when}`, reader)).body;
};

it('shows what is said now, and for a moment of before what was said then; the way and the log tell it with its reason', async () => {
  const said = await takenOver('Mehr Wege', { title: 'Rad' });
  const first = await corrected(said, 'Mehr Radwege', { title: 'Rad' });
  const last = await corrected(said, 'Mehr breite Radwege', { title: 'Fahrrad', reason: 'corrected-in-source' });
  expect([(await show(said, first - 1)).content, (await show(said, first)).content, (await show(said)).content]).toMatchObject([
    { title: 'Rad', text: 'Mehr Wege' },
    { title: 'Rad', text: 'Mehr Radwege' },
    { title: 'Fahrrad', text: 'Mehr breite Radwege' },
  ]);
  const way = await harness.get<{ steps: readonly object[] }>(`${said.at}/way?after=${last}`);
  expect(way.body.steps.slice(-2)).toMatchObject([
    { type: 'ContributionCorrected', role: 'office', data: { corrected: ['text'], reason: 'corrected-in-source' } },
    { type: 'ContributionCorrected', data: { corrected: ['title', 'text'] } },
  ]);
  const log = await harness.get<{ items: readonly object[] }>(
    `/api/moderation-log?dialogue=${dialogue}&contribution=${said.contribution}&after=${last}`,
  );
  expect(log.body.items.at(-1)).toMatchObject({
    act: 'corrected',
    reasonTitle: { de: 'In der Quelle berichtigt', en: 'Corrected in its source' },
  });
  expect(JSON.stringify([way.body, log.body])).not.toMatch(/Radwege|Fahrrad/);
});

it('keeps ratings as they are, and tells how many people had rated what it said before', async () => {
  const said = await takenOver('Zwei Wege');
  for (const participant of ['a long secret of one', 'a long secret of two'])
    await done(harness, `${said.at}/ratings`, { value: 'agree', participant });
  expect((await show(said)).correction).toBeNull();
  await corrected(said, 'Drei Wege');
  await done(harness, `${said.at}/ratings`, { value: 'agree', participant: 'a long secret of three' });
  expect(await show(said)).toMatchObject({ correction: { times: 1, raters: 2 }, ratings: { agree: 3 } });
  await corrected(said, 'Vier Wege');
  expect((await show(said)).correction).toMatchObject({ times: 2, raters: 3 });
});

it.each([
  ['redacted', (said: Submitted) => redactAll(said)],
  ['hidden', (said: Submitted) => corrected(said, 'Sie plant', { hidesEarlier: true })],
])('keeps a quote as it was, marked, until what it was taken from is %s', async (_, hide) => {
  const said = await takenOver('Der Chef plant');
  const texts = { themes: ['work'], title: { de: 'Pläne' }, text: { de: 'Pläne, ausgeführt.' } };
  const drafted = await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, texts, analyst);
  const measure = String(drafted['measure']);
  const link = (end: number, quote: string) =>
    harness.command(
      '/api/measures/{measure}/evidence',
      { measure },
      { contribution: said.contribution, start: 0, end, stance: 'supports', quote },
      analyst,
    );
  const evidence = async () => {
    const { body } = await harness.get<{ evidence: { supports: readonly { quote: string; standing: string; withheld: string }[] } }>(
      `/api/measures/${measure}?after=${String(await harness.store.head())}`,
    );
    return body.evidence.supports.map(({ quote, standing, withheld }) => [quote, standing, withheld]);
  };
  expect((await link(8, 'Der Chef')).status).toBe(201);
  await corrected(said, 'Die Chefin plant');
  expect(await evidence()).toEqual([['Der Chef', 'corrected', null]]);
  expect(refusal(await link(8, 'Der Chef'))).toEqual([422, 'quote-mismatch']);
  expect((await link(10, 'Die Chefin')).status).toBe(201);
  expect(await evidence()).toEqual([
    ['Der Chef', 'corrected', null],
    ['Die Chefin', 'standing', null],
  ]);
  await hide(said);
  expect(await evidence()).toEqual([
    [null, 'redacted', 'redacted'],
    [null, 'redacted', 'redacted'],
  ]);
});

describe('no earlier wording is read once', () => {
  const SECRET = 'Marzipanschlögl';
  const hiding: readonly (readonly [string, (said: Submitted) => Promise<unknown>])[] = [
    [
      'what is said now is redacted',
      ({ at }) => done(harness, `${at}/redactions`, { reason: 'off-topic', passages: [{ start: 0, end: 3 }] }, seen(moderator)),
    ],
    [
      'a proposed redaction is confirmed',
      async ({ at }) => {
        const passages = [{ start: 0, end: 1, replacement: 'jemand anders' }];
        await done(harness, `${at}/redactions`, { reason: 'off-topic', passages }, seen(moderator));
        expect(refusal(await harness.post(`${at}/corrections`, { text: SECRET }, seen(office)))).toEqual([
          409,
          'redaction-already-proposed',
        ]);
        await done(harness, `${at}/redaction-proposal/confirmation`, {}, seen(second));
      },
    ],
    ['it is rejected', ({ at }) => done(harness, `${at}/rejection`, { reason: 'off-topic', justification: 'Darum' }, moderator)],
    ['a correction hides it', (said) => corrected(said, 'Sie plant gut', { hidesEarlier: true })],
    ['it is hidden afterwards', (said) => corrected(said, 'Sie plant', { hidesEarlier: true })],
    [
      'it is erased',
      ({ contribution }) => query(harness.foundation.databaseUrl, `delete from vault.body where stream = 'contribution-${contribution}'`),
    ],
  ];

  it.each(hiding)('%s', async (_, hide) => {
    const said = await takenOver(`Frau ${SECRET} plant schlecht`);
    const first = await corrected(said, `Frau ${SECRET} plant`);
    await corrected(said, 'Sie plant');
    expect(JSON.stringify([await show(said, first - 1), await show(said, first)])).toContain(SECRET);
    await hide(said);
    // Once the views have got there: a text is one that may be read today.
    await show(said);
    const head = await harness.store.head();
    for (let asOf = BigInt(said.sequence); asOf <= head; asOf++)
      for (const reader of [undefined, analyst]) expect(JSON.stringify(await show(said, asOf, reader))).not.toContain(SECRET);
  });

  it('and a correction shows nothing again that was taken out', async () => {
    const said = await takenOver(`Frau ${SECRET} plant`);
    await done(harness, `${said.at}/redactions`, { reason: 'off-topic', passages: [{ start: 5, end: 20 }] }, seen(moderator));
    expect(refusal(await correct(said, `Frau ${SECRET} plant gut`))).toEqual([409, 'correction-of-redacted']);
  });
});

it('is once where it comes twice or says the same, and one of two at the same moment', async () => {
  const said = await takenOver('Eins');
  const sending = { ...seen(office), key: randomUUID() };
  const once = await done(harness, `${said.at}/corrections`, { text: 'Zwei' }, sending);
  expect(await done(harness, `${said.at}/corrections`, { text: 'Zwei' }, sending)).toEqual({ ...once, repeated: true });
  expect(refusal(await correct(said, 'Drei', {}, sending))).toEqual([422, 'idempotency-key-reused']);
  expect((await correct(said, 'Zwei')).body).toMatchObject({ repeated: true });
  const match = `"${once.revision}"`;
  const both = await Promise.all([
    correct(said, 'Drei', {}, seen(office, match)),
    harness.post(`${said.at}/redactions`, { reason: 'off-topic', passages: [{ start: 0, end: 1 }] }, seen(moderator, match)),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
});

it('is the office’s, of what has a source, and of what was seen', async () => {
  const said = await takenOver('Eins');
  for (const sending of [seen(moderator), seen(analyst), seen({ token: '' })])
    expect([401, 403]).toContain((await correct(said, 'Zwei', {}, sending)).status);
  expect(refusal(await correct(said, 'Zwei', {}, { ...office }))).toEqual([428, 'if-match-missing']);
  expect(refusal(await correct(await submit(harness, dialogue, 'Hier gesagt'), 'Zwei'))).toEqual([409, 'correction-needs-source']);
});
