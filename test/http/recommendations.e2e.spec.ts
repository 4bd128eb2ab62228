import { randomUUID } from 'node:crypto';
import { recommendationView, recommendationsView } from '../../src/projections/recommendations/recommendations.view.js';
import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, WORDING } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { carriedOut, done, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
let measures: readonly [string, string];
let office: { readonly token: string };
let analyst: { readonly token: string };
let publisher: { readonly token: string };

const because = { de: 'Aus gutem Grund.' };

beforeAll(async () => {
  office = { token: await harness.token('office') };
  analyst = { token: await harness.token('analyst') };
  publisher = { token: await harness.token('publisher') };
  dialogue = await openDialogue(harness);
  measures = [await measureWithEvidence(harness, dialogue, 'Dienstpläne'), await measureWithEvidence(harness, dialogue, 'Schulungen')];
  const early = await harness.post(`/api/dialogues/${dialogue}/recommendations`, WORDING, analyst);
  expect(refusal(early)).toEqual([409, 'evaluation-phase-not-begun']);
  await beginEvaluation(harness, dialogue);
});

type Shown = Readonly<Record<string, unknown>>;
type List = { readonly items: readonly Shown[]; readonly next: string | null };

const draft = async (fields: object = {}): Promise<{ readonly id: string; readonly at: string }> => {
  const answer = await done(harness, `/api/dialogues/${dialogue}/recommendations`, { ...WORDING, ...fields }, analyst);
  const id = String(answer['recommendation']);
  return { id, at: `/api/recommendations/${id}` };
};
const read = async (id: string, moment?: string): Promise<Shown> => {
  const { status, body } = await harness.get<Shown>(
    `/api/recommendations/${id}?${moment ?? `after=${String(await harness.store.head())}`}`,
  );
  expect(status).toBe(200);
  recommendationView.answer.parse(body);
  return body;
};
const list = async (query: string): Promise<List> => {
  const { body } = await harness.get<List>(`/api/recommendations?dialogue=${dialogue}&${query}`);
  recommendationsView.answer.parse(body);
  return body;
};

/** A round on the first measure, which two assessors judge. */
const openRound = async (): Promise<string> => {
  const opening = { measures: [measures[0]], assessors: ['Ada', 'Ben'] };
  const round = String((await carriedOut(harness, '/api/dialogues/{dialogue}/rounds', { dialogue }, opening, office))['round']);
  for (const subject of opening.assessors) {
    const assessor = { token: await harness.token('assessor', subject) };
    await carriedOut(
      harness,
      '/api/rounds/{round}/measures/{measure}/assessments',
      { round, measure: measures[0] },
      assessmentBody([4, 4, 4]),
      assessor,
    );
  }
  return round;
};

it('goes from a draft over dissent and deferral to what was adopted, on assessed measures alone, and to what became of it', async () => {
  const { id, at } = await draft();
  const adopt = (rounds: readonly string[]) => harness.post(`${at}/adoption`, { rationale: because, rounds }, publisher);
  const round = await openRound();
  expect(refusal(await adopt([round]))).toEqual([409, 'recommendation-without-measures']);
  for (const measure of measures) await done(harness, `${at}/measures`, { measure }, analyst);
  await done(harness, `${at}/dissents`, { group: 'company', statement: { de: 'Zu lang.' } }, office);
  await done(harness, `${at}/deferral`, { rationale: { de: 'Erst bewerten.' } }, publisher);
  const before = await harness.store.head();

  expect(refusal(await adopt([round]))).toEqual([409, 'recommendation-already-decided']);
  await done(harness, `${at}/reconsideration`, { rationale: { de: 'Jetzt wird bewertet.' } }, publisher);
  expect(refusal(await adopt([round]))).toEqual([409, 'measure-under-assessment']);
  await carriedOut(harness, '/api/rounds/{round}/closing', { round }, {}, office);
  // The second measure was in no round.
  expect(refusal(await adopt([round]))).toEqual([409, 'recommendation-measure-not-assessed']);
  expect(refusal(await adopt([randomUUID()]))).toEqual([422, 'round-not-in-dialogue']);
  await done(harness, `${at}/measures/${measures[1]}/removal`, { reason: because }, analyst);
  const report = { state: 'begun', statement: { de: 'Der Entwurf liegt vor.' }, source: 'https://example.org/drucksache' };
  expect(refusal(await harness.post(`${at}/implementation-reports`, report, publisher))).toEqual([409, 'recommendation-not-adopted']);
  expect((await adopt([round])).status).toBe(200);
  expect((await adopt([round])).body).toMatchObject({ repeated: true });

  const saw = { ...analyst, headers: { 'if-match': '*' } };
  for (const answer of [
    await harness.post(`${at}/rewordings`, { ...WORDING, strength: 'may', reason: because }, saw),
    await harness.post(`${at}/measures/${measures[0]}/removal`, { reason: because }, analyst),
    await harness.post(`${at}/measures`, { measure: measures[1] }, analyst),
  ])
    expect(refusal(answer)).toEqual([409, 'recommendation-adopted']);
  expect(refusal(await harness.post(`${at}/rejection`, { rationale: because }, publisher))).toEqual([
    409,
    'recommendation-already-decided',
  ]);

  await done(harness, `${at}/implementation-reports`, report, publisher);
  await done(harness, `${at}/implementation-reports`, { ...report, state: 'done' }, publisher);
  expect(await read(id)).toMatchObject({
    ...WORDING,
    recommendation: id,
    revision: 9,
    status: 'adopted',
    rationale: because,
    basis: [{ measure: measures[0], revision: 1, rounds: [round], evidence: { supports: 1, opposes: 0, qualifies: 0 }, fallen: [] }],
    quorumReason: null,
    stale: [],
    reconsiderations: [{ decision: 'deferred', rationale: { de: 'Jetzt wird bewertet.' }, position: null, report: null }],
    measures: [measures[0]],
    detached: [{ measure: measures[1], reason: because }],
    dissenting: ['company'],
    dissents: [{ group: 'company', statement: { de: 'Zu lang.' } }],
    implementationState: 'done',
    implementation: [report, { state: 'done' }],
    position: null,
    report: null,
  });
  // As of the moment before, it was deferred and rested on both.
  expect(await read(id, `asOf=${String(before)}`)).toMatchObject({
    status: 'deferred',
    rationale: { de: 'Erst bewerten.' },
    basis: [],
    measures,
    detached: [],
    implementationState: null,
    implementation: [],
  });
});

it('is reworded only by somebody who says what they saw', async () => {
  const { id, at } = await draft();
  const words = { ...WORDING, strength: 'must', reason: because };
  expect(refusal(await harness.post(`${at}/rewordings`, words, analyst))).toEqual([428, 'if-match-missing']);
  const stale = { ...analyst, headers: { 'if-match': '"1"' } };
  expect(refusal(await harness.post(`${at}/rewordings`, words, stale))).toEqual([412, 'revision-mismatch']);
  await done(harness, `${at}/rewordings`, words, { ...analyst, headers: { 'if-match': '"0"' } });
  expect(await read(id)).toMatchObject({ strength: 'must', reason: because, revision: 1, status: 'drafted', rationale: null });
});

it('refuses what it does not know', async () => {
  const { at } = await draft();
  const unknown = `/api/recommendations/${randomUUID()}`;
  expect(refusal(await harness.get(unknown))).toEqual([404, 'recommendation-unknown']);
  expect(refusal(await harness.post(`${unknown}/deferral`, { rationale: because }, publisher))).toEqual([404, 'recommendation-unknown']);
  expect(refusal(await harness.post(`${at}/measures`, { measure: randomUUID() }, analyst))).toEqual([422, 'measure-not-in-dialogue']);
  expect(refusal(await harness.post(`${at}/measures/${measures[0]}/removal`, { reason: because }, analyst))).toEqual([
    404,
    'measure-not-attached',
  ]);
  const dissent = { group: 'martians', statement: because };
  expect(refusal(await harness.post(`${at}/dissents`, dissent, analyst))).toEqual([422, 'group-unknown']);
  const report = { state: 'forgotten', statement: because, source: 'x' };
  expect(refusal(await harness.post(`${at}/implementation-reports`, report, publisher))).toEqual([400, 'request-malformed']);
});

it('is found by its theme and its status, in pages', async () => {
  const [rejected, drafted] = [await draft({ themes: ['skills'] }), await draft({ themes: ['skills', 'work'] })];
  await done(harness, `${rejected.at}/rejection`, { rationale: because }, publisher);
  const now = `after=${String(await harness.store.head())}`;
  const ids = ({ items }: List): readonly unknown[] => items.map(({ recommendation }) => recommendation);
  expect(ids(await list(`${now}&theme=skills`))).toEqual([rejected.id, drafted.id]);
  expect(ids(await list('theme=skills&status=rejected'))).toEqual([rejected.id]);
  expect(ids(await list('theme=skills&status=drafted'))).toEqual([drafted.id]);
  const first = await list('theme=skills&limit=1');
  expect(ids(first)).toEqual([rejected.id]);
  const second = await list(`theme=skills&limit=1&cursor=${String(first.next)}`);
  expect([ids(second), second.next]).toEqual([[drafted.id], null]);
});
