import { randomUUID } from 'node:crypto';
import { beginEvaluation, measureWithEvidence, seatOf, assessmentBody } from '../../evaluation.js';
import { openDialogue } from '../../dialogue.js';
import { useHarness } from '../../harness.js';
import { done, type ProblemBody, refusal, submit, type Submitted } from '../../http/asking.js';
import { addedUp, type Explained } from './adding-up.js';

type Events = readonly { readonly sequence: number; readonly id: string; readonly type: string }[];
type Item = Explained['items'][number] & { readonly about: Readonly<Record<string, unknown>>; readonly events: Events };
type Explanation = Omit<Explained, 'items'> & {
  readonly asOf: number;
  readonly sentence: { readonly de: string; readonly en: string };
  readonly page: { readonly terms: number; readonly sum: number };
  readonly items: readonly Item[];
  readonly next: string | null;
};

const harness = useHarness();
let dialogue: string;
let said: Submitted;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  said = await submit(harness, dialogue);
  const rate = (value: string, who: string) => done(harness, `${said.at}/ratings`, { value, participant: `somebody who rates: ${who}` });
  await rate('agree', 'one');
  await rate('agree', 'two');
  await rate('disagree', 'three');
  await rate('disagree', 'two');
});

const asked = async (query: Readonly<Record<string, string>>, role?: 'analyst' | 'office') => {
  const search = new URLSearchParams({ after: String(await harness.store.head()), ...query });
  return harness.get<Explanation>(`/api/explain?${search.toString()}`, role ? { token: await harness.token(role) } : {});
};
const ofContribution = (figure: string, query: Readonly<Record<string, string>> = {}) =>
  asked({ view: 'contributions', id: said.contribution, figure, ...query });

it('tells of a balance which events made it, each with what it changed', async () => {
  const { body } = await ofContribution('ratings.balance');
  const from = said.sequence;
  expect(body).toMatchObject({
    view: 'contributions',
    id: said.contribution,
    figure: 'ratings.balance',
    value: -1,
    formula: { operation: 'sum', parameters: {} },
    page: { terms: 4, sum: -1, isWhole: true },
    name: { de: 'Stimmen: Saldo', en: 'ratings: balance' },
    of: [{ noun: 'contribution', id: said.contribution }],
    items: [1, 1, -1, -2].map((value, i) => ({
      term: String(from + i + 1),
      value,
      about: { contribution: said.contribution },
      events: [{ sequence: from + i + 1, type: 'ContributionRated' }],
    })),
    next: null,
  });
  const [event] = await harness.store.readAll(BigInt(from), 1);
  expect(body.items[0]?.events[0]?.id).toBe(event?.id);
  for (const sentence of [body.sentence.de, body.sentence.en]) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

it('tells it as of any sequence, and nobody who rated', async () => {
  const { body } = await ofContribution('ratings.agree', { asOf: String(said.sequence + 2) });
  expect(body).toMatchObject({ asOf: said.sequence + 2, value: 2, items: [{ value: 1 }, { value: 1 }] });
  const events = await harness.store.readAll(BigInt(said.sequence), 4);
  const hidden = events.flatMap(({ internal }) => Object.values<unknown>({ ...internal })).filter((value) => typeof value === 'string');
  expect(hidden.length).toBeGreaterThan(3);
  for (const value of hidden) expect(JSON.stringify(body)).not.toContain(value);
});

it('has pages, whose terms come to the figure', async () => {
  const items: Item[] = [];
  const pages: number[] = [];
  for (let cursor: string | null = null; ;) {
    const { body }: { body: Explanation } = await ofContribution('ratings.disagree', { limit: '1', ...(cursor !== null && { cursor }) });
    items.push(...body.items);
    pages.push(body.page.terms);
    cursor = body.next;
    if (cursor === null) {
      expect([addedUp({ ...body, items }), body.value]).toEqual([2, 2]);
      break;
    }
  }
  expect(pages).toEqual([1, 1]);
});

it('tells of the people of a dialogue what the view tells whoever asks', async () => {
  const figure = { view: 'theme-input', id: dialogue, figure: 'total.raters.atLeast' };
  expect((await asked(figure)).body).toMatchObject({ value: null, formula: { operation: 'none' }, items: [] });
  expect((await asked(figure, 'office')).body).toMatchObject({ value: null, items: [] });
  const { body } = await asked(figure, 'analyst');
  expect([body.value, addedUp(body)]).toEqual([3, 3]);
  expect(body.items.map(({ about }) => about)).toEqual([1, 2, 3].map(() => ({ contribution: said.contribution })));
});

it('opens no score before its round is closed, as of no sequence, and tells of each afterwards what the seat said', async () => {
  const measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  await beginEvaluation(harness, dialogue);
  const office = { token: await harness.token('office') };
  const opened = await done(harness, `/api/dialogues/${dialogue}/rounds`, { measures: [measure], assessors: ['Ada', 'Ben'] }, office);
  const round = String(opened['round']);
  for (const [who, points] of [
    ['Ada', [5, 4, 2]],
    ['Ben', [3, 3, 4]],
  ] as const) {
    const token = await harness.token('assessor', who);
    await done(harness, `/api/rounds/${round}/measures/${measure}/assessments`, assessmentBody(points), { token });
  }
  const sealed = await harness.store.head();
  const mean = { view: 'assessments', id: round, figure: `results.${measure}.dimensions.effectiveness.mean` };
  const hidden = { value: null, formula: { operation: 'none' }, items: [] };
  for (const role of [undefined, 'analyst', 'office'] as const) expect((await asked(mean, role)).body).toMatchObject(hidden);
  expect((await asked({ ...mean, figure: `progress.${measure}.submitted` })).body).toMatchObject({ value: 2, items: [{}, {}] });
  await done(harness, `/api/rounds/${round}/closing`, {}, office);
  expect((await asked({ ...mean, asOf: String(sealed) })).body).toMatchObject(hidden);
  const { body } = await asked(mean);
  expect([body.value, addedUp(body)]).toEqual([3.8, 3.8]);
  expect(body).toMatchObject({
    name: { de: 'Wirksamkeit: Mittel' },
    of: [
      { noun: 'measure', id: measure, label: { de: 'Dienstpläne' } },
      { noun: 'round', id: round, label: { de: 'Bewertungsrunde 1' } },
    ],
    labels: { criterion: { benefit: { de: 'Nutzen' } }, seat: { 1: { de: 'Bewertende Person 1', en: 'Assessor 1' } } },
  });
  const criterion = await asked({ ...mean, figure: `results.${measure}.criteria.benefit.mean` });
  expect(criterion.body.sentence.de).toBe('Das Mittel von: die Punkte für das Kriterium „Nutzen“.');
  const seat = await seatOf(harness, round, 'Ada');
  const own = body.items.filter(({ of }) => of === String(seat));
  expect(own).toMatchObject([
    { value: 5, weight: 0.6, about: { seat, measure, criterion: 'benefit' } },
    { value: 4, weight: 0.4, about: { criterion: 'equity' } },
  ]);
  expect(own[0]?.events.map(({ type }) => type)).toEqual(['MeasureAssessed', 'AssessmentRoundClosed']);
  expect((await asked({ ...mean, figure: `results.${measure}.quadrant` })).body.value).toBe('undecided');
});

describe('what there is none of', () => {
  const refused = async (query: Readonly<Record<string, string>>) => refusal(await asked(query));
  const figure = 'ratings.agree';

  it('is refused', async () => {
    const id = said.contribution;
    expect(await refused({ view: 'contributions', id: randomUUID(), figure })).toEqual([404, 'contribution-unknown']);
    expect(await refused({ view: 'contributions', id, figure, asOf: '1' })).toEqual([404, 'contribution-unknown']);
    expect(await refused({ view: 'contributions', id, figure, asOf: '99999999' })).toEqual([404, 'as-of-in-future']);
    expect(await refused({ view: 'contributions', id, figure, asOf: 'yesterday' })).toEqual([400, 'as-of-malformed']);
    expect(await refused({ view: 'coverage', id: randomUUID(), figure: 'total' })).toEqual([404, 'dialogue-unknown']);
    expect(await refused({ view: 'coverage', id: dialogue, figure: 'themes.nothing.total' })).toEqual([404, 'figure-not-shown']);
    expect(await refused({ view: 'contributions', id, figure: 'correction.times' })).toEqual([200, undefined]);
  });

  it.each([
    [{ view: 'nothing', figure }, '/view', /Allowed here: dialogues, contributions, /],
    [{ view: 'contributions', figure: 'ratings.nothing' }, '/figure', /^Explained here are only: ratings\.agree, /],
    [{ view: 'contributions', figure: 'constructor' }, '/figure', /^Explained here are only: /],
    [{ view: 'contributions', figure, theme: 'work' }, '/theme', /no such field/],
  ])('says what is allowed: %j', async (query, pointer, detail) => {
    const headers = { 'accept-language': 'en' };
    const search = new URLSearchParams({ id: said.contribution, ...query });
    const { status, body } = await harness.get<ProblemBody>(`/api/explain?${search.toString()}`, { headers });
    expect([status, body.code]).toEqual([400, 'request-malformed']);
    expect(body.errors).toEqual([expect.objectContaining({ pointer, detail: expect.stringMatching(detail) as string })]);
  });
});
