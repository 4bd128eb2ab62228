import { moderationQueueView } from '../../src/projections/moderation-queue/moderation-queue.view.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { type Sending, useHarness } from '../harness.js';
import { done, refusal, submit, type Submitted } from './asking.js';

const harness = useHarness();
let mo: Sending;
let mia: Sending;
const BEFORE = { ...POLICY, mode: 'before-publication' };

beforeAll(async () => {
  [mo, mia] = [{ token: await harness.token('moderator', 'Mo') }, { token: await harness.token('moderator', 'Mia') }];
});

type Item = {
  readonly kind: string;
  readonly sequence: number;
  readonly since: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly published: boolean;
  readonly needsSecondPerson: boolean;
  readonly doors: readonly { readonly command: string; readonly path: string }[];
  readonly contribution: { readonly contribution: string; readonly theme: string; readonly content: { readonly text: string } | null };
};
type Counts = { readonly count: number; readonly overdue: number };
type Queue = {
  readonly asOf: number;
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly counts: Counts & {
    readonly kinds: readonly (Counts & { readonly kind: string })[];
    readonly themes: readonly (Counts & { readonly theme: string })[];
  };
};

const head = async (): Promise<string> => String(await harness.store.head());
const queue = async (dialogue: string, query = '', sending: Sending = mo): Promise<Queue> => {
  const path = `/api/moderation-queue?dialogue=${dialogue}${query.includes('asOf') || query.includes('cursor') ? '' : `&after=${await head()}`}${query}`;
  const { status, body } = await harness.get<Queue>(path, sending);
  expect([status, moderationQueueView.answer.safeParse(body).error]).toEqual([200, undefined]);
  return body;
};
const textsOf = ({ items }: Queue) => items.map(({ contribution }) => contribution.content?.text);
const reject = (one: Submitted, sending = mo) =>
  done(harness, `${one.at}/rejection`, { reason: 'off-topic', justification: 'Nicht zum Thema' }, sending);
const appeal = (one: Submitted) => done(harness, `${one.at}/appeal`, { justification: 'Doch', secret: one.secret });
const rate = (one: Submitted, participant: string) =>
  done(harness, `${one.at}/ratings`, { value: 'agree', participant: `a participant named ${participant}` });

it('holds a contribution until somebody decides, and the appeal against the decision until a second person does', async () => {
  const dialogue = await openDialogue(harness, BEFORE);
  const said = await submit(harness, dialogue, 'Noch ungelesen');
  const [waiting] = (await queue(dialogue)).items;
  expect(waiting).toMatchObject({
    kind: 'contribution',
    sequence: said.sequence,
    overdue: false,
    published: false,
    needsSecondPerson: false,
    contribution: { contribution: said.contribution, content: { text: 'Noch ungelesen' } },
  });
  expect(Date.parse(waiting?.dueAt ?? '') - Date.parse(waiting?.since ?? '')).toBe(3 * 86_400_000);
  // What the answer names as its doors are doors: the first sends it away.
  expect(waiting?.doors.map(({ command }) => command)).toEqual(['AcceptContribution', 'RejectContribution']);
  await done(harness, String(waiting?.doors[1]?.path), { reason: 'off-topic', justification: 'Nein' }, mo);
  expect((await queue(dialogue)).items).toEqual([]);
  const { sequence } = await appeal(said);
  expect((await queue(dialogue)).items).toMatchObject([{ kind: 'appeal', sequence, overdue: true, needsSecondPerson: true }]);
  const [forMia] = (await queue(dialogue, '', mia)).items;
  expect([forMia?.needsSecondPerson, forMia?.contribution]).toMatchObject([false, { file: { appeal: { justification: 'Doch' } } }]);
  await done(harness, String(forMia?.doors[0]?.path), { justification: 'Stimmt' }, mia);
  expect(await queue(dialogue)).toMatchObject({ items: [], counts: { count: 0, overdue: 0, themes: [] } });
  expect((await queue(dialogue, `&asOf=${sequence}`)).items).toMatchObject([{ kind: 'appeal' }]);
  expect((await queue(dialogue, `&asOf=${said.sequence}`)).items).toMatchObject([{ kind: 'contribution' }]);
});

it('lets go of what its author takes back, also of the appeal', async () => {
  const dialogue = await openDialogue(harness, BEFORE);
  const [one, other] = [await submit(harness, dialogue, 'Eins'), await submit(harness, dialogue, 'Zwei')];
  await reject(other);
  await appeal(other);
  expect((await queue(dialogue)).counts.count).toBe(2);
  for (const { at, secret } of [one, other]) await done(harness, `${at}/withdrawal`, { secret });
  expect((await queue(dialogue)).items).toEqual([]);
});

it('holds also what anybody can read at once, and says so: nobody is kept waiting for it', async () => {
  const dialogue = await openDialogue(harness);
  const said = await submit(harness, dialogue, 'Schon zu lesen');
  expect((await queue(dialogue)).items).toMatchObject([{ published: true, dueAt: null, overdue: false }]);
  expect((await queue(dialogue, '&overdue=true')).items).toEqual([]);
  await reject(said);
  await appeal(said);
  expect((await queue(dialogue, '&overdue=true')).items).toMatchObject([{ kind: 'appeal', published: false }]);
});

describe('with several that wait', () => {
  let dialogue: string;
  let asOf: number;
  beforeAll(async () => {
    dialogue = await openDialogue(harness);
    const skills = { theme: 'skills', question: 'skills-1', group: 'company' };
    const fields = [{}, skills, { language: 'en' }, skills, {}];
    const sent: Submitted[] = [];
    for (const [i, each] of fields.entries()) sent.push(await submit(harness, dialogue, `Nummer ${i + 1}`, each));
    const [first, second, , fourth] = sent as [Submitted, Submitted, Submitted, Submitted];
    for (const who of ['a', 'b']) await rate(fourth, who);
    await rate(second, 'a');
    await reject(first);
    asOf = (await appeal(first)).sequence;
  });

  it.each([
    ['', [2, 3, 4, 5, 1]],
    ['&sort=oldest', [2, 3, 4, 5, 1]],
    ['&sort=newest', [1, 5, 4, 3, 2]],
    // An appeal is due at once; what anybody can read is due at no time.
    ['&sort=due', [1, 2, 3, 4, 5]],
    ['&sort=ratings', [4, 2, 3, 5, 1]],
    ['&theme=skills', [2, 4]],
    ['&question=work-1', [3, 5, 1]],
    ['&group=company&sort=newest', [4, 2]],
    ['&language=en', [3]],
    ['&channel=online', [2, 3, 4, 5, 1]],
    ['&channel=letter', []],
    ['&kind=appeal', [1]],
    ['&kind=contribution&theme=skills', [2, 4]],
    ['&overdue=true', [1]],
  ])('%s gives %j, whatever the size of the pages, and counts all of it', async (query, expected) => {
    for (const limit of [100, 2, 1]) {
      const texts: (string | undefined)[] = [];
      let page: Queue | null = null;
      for (let more = true; more; more = page.next !== null) {
        page = await queue(dialogue, `${query}&limit=${limit}${page === null ? `&asOf=${asOf}` : `&cursor=${String(page.next)}`}`);
        texts.push(...textsOf(page));
        expect([page.asOf, page.counts.count]).toEqual([asOf, expected.length]);
      }
      expect([query, limit, texts]).toEqual([query, limit, expected.map((n) => `Nummer ${n}`)]);
    }
  });

  it('counts by kind and by theme, of the same state', async () => {
    expect((await queue(dialogue, `&asOf=${asOf}`)).counts).toEqual({
      count: 5,
      overdue: 1,
      kinds: [
        { kind: 'contribution', count: 4, overdue: 0 },
        { kind: 'appeal', count: 1, overdue: 1 },
        { kind: 'redaction-appeal', count: 0, overdue: 0 },
        { kind: 'redaction-proposal', count: 0, overdue: 0 },
      ],
      themes: [
        { theme: 'skills', count: 2, overdue: 0 },
        { theme: 'work', count: 3, overdue: 1 },
      ],
    });
  });

  it('takes no page of another order', async () => {
    const { next } = await queue(dialogue, '&limit=1&sort=newest');
    for (const cursor of [String(next), 'nonsense', Buffer.from('1/1').toString('base64url')]) {
      const path = `/api/moderation-queue?dialogue=${dialogue}&sort=oldest&cursor=${cursor}`;
      expect(refusal(await harness.get(path, mo))).toEqual([400, 'request-malformed']);
    }
  });
});

it('shows each once, page by page, while others come in and are decided', async () => {
  const dialogue = await openDialogue(harness, BEFORE);
  for (let i = 1; i <= 7; i++) await submit(harness, dialogue, `Vorher ${i}`);
  let page = await queue(dialogue, '&sort=newest&limit=2');
  const { asOf } = page;
  const texts = textsOf(page);
  while (page.next !== null) {
    const [gone] = (await queue(dialogue, '&limit=1')).items;
    const [, next] = await Promise.all([
      Promise.all([submit(harness, dialogue, 'Währenddessen'), done(harness, String(gone?.doors[0]?.path), {}, mo)]),
      queue(dialogue, `&sort=newest&limit=2&cursor=${page.next}`),
    ]);
    page = next;
    texts.push(...textsOf(page));
    expect([page.asOf, page.counts.count]).toEqual([asOf, 7]);
  }
  expect(texts).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Vorher ${n}`));
  expect((await queue(dialogue)).counts.count).toBe(7);
});

it('is for the office and moderators, and no cache keeps it for anybody else', async () => {
  const dialogue = await openDialogue(harness, BEFORE);
  await submit(harness, dialogue, 'Unveröffentlicht');
  const path = `/api/moderation-queue?dialogue=${dialogue}&after=${await head()}`;
  const office = await harness.get<Queue>(path, { token: await harness.token('office') });
  expect([textsOf(office.body), office.headers.get('cache-control')]).toEqual([['Unveröffentlicht'], 'no-store']);
  for (const role of ['analyst', 'rapporteur', 'assessor', 'publisher'] as const) {
    const answer = await harness.get(path, { token: await harness.token(role) });
    expect([role, ...refusal(answer)]).toEqual([role, 403, 'not-allowed']);
  }
});
