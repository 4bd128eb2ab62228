import { randomUUID } from 'node:crypto';
import { earlierStream } from '../../src/commands/round/submitted-scores.js';
import { MeasureId, Pseudonym, RoundId } from '../../src/domain/ids.js';
import type { AssessmentRoundClosed } from '../../src/domain/round/round.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureLike, measureWithEvidence, seatOf } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { carriedOut, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
/** In no round when a test begins. */
let measures: readonly [string, string];
let office: { readonly token: string };
let analyst: { readonly token: string };
const reason = { de: 'Aus gutem Grund.' };

beforeAll(async () => {
  office = { token: await harness.token('office') };
  analyst = { token: await harness.token('analyst') };
  dialogue = await openDialogue(harness);
  measures = [await measureWithEvidence(harness, dialogue, 'Dienstpläne'), await measureWithEvidence(harness, dialogue, 'Schulungen')];
  await beginEvaluation(harness, dialogue);
});
beforeEach(async () => {
  const [one, other] = measures;
  measures = [await measureLike(harness, dialogue, one), await measureLike(harness, dialogue, other)];
});

const opening = (fields: object) =>
  harness.command('/api/dialogues/{dialogue}/rounds', { dialogue }, { measures, assessors: ['Ada', 'Ben'], ...fields }, office);
const open = async (fields: object = {}): Promise<string> => {
  const answer = await opening(fields);
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return String(answer.body['round']);
};
const assess = async (round: string, measure: string, subject: string, points: 1 | 2 | 3 | 4 | 5 = 4) => {
  const assessor = { token: await harness.token('assessor', subject) };
  return harness.command(
    '/api/rounds/{round}/measures/{measure}/assessments',
    { round, measure },
    assessmentBody([points, points, points]),
    assessor,
  );
};
const close = (round: string, body: object = { reason }) => harness.command('/api/rounds/{round}/closing', { round }, body, office);
const scoresOf = async (round: string) => {
  const closed = (await harness.store.readStream(`round-${round}`)).find(({ type }) => type === 'AssessmentRoundClosed');
  return (closed?.data as AssessmentRoundClosed['data']).scores;
};

it('counts each assessment that was answered 200, and refuses each other one, also at the very moment of closing', async () => {
  const subjects = Array.from({ length: 12 }, (_, i) => `Person ${i}`);
  const round = await open({ measures: [measures[0]], assessors: subjects });
  const first = Promise.all(subjects.slice(0, 6).map((subject) => assess(round, measures[0], subject)));
  const closing = close(round);
  const answers = [...(await first), ...(await Promise.all(subjects.slice(6).map((subject) => assess(round, measures[0], subject))))];
  expect((await closing).status).toBe(200);
  const counted = answers.filter(({ status }) => status === 200).length;
  expect((await scoresOf(round)).length).toBe(counted);
  for (const answer of answers.filter(({ status }) => status !== 200)) expect(refusal(answer)).toEqual([409, 'round-closed']);
  expect(answers.length).toBe(12);
});

it('counts a revision that was answered 200 at the moment of closing, or refuses it', async () => {
  const round = await open({ measures: [measures[0]] });
  await assess(round, measures[0], 'Ada', 2);
  const [revised, closed] = await Promise.all([assess(round, measures[0], 'Ada', 5), close(round)]);
  expect(closed.status).toBe(200);
  const [score] = await scoresOf(round);
  expect([revised.status, score?.scores['benefit']]).toEqual(revised.status === 200 ? [200, 5] : [409, 2]);
});

it('gives each measure to one of two rounds that are opened on it at the same moment', async () => {
  const rounds = (await Promise.all([opening({}), opening({}), opening({})])).flatMap(({ status, body }) =>
    status === 201 ? [String(body['round'])] : [],
  );
  expect(rounds.length).toBeGreaterThan(0);
  for (const measure of measures) {
    const answers = await Promise.all(rounds.map((round) => assess(round, measure, 'Ada')));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(refusal(answer)).toEqual([409, 'measure-not-taken-into-round']);
  }
  expect(refusal(await opening({}))).toEqual([409, 'measure-under-assessment']);
});

it('lets one round follow another: of two at the same moment, the other takes no assessment and is only cancelled', async () => {
  const first = await open();
  for (const measure of measures) for (const subject of ['Ada', 'Ben']) await assess(first, measure, subject);
  expect((await close(first, {})).status).toBe(200);
  // Which measures, does not matter: the place is one.
  const racing = await Promise.all([
    opening({ previousRound: first, measures: [measures[0]] }),
    opening({ previousRound: first, measures: [measures[1]] }),
  ]);
  const rounds = racing.map(({ body }, i) => ({ round: body['round'], measure: String(measures[i]) }));
  const opened = rounds.flatMap(({ round, measure }) => (typeof round === 'string' ? [{ round, measure }] : []));
  const answers = await Promise.all(opened.map(async (one) => ({ ...one, answer: await assess(one.round, one.measure, 'Ada') })));
  const winner = answers.find(({ answer }) => answer.status === 200);
  expect(answers.filter(({ answer }) => answer.status === 200).length).toBe(1);
  for (const { round, answer } of answers.filter((one) => one !== winner)) {
    expect(refusal(answer)).toEqual([409, 'measure-not-taken-into-round']);
    expect(refusal(await close(round))).toEqual([409, 'round-place-lost']);
    await carriedOut(harness, '/api/rounds/{round}/cancellation', { round }, { reason }, office);
  }
  expect(refusal(await opening({ previousRound: first }))).toEqual([409, 'round-already-succeeded']);
  expect(refusal(await opening({ measures: [measures[0]] }))[0]).toBe(409);
  await carriedOut(harness, '/api/rounds/{round}/cancellation', { round: String(winner?.round) }, { reason }, office);
  expect(refusal(await opening({}))).toEqual([409, 'measure-assessed-in-another-chain']);
  await open({ previousRound: first });
});

it('gives a newcomer no seat that somebody had in any round before', async () => {
  const seatsOf = async (round: string) =>
    ((await harness.store.readStream(`round-${round}`))[0]?.data as { seats: readonly number[] }).seats;
  const first = await open({ assessors: ['Ada', 'Ben', 'Cem'] });
  await close(first);
  const second = await open({ assessors: ['Ada'], previousRound: first });
  await close(second);
  const third = await open({ assessors: ['Ada', 'Dua', 'Ben'], previousRound: second });
  const [ada, ben, cem] = await Promise.all(['Ada', 'Ben', 'Cem'].map((subject) => seatOf(harness, first, subject)));
  expect(new Set([ada, ben, cem])).toEqual(new Set([1, 2, 3]));
  expect(await Promise.all([first, second, third].map(seatsOf))).toEqual([
    [1, 2, 3],
    [ada],
    [...[ada, ben].sort((one, other) => Number(one) - Number(other)), 4],
  ]);
  expect(await Promise.all(['Ada', 'Dua', 'Ben'].map((subject) => seatOf(harness, third, subject)))).toEqual([ada, 4, ben]);
});

it('seats the same people by a draw that is its own in each round, and tells no list', async () => {
  const list = ['Ada', 'Ben', 'Cem', 'Dua', 'Eli', 'Fin'];
  const drawn = new Set<string>();
  for (const assessors of [list, list, [...list].reverse(), [...list, ...list]]) {
    const round = await open({ assessors });
    drawn.add((await Promise.all(list.map((subject) => seatOf(harness, round, subject)))).join(' '));
    await carriedOut(harness, '/api/rounds/{round}/cancellation', { round }, { reason }, office);
    measures = [await measureLike(harness, dialogue, measures[0]), await measureLike(harness, dialogue, measures[1])];
  }
  // That two draws of six are alike happens once in 720 times.
  expect(drawn.size).toBeGreaterThan(1);
  expect([...drawn].every((seats) => seats.split(' ').sort().join(' ') === '1 2 3 4 5 6')).toBe(true);
});

it('lets wording and evidence of its measures stand still while it is open, and says what to do', async () => {
  const [measure, other] = measures;
  const at = `/api/measures/${measure}`;
  const [evidence] = (await harness.store.readStream(`measure-${measure}`)).flatMap(({ type, data }) =>
    type === 'EvidenceLinked' ? [data as { evidence: string; contribution: string }] : [],
  );
  const saw = { ...analyst, headers: { 'if-match': '*' } };
  const texts = { title: { de: 'Anders' }, text: { de: 'Anders' } };
  const part = { themes: ['work'], ...texts, evidence: [evidence?.evidence] };
  const changes = [
    () => harness.post(`${at}/rewordings`, { ...texts, reason }, saw),
    () => harness.post(`${at}/evidence`, { contribution: evidence?.contribution, start: 1, end: 4, stance: 'opposes' }, analyst),
    () => harness.post(`${at}/evidence/${String(evidence?.evidence)}/removal`, { reason }, analyst),
    () => harness.command('/api/measures/{measure}/mergers', { measure: other }, { from: [measure], reason }, analyst),
    () => harness.post(`${at}/mergers`, { from: [other], reason }, analyst),
    () => harness.post(`${at}/split`, { parts: [part, { ...part, evidence: [] }], reason }, analyst),
  ];
  const round = await open({ measures: [measure] });
  for (const change of changes) {
    const answer = await change();
    expect(refusal(answer)).toEqual([409, 'measure-under-assessment']);
    expect(JSON.stringify(answer.body)).toContain('until its round is closed or cancelled');
  }
  await carriedOut(harness, '/api/rounds/{round}/cancellation', { round }, { reason }, office);
  expect((await changes[0]?.())?.status).toBe(200);
  expect((await changes[2]?.())?.status).toBe(200);
});

it('counts the assessments of a round that was opened before assessments came into its stream', async () => {
  const { store, vault, app } = harness;
  const [ada, ben] = ['Ada', 'Ben'].map((subject) => app.get(Pseudonyms).official(subject));
  const [round, measure] = [RoundId(randomUUID()), MeasureId(measures[0])];
  const before = { schema: 1, occurredAt: new Date().toISOString() };
  const data = { dialogue, roundNumber: 1, previousRound: null, frameworkVersion: 1, measures: [measure], seats: [1, 2] };
  const internal = { assessors: [ada, ben].map((assessor, i) => ({ seat: i + 1, assessor })) };
  const opened = { ...before, id: randomUUID(), type: 'AssessmentRoundOpened', role: 'office' as const, data, internal, body: null };
  await store.append(`round-${round}`, [opened], -1n);
  for (const [i, assessor] of [ada, ben].entries()) {
    const [stream, id] = [earlierStream(round, measure, Pseudonym(String(assessor))), randomUUID()];
    const body = await vault.store({ subject: String(assessor), content: assessmentBody([3, 3, 3]) }, stream, id);
    const said = { data: { round, measure, seat: i + 1, frameworkVersion: 1 }, internal: { assessor }, body };
    await store.append(stream, [{ ...before, id, type: 'MeasureAssessed', role: 'assessor', ...said }], -1n);
  }
  // Nothing says how the measure stood when they judged it, so nobody judges it here any more; but what was said counts.
  expect(refusal(await assess(round, measure, 'Ada'))).toEqual([409, 'measure-not-taken-into-round']);
  expect((await close(round, {})).status).toBe(200);
  expect((await scoresOf(round)).map(({ seat, scores }) => [seat, scores['benefit']])).toEqual([
    [1, 3],
    [2, 3],
  ]);
  const shown = await harness.view('/api/assessments/{round}', { path: { round }, query: { after: String(await store.head()) } });
  expect(shown.body.results).toMatchObject([{ assessors: 2 }]);
});
