import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { assessmentView, feedbackView } from '../../src/projections/assessments/assessments.view.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureLike, measureWithEvidence, seatOf } from '../evaluation.js';
import { type Harness, useHarness } from '../harness.js';
import { carriedOut, done, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
/** In no round when a test begins. */
let measures: readonly string[];
let empty: string;
let office: { readonly token: string };
let analyst: { readonly token: string };
const reason = { de: 'Die Zeit ist um.' };

beforeAll(async () => {
  office = { token: await harness.token('office') };
  analyst = { token: await harness.token('analyst') };
  dialogue = await openDialogue(harness);
  measures = [await measureWithEvidence(harness, dialogue, 'Dienstpläne'), await measureWithEvidence(harness, dialogue, 'Schulungen')];
  const bare = { themes: ['work'], title: reason, text: reason };
  empty = String((await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, bare, analyst))['measure']);
  const early = await harness.command('/api/dialogues/{dialogue}/rounds', { dialogue }, { measures, assessors: ['Ada'] }, office);
  expect(refusal(early)).toEqual([409, 'evaluation-phase-not-open']);
  await beginEvaluation(harness, dialogue);
});
beforeEach(async () => {
  measures = await Promise.all(measures.map((measure) => measureLike(harness, dialogue, measure)));
});

type Result = { readonly measure: string; readonly quadrant: string; readonly scores: readonly { readonly seat: number }[] } & Readonly<
  Record<string, unknown>
>;
type Shown = { readonly results: readonly Result[] | null; readonly progress: readonly object[] } & Readonly<Record<string, unknown>>;

const as = async (subject: string) => ({ token: await harness.token('assessor', subject) });
const open = async (assessors: readonly string[], fields: object = {}): Promise<string> =>
  String(
    (await carriedOut(harness, '/api/dialogues/{dialogue}/rounds', { dialogue }, { measures, assessors, ...fields }, office))['round'],
  );
const assess = async (round: string, subject: string, body: object, measure = measures[0]) =>
  harness.post(`/api/rounds/${round}/measures/${String(measure)}/assessments`, body, await as(subject));
const close = (round: string, body: object = {}) => harness.command('/api/rounds/{round}/closing', { round }, body, office);
const read = async (round: string, sending: Parameters<Harness['get']>[1] = {}): Promise<Shown> => {
  const { status, body } = await harness.get<Shown>(`/api/assessments/${round}?after=${String(await harness.store.head())}`, sending);
  expect(status).toBe(200);
  return body;
};

describe('a round', () => {
  it('goes from sealed assessments to figures that anybody can recount, and to a second round that knows the first', async () => {
    const subjects = ['Ada', 'Ben', 'Cem'];
    const first = await open(subjects);
    const points = { Ada: [5, 5, 2], Ben: [4, 4, 2], Cem: [2, 1, 2] } as const;
    for (const [subject, given] of Object.entries(points)) {
      for (const measure of measures) {
        const { status, body } = await assess(first, subject, assessmentBody(given, `Begründung von ${subject}`), measure);
        expect([status, body]).toEqual([200, expect.anything()]);
      }
    }
    expect(await read(first)).toMatchObject({
      status: 'open',
      seats: [1, 2, 3],
      results: null,
      progress: measures.map((measure) => ({ measure, submitted: 3, expected: 3 })),
    });
    const closed = await carriedOut(harness, '/api/rounds/{round}/closing', { round: first }, {}, office);
    const shown = await read(first);
    assessmentView.answer.parse(shown);
    expect(shown).toMatchObject({ status: 'closed', quorumMet: true, reason: null });
    expect(shown).not.toHaveProperty('justifications');
    // Ada 5, Ben 4, Cem 0.6 × 2 + 0.4 × 1 = 1.6: the mean is 10.6 / 3, and the cut of 3 lies between them.
    expect(shown.results?.[0]).toMatchObject({
      measure: measures[0],
      assessors: 3,
      quadrant: 'undecided',
      dimensions: {
        effectiveness: {
          mean: 3.533333333,
          median: 4,
          min: 1.6,
          max: 5,
          range: 3.4,
          level: 'undecided',
          share: 0.666666667,
          isReached: true,
        },
        feasibility: { mean: 2, range: 0, interquartileRange: 0, level: 'low', share: 1, isReached: true },
      },
    });
    const seats = Object.fromEntries(await Promise.all(subjects.map(async (name) => [name, await seatOf(harness, first, name)] as const)));
    const scores = shown.results?.[0]?.scores;
    expect(scores?.map(({ seat }) => seat)).toEqual([1, 2, 3]);
    expect(scores).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ seat: seats['Ada'], scores: { benefit: 5, equity: 5, resources: 2 }, effectiveness: 5 }),
        expect.objectContaining({ seat: seats['Ben'], effectiveness: 4 }),
        expect.objectContaining({ seat: seats['Cem'], effectiveness: 1.6 }),
      ]),
    );
    const [event] = await harness.store.readAll(BigInt(closed.sequence - 1), 1);
    expect(event).toMatchObject({ type: 'AssessmentRoundClosed', data: { quorumMet: true, scores: expect.any(Array) } });
    expect(JSON.stringify(event?.data)).not.toContain('Begründung');
    expect(await read(first, analyst)).toMatchObject({
      justifications: expect.arrayContaining([{ measure: measures[0], seat: seats['Ada'], justification: 'Begründung von Ada' }]),
    });
    expect(await read(first, await as('Ada'))).not.toHaveProperty('justifications');

    // In the second round Ben comes back to his seat, and a new assessor gets a new one.
    const second = await open(['Ben', 'Dua'], { previousRound: first });
    expect(await read(second)).toMatchObject({ roundNumber: 2, previousRound: first, seats: [seats['Ben'], 4] });
    const feedback = (await harness.view('/api/rounds/{round}/feedback', { path: { round: second } }, await as('Ben'))).body;
    feedbackView.answer.parse(feedback);
    expect(feedback).toMatchObject({
      previousRound: first,
      items: [
        {
          measure: measures[0],
          assessors: 3,
          criteria: [
            { criterion: 'benefit', own: 4, median: 4, distribution: [2, 4, 5].map((value) => ({ points: value, count: 1 })) },
            { criterion: 'equity', own: 4 },
            { criterion: 'resources', own: 2, distribution: [{ points: 2, count: 3 }] },
          ],
        },
        { measure: measures[1] },
      ],
    });
    const news = (await harness.view('/api/rounds/{round}/feedback', { path: { round: second } }, await as('Dua'))).body;
    expect(news.items[0]?.criteria[0]?.own).toBeNull();
    expect(refusal(await harness.view('/api/rounds/{round}/feedback', { path: { round: second } }, await as('Ada')))).toEqual([
      403,
      'assessor-not-in-round',
    ]);
    for (const subject of ['Ben', 'Dua']) for (const measure of measures) await assess(second, subject, assessmentBody([4, 4, 4]), measure);
    await carriedOut(harness, '/api/rounds/{round}/closing', { round: second }, {}, office);
    expect((await read(second)).results?.map(({ quadrant }) => quadrant)).toEqual(['high-high', 'high-high']);

    const list = await harness.view('/api/assessments', { query: { dialogue } });
    z.object({ items: z.array(assessmentView.answer.omit({ asOf: true })) }).parse(list.body);
    expect(list.body.items.map(({ round }) => round).slice(-2)).toEqual([first, second]);
    // As of the moment before it was closed, the first round shows its progress alone.
    const before = await harness.get<Shown>(`/api/assessments/${first}?asOf=${closed.sequence - 1}`, analyst);
    expect(before.body).toMatchObject({ status: 'open', results: null });
    expect(before.body).not.toHaveProperty('justifications');
  });

  it('is opened only on measures with evidence, and after a round that is closed', async () => {
    const opening = (fields: object) =>
      harness.command('/api/dialogues/{dialogue}/rounds', { dialogue }, { measures, assessors: ['Ada'], ...fields }, office);
    expect(refusal(await opening({ measures: [empty] }))).toEqual([409, 'measure-without-evidence']);
    expect(refusal(await opening({ measures: [randomUUID()] }))).toEqual([422, 'measure-not-in-dialogue']);
    expect(refusal(await opening({ previousRound: randomUUID() }))).toEqual([409, 'previous-round-not-closed']);
    expect(refusal(await opening({ previousRound: await open(['Ada']) }))).toEqual([409, 'previous-round-not-closed']);
  });

  it('takes an assessment only by the framework, from its assessors, while it is open', async () => {
    const round = await open(['Ada']);
    const good = assessmentBody([3, 3, 3]);
    const scored = (scores: object) => ({ ...good, scores: { ...good.scores, ...scores } });
    const { resources: _, ...incomplete } = good.scores;
    const cases: readonly (readonly [object, string])[] = [
      [scored({ benefit: 6 }), 'assessment-score-off-scale'],
      [scored({ benefit: 0 }), 'assessment-score-off-scale'],
      [scored({ benefit: 2.5 }), 'assessment-score-off-scale'],
      [scored({ beauty: 3 }), 'criterion-unknown'],
      [{ ...good, scores: incomplete }, 'criterion-missing'],
      [{ ...good, certainty: { ...good.certainty, benefit: 'maybe' } }, 'certainty-unknown'],
    ];
    for (const [body, code] of cases) expect(refusal(await assess(round, 'Ada', body))).toEqual([422, code]);
    expect(refusal(await assess(round, 'Eve', good))).toEqual([403, 'assessor-not-in-round']);
    expect(refusal(await assess(round, 'Ada', good, empty))).toEqual([422, 'measure-not-in-round']);
    expect(refusal(await assess(randomUUID(), 'Ada', good))).toEqual([404, 'round-unknown']);
    expect(refusal(await close(round))).toEqual([409, 'quorum-not-met']);
    await carriedOut(harness, '/api/rounds/{round}/closing', { round }, { reason }, office);
    expect(refusal(await assess(round, 'Ada', good))).toEqual([409, 'round-closed']);
    expect(await read(round)).toMatchObject({ quorumMet: false, reason, results: [{ assessors: 0, quadrant: null }, { assessors: 0 }] });
    const cancelled = await open(['Ada'], { previousRound: round });
    await assess(cancelled, 'Ada', good);
    await carriedOut(harness, '/api/rounds/{round}/cancellation', { round: cancelled }, { reason }, office);
    expect(refusal(await assess(cancelled, 'Ada', good))).toEqual([409, 'round-cancelled']);
    expect(await read(cancelled, analyst)).toMatchObject({ status: 'cancelled', reason, results: null });
  });

  it('counts the last word of each assessor, and none of those who recused themselves', async () => {
    const round = await open(['Ada', 'Ben', 'Cem']);
    for (const subject of ['Ada', 'Ben', 'Cem'])
      for (const measure of measures) await assess(round, subject, assessmentBody([2, 2, 2]), measure);
    await assess(round, 'Ada', assessmentBody([5, 5, 5]));
    const justification = 'Ich leite einen der Betriebe.';
    await done(harness, `/api/rounds/${round}/recusals`, { measure: measures[0], justification }, await as('Ben'));
    expect(refusal(await assess(round, 'Ben', assessmentBody([1, 1, 1])))).toEqual([403, 'assessor-recused']);
    expect(refusal(await harness.command('/api/rounds/{round}/recusals', { round }, { justification }, await as('Eve')))).toEqual([
      403,
      'assessor-not-in-round',
    ]);
    expect((await read(round)).progress).toEqual([
      { measure: measures[0], submitted: 2, expected: 2 },
      { measure: measures[1], submitted: 3, expected: 3 },
    ]);
    await carriedOut(harness, '/api/rounds/{round}/closing', { round }, {}, office);
    const { results, recusals } = await read(round);
    const ben = await seatOf(harness, round, 'Ben');
    expect(recusals).toEqual([{ seat: ben, measure: measures[0] }]);
    expect(results?.map(({ scores }) => scores.map(({ seat }) => seat))).toEqual([[1, 2, 3].filter((seat) => seat !== ben), [1, 2, 3]]);
    const ada = await seatOf(harness, round, 'Ada');
    expect(results?.[0]?.scores.find(({ seat }) => seat === ada)).toMatchObject({ scores: { benefit: 5 } });
    expect(results?.[0]?.scores.find(({ seat }) => seat !== ada)).toMatchObject({ scores: { benefit: 2 } });
    const events = await harness.store.readAll(0n, 10_000);
    expect(JSON.stringify(events.map(({ data, internal }) => ({ data, internal })))).not.toContain(justification);
  });

  it('names its assessors to nobody: no answer has a name or a pseudonym', async () => {
    const round = await open(['Sonderbarer Name']);
    const opened = (await harness.store.readStream(`round-${round}`))[0]?.internal as { assessors: { assessor: string }[] };
    const pseudonym = String(opened.assessors[0]?.assessor);
    expect(JSON.stringify(opened)).not.toContain('Sonderbar');
    for (const role of TOKEN_ROLES) {
      const text = JSON.stringify(await read(round, { token: await harness.token(role) }));
      expect([role, text.includes(pseudonym), text.includes('Sonderbar')]).toEqual([role, false, false]);
    }
  });
});
