import { randomUUID } from 'node:crypto';
import { ownAssessmentsView, ownAssessmentView } from '../../src/projections/assessments/own-assessments.view.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureLike, measureWithEvidence, seatOf } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { carriedOut, done, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
/** In no round when a test begins. */
let measures: readonly string[];
let office: { readonly token: string };
const reason = { de: 'Die Zeit ist um.' };

beforeAll(async () => {
  office = { token: await harness.token('office') };
  dialogue = await openDialogue(harness);
  const names = ['Dienstpläne', 'Schulungen', 'Zuschüsse', 'Beratung', 'Probezeit', 'Ausweise', 'Sprachkurse'];
  measures = await Promise.all(names.map((name) => measureWithEvidence(harness, dialogue, name)));
  await beginEvaluation(harness, dialogue);
});
beforeEach(async () => {
  measures = await Promise.all(measures.map((measure) => measureLike(harness, dialogue, measure)));
});

type Words = { readonly scores: Readonly<Record<string, number>>; readonly justification: string };
type Own = {
  readonly round: string;
  readonly status: string;
  readonly seat: number;
  readonly missing: number;
  readonly closesOn: string | null;
  readonly measures: readonly {
    readonly measure: string;
    readonly standing: string;
    readonly title: object | null;
    readonly assessedAt: string | null;
    readonly words?: Words | null;
  }[];
};
type Page = { readonly asOf: number; readonly items: readonly Own[]; readonly next: string | null };

const as = async (subject: string) => ({ token: await harness.token('assessor', subject) });
const open = async (assessors: readonly string[], chosen: readonly string[]): Promise<string> =>
  String((await carriedOut(harness, '/api/dialogues/{dialogue}/rounds', { dialogue }, { measures: chosen, assessors }, office))['round']);
const assess = async (round: string, subject: string, measure: string | undefined, body: object) =>
  done(harness, `/api/rounds/${round}/measures/${String(measure)}/assessments`, body, await as(subject));
const close = (round: string) => carriedOut(harness, '/api/rounds/{round}/closing', { round }, { reason }, office);
const list = async (subject: string, query = ''): Promise<Page> => {
  const path = `/api/own-assessments?after=${String(await harness.store.head())}${query}`;
  const { status, headers, body } = await harness.get<Page>(path, await as(subject));
  expect([status, headers.get('cache-control'), ownAssessmentsView.answer.safeParse(body).error]).toEqual([200, 'no-store', undefined]);
  return body;
};
const read = async (round: string, subject: string, query?: string): Promise<Own> => {
  const path = `/api/own-assessments/${round}?${query ?? `after=${String(await harness.store.head())}`}`;
  const { status, headers, body } = await harness.get<Own>(path, await as(subject));
  expect([status, headers.get('cache-control'), ownAssessmentView.answer.safeParse(body).error]).toEqual([200, 'no-store', undefined]);
  return body;
};

it('an assessor finds the own open rounds, and in each which measures are judged, given up to others, or missing', async () => {
  const [one = '', two = '', three = ''] = measures;
  const round = await open(['Ada', 'Ben'], [one, two, three]);
  await assess(round, 'Ada', one, assessmentBody([5, 4, 3]));
  await carriedOut(harness, '/api/rounds/{round}/recusals', { round }, { measure: two, justification: 'Mein Betrieb' }, await as('Ada'));
  const { items } = await list('Ada');
  expect(items).toMatchObject([
    { round, dialogue, status: 'open', seat: await seatOf(harness, round, 'Ada'), missing: 1, closesOn: '2027-12-31' },
  ]);
  expect(items[0]?.measures).toEqual([
    { measure: one, title: { de: 'Dienstpläne' }, standing: 'judged', assessedAt: expect.any(String) },
    { measure: two, title: { de: 'Schulungen' }, standing: 'recused', assessedAt: null },
    { measure: three, title: { de: 'Zuschüsse' }, standing: 'missing', assessedAt: null },
  ]);
  expect((await list('Ben')).items).toMatchObject([{ round, seat: await seatOf(harness, round, 'Ben'), missing: 3 }]);
  expect((await list('Cem')).items).toEqual([]);
  expect((await list('Ada', `&dialogue=${randomUUID()}`)).items).toEqual([]);
  await close(round);
});

it('shows closed and cancelled rounds where they are asked for, the open ones first, page by page of one state', async () => {
  const rounds = [];
  for (const measure of measures.slice(3, 6)) rounds.push(await open(['Cem'], [measure]));
  const [closed = '', cancelled = '', left = ''] = rounds;
  await close(closed);
  await carriedOut(harness, '/api/rounds/{round}/cancellation', { round: cancelled }, { reason }, office);
  const roundsOf = ({ items }: Page) => items.map(({ round }) => round);
  expect(roundsOf(await list('Cem'))).toEqual([left]);
  expect(roundsOf(await list('Cem', '&status=closed'))).toEqual([closed]);
  expect(roundsOf(await list('Cem', '&status=cancelled'))).toEqual([cancelled]);
  expect(roundsOf(await list('Cem', '&status=any'))).toEqual([left, closed, cancelled]);
  const first = await list('Cem', '&status=any&limit=2');
  await close(left);
  const second = await list('Cem', `&status=any&limit=2&cursor=${String(first.next)}`);
  // The second page stands for the state of the first: the round that was closed in between is not told twice.
  expect([...roundsOf(first), ...roundsOf(second)]).toEqual([left, closed, cancelled]);
  expect([second.asOf, second.next]).toEqual([first.asOf, null]);
  const foreign = (await harness.view('/api/dialogues', { query: { limit: 1 } })).body.next ?? Buffer.from('1/1').toString('base64url');
  expect(refusal(await harness.view('/api/own-assessments', { query: { status: 'any', cursor: foreign } }, await as('Cem')))).toEqual([
    400,
    'request-malformed',
  ]);
});

it('an assessor re-reads the own words as they were said last, before and after the round is closed, and as of any moment', async () => {
  const [measure = ''] = measures;
  const round = await open(['Dua', 'Eli'], [measure]);
  const { sequence } = await assess(round, 'Dua', measure, assessmentBody([5, 4, 3], 'Zuerst'));
  await assess(round, 'Eli', measure, assessmentBody([1, 1, 1], 'Ganz anders'));
  const first = { ...assessmentBody([5, 4, 3], 'Zuerst') };
  const last = { ...assessmentBody([2, 2, 2], 'Danach') };
  expect((await read(round, 'Dua')).measures).toMatchObject([{ measure, standing: 'judged', words: first }]);
  await assess(round, 'Dua', measure, last);
  expect((await read(round, 'Dua')).measures[0]?.words).toEqual(last);
  expect((await read(round, 'Dua', `asOf=${sequence}`)).measures[0]?.words).toEqual(first);
  expect((await read(round, 'Dua', `asOf=${sequence - 1}`)).measures).toMatchObject([{ standing: 'missing', words: null }]);
  expect((await read(round, 'Eli')).measures[0]?.words).toMatchObject({ justification: 'Ganz anders' });
  await close(round);
  expect(await read(round, 'Dua')).toMatchObject({ status: 'closed', missing: 0, measures: [{ words: last }] });
});

it('the own words of a cancelled round, and those from before a recusal, stay the own', async () => {
  const [, measure = ''] = measures;
  const round = await open(['Fin', 'Gus'], [measure]);
  const words = assessmentBody([4, 4, 4], 'Bleibt unter uns');
  for (const subject of ['Fin', 'Gus']) await assess(round, subject, measure, words);
  await carriedOut(harness, '/api/rounds/{round}/recusals', { round }, { measure: null, justification: 'Befangen' }, await as('Gus'));
  await carriedOut(harness, '/api/rounds/{round}/cancellation', { round }, { reason }, office);
  expect(await read(round, 'Fin')).toMatchObject({ status: 'cancelled', measures: [{ standing: 'judged', words }] });
  expect(await read(round, 'Gus')).toMatchObject({ status: 'cancelled', measures: [{ standing: 'recused', words }] });
});

it('is shown to nobody who was not asked, whatever office they hold, in no answer and as of no moment', async () => {
  const [, , measure = ''] = measures;
  const round = await open(['Hal'], [measure]);
  const { sequence } = await assess(round, 'Hal', measure, assessmentBody([4, 4, 4], 'Pfirsichkern'));
  const paths = [`/api/own-assessments/${round}`, `/api/own-assessments/${round}?asOf=${sequence}`, '/api/own-assessments?status=any'];
  for (const role of TOKEN_ROLES) {
    for (const path of paths) {
      const answer = await harness.get(path, { token: await harness.token(role) });
      expect([role, JSON.stringify(answer.body).includes('Pfirsichkern')]).toEqual([role, false]);
      if (role !== 'assessor') expect(refusal(answer)).toEqual([403, 'not-allowed']);
      else if (path.includes(round)) expect(refusal(answer)).toEqual([403, 'assessor-not-in-round']);
      else expect(answer.body).toMatchObject({ items: [] });
    }
  }
  expect(refusal(await harness.get(paths[0] ?? '', {}))).toEqual([401, 'not-authenticated']);
  expect(refusal(await harness.view('/api/own-assessments/{round}', { path: { round: randomUUID() } }, await as('Hal')))).toEqual([
    404,
    'round-unknown',
  ]);
});

it('of two rounds that are opened on a measure at once, only the one that took it in asks for it; the office hears of the other', async () => {
  const measure = await measureLike(harness, dialogue, String(measures[0]));
  const opening = () =>
    harness.command('/api/dialogues/{dialogue}/rounds', { dialogue }, { measures: [measure], assessors: ['Kim'] }, office);
  let rounds: readonly string[] = [];
  for (let tries = 0; rounds.length < 2 && tries < 10; tries++) {
    const opened = (await Promise.all([opening(), opening(), opening()])).flatMap(({ body }) => body['round'] ?? []);
    rounds = opened.map(String);
    if (rounds.length < 2) await carriedOut(harness, '/api/rounds/{round}/cancellation', { round: String(rounds[0]) }, { reason }, office);
  }
  const { items } = await list('Kim');
  const standings = items.flatMap((round) => round.measures.map(({ standing }) => standing)).sort();
  expect(standings).toEqual(['missing', ...rounds.slice(1).map(() => 'not-taken-in')]);
  const reminders = `/api/reminders?dialogue=${dialogue}&code=round-broken-off&after=${String(await harness.store.head())}`;
  const { body } = await harness.get<{ items: readonly { concerns: string; doors: readonly { path: string }[] }[] }>(reminders, office);
  const broken = items.filter(({ missing }) => missing === 0).map(({ round }) => `round-${round}`);
  expect(body.items.map(({ concerns }) => concerns).sort()).toEqual([...broken].sort());
  for (const { doors } of body.items) await done(harness, String(doors[0]?.path), { reason }, office);
  expect((await list('Kim')).items.map(({ missing }) => missing)).toEqual([1]);
});

it('shows the revision of a round as If-Match takes it, also after somebody judged', async () => {
  const measure = await measureLike(harness, dialogue, String(measures[0]));
  const round = await open(['Lea'], [measure]);
  for (const points of [
    [1, 1, 1],
    [2, 2, 2],
  ] as const)
    await assess(round, 'Lea', measure, assessmentBody(points));
  for (const path of [`/api/assessments/${round}?`, `/api/assessments?dialogue=${dialogue}&limit=500&`]) {
    const { body } = await harness.get(`${path}after=${String(await harness.store.head())}`);
    const items = (body['items'] ?? [body]) as readonly { round: string; revision: number }[];
    expect(items.find((one) => one.round === round)?.revision).toBe(2);
  }
  await carriedOut(harness, '/api/rounds/{round}/closing', { round }, { reason }, { ...office, headers: { 'if-match': '"2"' } });
});
