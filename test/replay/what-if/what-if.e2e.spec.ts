import { randomUUID } from 'node:crypto';
import { openDialogue } from '../../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, seatOf } from '../../evaluation.js';
import { type Sending, useHarness } from '../../harness.js';
import { done, refusal, submit } from '../../http/asking.js';

const harness = useHarness();
const PATH = '/api/dialogues/{dialogue}/what-if';
type Body = Parameters<typeof harness.question<typeof PATH>>[2];

let dialogue: string;
let round: string;
let [rosters, shuttles, learning]: [string, string, string] = ['', '', ''];
let analyst: Sending;
let office: Sending;
const asked = (body: Body, query: object = {}, sending = analyst) => harness.question(PATH, { path: { dialogue }, query }, body, sending);

const judge = async (measure: string, subject: string, points: readonly [number, number, number]): Promise<void> => {
  const sending = { token: await harness.token('assessor', subject) };
  await done(harness, `/api/rounds/${round}/measures/${measure}/assessments`, assessmentBody(points), sending);
};

beforeAll(async () => {
  [analyst, office] = [{ token: await harness.token('analyst') }, { token: await harness.token('office') }];
  dialogue = await openDialogue(harness);
  rosters = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  shuttles = await measureWithEvidence(harness, dialogue, 'Zubringer');
  const said = await submit(harness, dialogue, 'Beitrag eines Betriebs', { group: 'company' });
  await done(harness, `${said.at}/acceptance`, {}, { token: await harness.token('moderator') });
  const texts = { themes: ['work'], title: { de: 'Lerntag' }, text: { de: 'Ein Tag im Monat' } };
  learning = String((await done(harness, `/api/dialogues/${dialogue}/measures`, texts, analyst))['measure']);
  const span = { contribution: said.contribution, start: 0, end: 7, quote: null };
  await done(harness, `/api/measures/${rosters}/evidence`, { ...span, stance: 'qualifies' }, analyst);
  await done(harness, `/api/measures/${learning}/evidence`, { ...span, stance: 'supports' }, analyst);
  await beginEvaluation(harness, dialogue);
  const opening = { measures: [rosters, shuttles, learning], assessors: ['Ada', 'Ben', 'Cem'] };
  round = String((await done(harness, `/api/dialogues/${dialogue}/rounds`, opening, office))['round']);
  await judge(rosters, 'Ada', [5, 1, 4]);
  await judge(rosters, 'Ben', [5, 1, 4]);
  await judge(rosters, 'Cem', [5, 1, 2]);
  await judge(shuttles, 'Ada', [2, 5, 3]);
  await judge(shuttles, 'Ben', [2, 5, 3]);
  await judge(learning, 'Ada', [3, 3, 3]);
  await judge(learning, 'Ben', [3, 3, 3]);
});

it('knows nothing of a round that is open, with whomever left out', async () => {
  for (const body of [{}, { without: { assessors: [{ round, seat: 1 }] } }, { weights: { nothing: 1 } }] as const)
    expect(refusal(await asked(body))).toEqual([404, 'round-none-closed']);
  await done(harness, `/api/rounds/${round}/closing`, {}, office);
});

it('with nothing changed is what the round came to, and says that it is hypothetical', async () => {
  const { status, body } = await asked({}, { after: String(await harness.store.head()) });
  expect([status, body.hypothetical, body.notice.de, body.notice.en]).toEqual([
    200,
    true,
    expect.stringContaining('Hypothetisch'),
    expect.stringContaining('Hypothetical'),
  ]);
  const { body: shown } = await harness.view('/api/assessments/{round}', { path: { round } });
  expect(body.items.map(({ measure }) => measure)).toEqual([rosters, shuttles, learning]);
  for (const { measure, real, hypothetical, moved, changes } of body.items) {
    const result = shown.results?.find((each) => each.measure === measure);
    expect(hypothetical).toEqual(real);
    expect([moved, changes]).toEqual([0, []]);
    expect(real).toMatchObject({
      assessors: result?.assessors,
      quadrant: result?.quadrant,
      effectiveness: { mean: result?.dimensions.effectiveness.mean, share: result?.dimensions.effectiveness.share },
      feasibility: { mean: result?.dimensions.feasibility.mean, isReached: result?.dimensions.feasibility.isReached },
    });
  }
  expect([body.measures, body.changed, body.rounds[0]?.real]).toEqual([3, 0, body.rounds[0]?.hypothetical]);
});

it('says of each measure what other weights would change: its score, its rank and by how many places it would move', async () => {
  const { body } = await asked({ weights: { benefit: 1, equity: 9 } });
  expect(body.rounds[0]?.hypothetical.weights).toEqual({ benefit: 0.1, equity: 0.9, resources: 1 });
  const moves = body.items.map(({ measure, moved, hypothetical: { rank, effectiveness }, changes }) => [
    [measure, moved, rank, effectiveness.mean],
    changes,
  ]);
  expect(moves).toEqual([
    [
      [shuttles, 1, 1, 4.7],
      ['score', 'rank'],
    ],
    [[learning, 1, 2, 3], ['rank']],
    [
      [rosters, -2, 3, 1.4],
      ['score', 'rank'],
    ],
  ]);
  expect(body.changed).toBe(3);
});

it('leaves out a criterion, and who assessed: figures of too few say so', async () => {
  const { body: narrow } = await asked({ without: { criteria: ['equity'] } });
  expect(narrow.items[0]?.hypothetical.effectiveness.mean).toBe(5);
  const seat = await seatOf(harness, round, 'Ada');
  const { body } = await asked({ without: { assessors: [{ round, seat }] } });
  const of = (measure: string) => body.items.find((each) => each.measure === measure);
  expect(of(shuttles)).toMatchObject({
    real: { assessors: 2, isFew: false },
    hypothetical: { assessors: 1, isFew: true, effectiveness: { count: 1, share: null, isReached: null } },
    changes: ['consensus', 'assessors'],
  });
  expect(of(rosters)?.hypothetical).toMatchObject({ assessors: 2, isFew: false, feasibility: { mean: 3 } });
});

it('takes another cut and another rule of consensus', async () => {
  const { body } = await asked({ cut: 3.5, consensus: { withinPoints: 0, shareMin: 1 } });
  expect(body.items.map(({ real, hypothetical }) => [real.quadrant, hypothetical.quadrant])).toEqual([
    ['undecided', 'undecided'],
    ['high-high', 'low-low'],
    ['high-high', 'low-low'],
  ]);
  expect(body.items[0]?.real.feasibility.isReached).toBe(true);
  expect(body.items[0]?.hypothetical.feasibility).toMatchObject({ isReached: false });
});

it('without a group, what only its contributions speak for has no rank', async () => {
  const { body } = await asked({ without: { groups: ['company'] } });
  const shown = body.items.map(({ measure, changes, hypothetical: { unranked, rank, evidence } }) => [
    measure,
    changes,
    unranked,
    rank,
    evidence,
  ]);
  expect(shown).toEqual([
    [rosters, ['evidence'], null, 1, { supports: 1, opposes: 0, qualifies: 0 }],
    [shuttles, [], null, 2, { supports: 1, opposes: 0, qualifies: 0 }],
    [learning, ['rank', 'evidence'], 'without-evidence', null, { supports: 0, opposes: 0, qualifies: 0 }],
  ]);
});

it('is asked as of any sequence: before the closing there is nothing', async () => {
  const head = Number(await harness.store.head());
  expect((await asked({}, { asOf: String(head) })).body.items).toHaveLength(3);
  expect(refusal(await asked({}, { asOf: String(head - 1) }))).toEqual([404, 'round-none-closed']);
  expect(refusal(await asked({}, { asOf: String(head + 1000) }))).toEqual([404, 'as-of-in-future']);
});

it('comes in pages, all of one state', async () => {
  const { body: first } = await asked({ cut: 4 }, { limit: 2 });
  const { body: second } = await asked({ cut: 4 }, { limit: 2, cursor: String(first.next) });
  expect([...first.items, ...second.items]).toEqual((await asked({ cut: 4 })).body.items);
  expect([first.asOf, second.next]).toEqual([second.asOf, null]);
});

it('writes nothing, and asks for no key', async () => {
  const before = await harness.store.head();
  const response = await fetch(`${harness.url}${PATH.replace('{dialogue}', dialogue)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${analyst.token ?? ''}` },
    body: '{"cut":4}',
  });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await harness.store.head()).toBe(before);
});

describe('refuses, and says what would be right:', () => {
  const known = 'benefit, equity, resources';
  it.each<[string, Body, readonly [pointer: string, code: string, detail: string]]>([
    [
      'a criterion that is none',
      { without: { criteria: ['none'] } },
      ['/without/criteria/0', 'value-not-allowed', `Allowed here: ${known}.`],
    ],
    ['a weight for none', { weights: { none: 1 } }, ['/weights/none', 'value-not-allowed', `Allowed here: ${known}.`]],
    ['a weight of nothing', { weights: { benefit: 0.0009 } }, ['/weights/benefit', 'value-not-allowed', 'Allowed here: 0.001 ≤ x ≤ 1000.']],
    ['a weight below', { weights: { benefit: -1 } }, ['/weights/benefit', 'value-not-allowed', 'Allowed here: 0.001 ≤ x ≤ 1000.']],
    ['a cut below which nothing lies', { cut: 1 }, ['/cut', 'value-not-allowed', 'Allowed here: 1 < x ≤ 5.']],
    ['a share of nothing', { consensus: { shareMin: 0 } }, ['/consensus/shareMin', 'value-not-allowed', 'Allowed here: 0 < x ≤ 1.']],
    [
      'a band as wide as the scale',
      { consensus: { withinPoints: 4 } },
      ['/consensus/withinPoints', 'value-not-allowed', 'Allowed here: 0 ≤ x < 4.'],
    ],
    [
      'a dimension without criteria',
      { without: { criteria: ['benefit', 'equity'] } },
      ['/without/criteria', 'nothing-left', 'That would leave nothing. At least one of these has to stay: benefit, equity.'],
    ],
    [
      'a group that is none',
      { without: { groups: ['none'] } },
      ['/without/groups/0', 'value-not-allowed', expect.stringContaining('company') as string],
    ],
  ])('%s', async (_, body, [pointer, code, detail]) => {
    const answer = await asked(body);
    expect(refusal(answer)).toEqual([400, 'request-malformed']);
    expect(answer.body).toMatchObject({ errors: [{ pointer, code, detail }] });
  });

  it('an assessor who is none, a round that is none, and everybody', async () => {
    const seats = [1, 2, 3];
    const errorsOf = async (assessors: readonly { readonly round: string; readonly seat: number }[]) =>
      (await asked({ without: { assessors } })).body;
    expect(await errorsOf([{ round, seat: 9 }])).toMatchObject({
      errors: [{ pointer: '/without/assessors/0/seat', code: 'value-not-allowed', detail: 'Allowed here: 1, 2, 3.' }],
    });
    expect(await errorsOf([{ round: randomUUID(), seat: 1 }])).toMatchObject({
      errors: [{ pointer: '/without/assessors/0/round', code: 'value-not-allowed', detail: `Allowed here: ${round}.` }],
    });
    expect(await errorsOf(seats.map((seat) => ({ round, seat })))).toMatchObject({
      errors: [{ pointer: '/without/assessors', code: 'nothing-left' }],
    });
  });
});

it('is for analysts, of this dialogue or of all', async () => {
  expect((await asked({}, {}, { token: await harness.token('analyst', 'Ana', dialogue) })).status).toBe(200);
  expect(refusal(await asked({}, {}, { token: await harness.token('analyst', 'Ana', randomUUID()) }))).toEqual([403, 'not-allowed']);
  expect(refusal(await asked({}, {}, office))).toEqual([403, 'not-allowed']);
  expect(refusal(await asked({}, {}, {}))).toEqual([401, 'not-authenticated']);
  expect(refusal(await harness.get(PATH.replace('{dialogue}', dialogue), analyst))).toEqual([405, 'method-not-allowed']);
  expect(refusal(await harness.question(PATH, { path: { dialogue: randomUUID() } }, {}, analyst))).toEqual([404, 'dialogue-unknown']);
});
