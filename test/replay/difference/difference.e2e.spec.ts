import { openDialogue } from '../../dialogue.js';
import { useHarness } from '../../harness.js';
import { done, refusal, submit, type Submitted } from '../../http/asking.js';

const harness = useHarness();
let dialogue: string;
let moderator: { readonly token: string };
let said: readonly Submitted[];
let [before, after] = [0, 0];
beforeAll(async () => {
  moderator = { token: await harness.token('moderator') };
  dialogue = await openDialogue(harness);
  const [first, second] = [await submit(harness, dialogue, 'Pausen'), await submit(harness, dialogue, 'Schichten')];
  before = second.sequence;
  await done(harness, `${first.at}/acceptance`, {}, moderator);
  for (let i = 0; i < 7; i++)
    await done(harness, `${first.at}/ratings`, { value: 'agree', participant: `somebody with a long secret ${i}` });
  const third = await submit(harness, dialogue, 'Wege');
  after = third.sequence;
  said = [first, second, third];
});

type Change = {
  readonly view: string;
  readonly change: string;
  readonly row: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, { readonly before?: unknown; readonly after?: unknown }>>;
  readonly events: readonly { readonly sequence: number; readonly type: string }[];
  readonly moreEvents: boolean;
};
type Labels = Readonly<Record<string, Readonly<Record<string, object>>>>;
type Page = { readonly from: number; readonly to: number; readonly items: readonly Change[]; readonly next: string | null };

const at = (query: Readonly<Record<string, string | number>>): string =>
  `/api/dialogues/${dialogue}/difference?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
const page = async (query: Readonly<Record<string, string | number>>): Promise<Page> => {
  const { status, body } = await harness.get<Page>(at(query));
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const summary = ({ view, change, row, events, moreEvents }: Change) => [
  view,
  change,
  Object.values(row)[0] ?? null,
  events.map(({ type }) => type),
  moreEvents,
];

const RATED = Array.from({ length: 5 }, () => 'ContributionRated');
const expected = (): readonly unknown[] => [
  ['contributions', 'changed', said[0]?.contribution, RATED, true],
  ['contributions', 'added', said[2]?.contribution, ['ContributionSubmitted'], false],
  ['moderation-log', 'added', String(before + 1), ['ContributionAccepted'], false],
  ['dispositions', 'added', said[2]?.contribution, ['ContributionSubmitted'], false],
  ['theme-input', 'changed', null, [], false],
  ['theme-input', 'changed', 'work', [], false],
];

it('tells which rows of the views of a dialogue are other ones, in which fields, and which events did it', async () => {
  const { items, from, to, next } = await page({ from: before, to: after });
  expect([from, to, next]).toEqual([before, after, null]);
  expect(items.map(summary)).toEqual(expected());
  expect(Object.keys(items[0]?.fields ?? {}).sort()).toEqual(['ratings', 'revision', 'status']);
  expect(items[0]?.fields['status']).toEqual({ before: 'open', after: 'accepted' });
  expect(items[1]?.fields['contribution']).toEqual({ after: said[2]?.contribution });
});

it('pages through them without leaving one out or telling one twice, between the same two states', async () => {
  const items: Change[] = [];
  let query: Readonly<Record<string, string | number>> = { from: before, limit: 1 };
  for (let pages = 0; pages < 30; pages++) {
    const { next, ...found } = await page(query);
    expect(found.items.length).toBeLessThanOrEqual(1);
    items.push(...found.items);
    if (next === null) break;
    if (pages === 1) await submit(harness, dialogue, 'Was danach kam');
    query = { from: before, limit: 1, cursor: next };
  }
  expect(items.map(summary)).toEqual(expected());
});

it('is of one view, where one is named', async () => {
  const { items } = await page({ from: before, to: after, view: 'dispositions' });
  expect(items.map(summary)).toEqual([expected()[3]]);
  expect((await page({ from: before, to: before })).items).toEqual([]);
});

it('takes instants of the record for both states', async () => {
  const [early] = await harness.store.readAll(BigInt(before) - 1n, 1);
  const [late] = await harness.store.readAll(BigInt(after) - 1n, 1);
  const [from, to] = [await harness.store.sequenceAt(early?.recordedAt ?? ''), await harness.store.sequenceAt(late?.recordedAt ?? '')];
  const asked = await page({ from: early?.recordedAt ?? '', to: late?.recordedAt ?? '' });
  expect([asked.from, asked.to]).toEqual([Number(from), Number(to)]);
});

it('refuses what has no difference, and says why', async () => {
  const ask = async (query: Readonly<Record<string, string | number>>) => refusal(await harness.get(at(query)));
  expect(await ask({ from: after, to: before })).toEqual([422, 'difference-backwards']);
  for (const moment of ['yesterday', '-1', '1.5', '']) {
    expect(await ask({ from: moment })).toEqual([400, 'as-of-malformed']);
    expect(await ask({ from: 1, to: moment })).toEqual([400, 'as-of-malformed']);
  }
  expect(await ask({ from: 1, to: 999_999_999 })).toEqual([404, 'as-of-in-future']);
  expect(await ask({ from: '2001-01-01T00:00:00Z' })).toEqual([404, 'as-of-before-record']);
  expect(await ask({ to: 5 })).toEqual([400, 'request-malformed']);
  expect(await ask({ from: 1, view: 'ratings' })).toEqual([400, 'request-malformed']);
  const { next } = await page({ from: before, to: after, limit: 1 });
  expect(await ask({ from: before + 1, to: after, cursor: next ?? '' })).toEqual([400, 'request-malformed']);
  expect(await ask({ from: before, cursor: 'x' })).toEqual([400, 'request-malformed']);
  const unknown = await harness.get('/api/dialogues/0190c3f0-0000-7000-8000-000000000001/difference?from=0');
  expect(refusal(unknown)).toEqual([404, 'dialogue-unknown']);
});

it('says what the things and codes in them are called: by what everybody may read today', async () => {
  const told = async (sending = {}) =>
    (await harness.get<Page & { labels: Labels; timeZone: string }>(at({ from: before, to: after }), sending)).body;
  const [first, , third] = said;
  const { labels, timeZone } = await told();
  expect(timeZone).toBe('Europe/Berlin');
  expect(labels['theme']).toEqual({ work: { de: 'work (de)', en: 'work (en)' } });
  expect(labels['contribution']).toEqual({
    [first?.contribution ?? '']: { de: '„Pausen“', en: '“Pausen”' },
    [third?.contribution ?? '']: { de: '„Wege“', en: '“Wege”' },
  });
  const rejection = { reason: 'off-topic', justification: 'Nicht zum Thema' };
  const { sequence } = await done(harness, `${third?.at ?? ''}/rejection`, rejection, moderator);
  await harness.get(`/api/contributions?dialogue=${dialogue}&after=${String(sequence)}`);
  // Who may read it in the row that came reads no more of it where it is called by a name.
  const withheld = { de: `Beitrag Nr. ${after} (Text nicht öffentlich)`, en: `contribution no. ${after} (text not public)` };
  for (const sending of [{}, moderator])
    expect((await told(sending)).labels['contribution']?.[third?.contribution ?? '']).toEqual(withheld);
  expect(JSON.stringify(await told(moderator))).toContain('Wege');
  expect(JSON.stringify(await told())).not.toContain('Wege');
});
