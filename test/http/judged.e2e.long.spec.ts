import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, WORDING } from '../evaluation.js';
import { type Harness, useHarness } from '../harness.js';
import { endOf, openPublication } from '../reports.js';
import { carriedOut, done, refusal, submit } from './asking.js';

// What is published is what was judged (ADR 0021): each step by which it was not, and what is to be done instead.

const harness = useHarness();
let dialogue: string;
let measure: string;
const because = { de: 'Aus gutem Grund.' };
const as = async (role: Parameters<Harness['token']>[0], subject?: string) => ({ token: await harness.token(role, subject) });

/** Contributions against it, accepted; each with its secret. */
let against: readonly { readonly contribution: string; readonly secret: string; readonly at: string }[];

beforeEach(async () => {
  dialogue = await openDialogue(harness);
  measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  against = [await submit(harness, dialogue, 'Beitrag dagegen'), await submit(harness, dialogue, 'Beitrag dafür')];
  for (const { at } of against) await done(harness, `${at}/acceptance`, {}, await as('moderator'));
  await beginEvaluation(harness, dialogue);
});

const openRound = async (assessors: readonly string[], previousRound: string | null = null): Promise<string> =>
  String(
    (
      await carriedOut(
        harness,
        '/api/dialogues/{dialogue}/rounds',
        { dialogue },
        { measures: [measure], assessors, previousRound },
        await as('office'),
      )
    )['round'],
  );
const judge = async (round: string, subject: string, points: 1 | 5): Promise<unknown> =>
  done(
    harness,
    `/api/rounds/${round}/measures/${measure}/assessments`,
    assessmentBody([points, points, points]),
    await as('assessor', subject),
  );
const close = async (round: string, reason: object | null = null) =>
  harness.post(`/api/rounds/${round}/closing`, { reason }, await as('office'));
const link = async (n: number, stance: string) =>
  harness.post(
    `/api/measures/${measure}/evidence`,
    { contribution: against[n]?.contribution, start: 0, end: 7, stance },
    await as('analyst'),
  );
const reword = async () =>
  harness.command(
    '/api/measures/{measure}/rewordings',
    { measure },
    { title: { de: 'Dienstpläne abschaffen' }, text: because, reason: because },
    { ...(await as('analyst')), headers: { 'if-match': '*' } },
  );
const recommend = async (): Promise<string> => {
  const { recommendation } = await done(harness, `/api/dialogues/${dialogue}/recommendations`, WORDING, await as('analyst'));
  await carriedOut(
    harness,
    '/api/recommendations/{recommendation}/measures',
    { recommendation: String(recommendation) },
    { measure },
    await as('analyst'),
  );
  return String(recommendation);
};
const adopt = async (id: string, rounds: readonly string[], fields: object = {}) =>
  harness.command(
    '/api/recommendations/{recommendation}/adoption',
    { recommendation: id },
    { rationale: because, rounds, ...fields },
    await as('publisher'),
  );
/** One that rests on a round in which all were for it. */
const adopted = async () => {
  const round = await openRound(['Ada', 'Ben']);
  for (const subject of ['Ada', 'Ben']) await judge(round, subject, 5);
  await close(round);
  const id = await recommend();
  expect((await adopt(id, [round])).status).toBe(200);
  return { round, id };
};
const reconsider = async (id: string) =>
  done(harness, `/api/recommendations/${id}/reconsideration`, { rationale: because }, await as('publisher'));
type Stale = readonly { readonly measure: string; readonly why: readonly string[]; readonly fallen: readonly object[] }[];
const read = async (id: string) =>
  (
    await harness.view('/api/recommendations/{recommendation}', {
      path: { recommendation: id },
      query: { after: String(await harness.store.head()) },
    })
  ).body;
const setAside = async () => {
  const list = `/api/dispositions?dialogue=${dialogue}&fate=open&limit=100&after=${String(await harness.store.head())}`;
  for (const { contribution } of (await harness.get<{ items: readonly { contribution: string }[] }>(list)).body.items)
    await carriedOut(
      harness,
      '/api/contributions/{contribution}/setting-aside',
      { contribution },
      { reason: 'covered-elsewhere' },
      await as('analyst'),
    );
};
const publishResults = async () => {
  const { report } = await carriedOut(harness, '/api/dialogues/{dialogue}/reports', { dialogue }, { kind: 'results' }, await as('office'));
  const { standing } = await endOf(harness, String(report));
  const answer = await harness.post(`/api/reports/${String(report)}/publication`, {}, await as('publisher'));
  return { answer, standing, publish: async () => harness.post(`/api/reports/${String(report)}/publication`, {}, await as('publisher')) };
};

it('refuses each step of a recommendation that rests on what nobody judged', async () => {
  const first = await openRound(['Ada', 'Ben', 'Cem']);
  await judge(first, 'Ada', 5);
  expect(refusal(await close(first))).toEqual([409, 'quorum-not-met']);
  expect((await close(first, because)).status).toBe(200);
  const second = await openRound(['Ada', 'Ben', 'Cem'], first);
  for (const subject of ['Ada', 'Ben', 'Cem']) await judge(second, subject, 1);

  const id = await recommend();
  expect(refusal(await adopt(id, [first]))).toEqual([409, 'measure-under-assessment']);
  expect(refusal(await reword())).toEqual([409, 'measure-under-assessment']);
  expect(refusal(await link(0, 'opposes'))).toEqual([409, 'measure-under-assessment']);
  expect((await close(second)).status).toBe(200);
  expect(refusal(await adopt(id, [first]))).toEqual([409, 'recommendation-rounds-incomplete']);
  expect((await adopt(id, [first, second])).status).toBe(200);
  expect(refusal(await adopt(id, [first, second], { rationale: { de: 'Anders' } }))).toEqual([409, 'recommendation-already-decided']);

  // Afterwards the measure may change; but the recommendation is told, and nobody publishes it.
  expect((await reword()).status).toBe(200);
  expect((await link(0, 'opposes')).status).toBe(201);
  expect((await link(1, 'opposes')).status).toBe(201);
  const [supporting] = (await harness.store.readStream(`measure-${measure}`)).flatMap(({ type, data }) =>
    type === 'EvidenceLinked' ? [(data as { evidence: string }).evidence] : [],
  );
  await done(harness, `/api/measures/${measure}/evidence/${String(supporting)}/removal`, { reason: because }, await as('analyst'));
  expect(await read(id)).toMatchObject({
    status: 'adopted',
    stale: [{ measure, why: ['measure-changed', 'evidence-changed'], fallen: [] }],
  });
  const after = String(await harness.store.head());
  const reminders = `/api/reminders?dialogue=${dialogue}&code=recommendation-stale&after=${after}`;
  for (const role of ['analyst', 'publisher'] as const) {
    const waiting = await harness.get<{ items: readonly object[] }>(reminders, await as(role));
    expect(waiting.body.items).toMatchObject([
      { code: 'recommendation-stale', concerns: `recommendation-${id}`, overdue: false, doors: [{ command: 'ReconsiderRecommendation' }] },
    ]);
  }
  await setAside();
  await openPublication(harness, dialogue);
  const { answer, standing } = await publishResults();
  expect(standing).toMatchObject({ stale: 1, undecided: 0, open: 0 });
  expect(refusal(answer)).toEqual([409, 'recommendations-stale']);

  // Taken back, it cannot be adopted: nobody has judged what it says now. It can be deferred.
  await reconsider(id);
  expect(refusal(await adopt(id, [first, second]))).toEqual([409, 'measure-changed-since-assessed']);
});

it('asks for the quorum in the latest round of each measure, or publishes why not', async () => {
  const round = await openRound(['Ada', 'Ben', 'Cem']);
  await judge(round, 'Ada', 5);
  await close(round, because);
  const id = await recommend();
  expect(refusal(await adopt(id, [round]))).toEqual([409, 'recommendation-quorum-not-met']);
  expect((await adopt(id, [round], { quorumReason: because })).status).toBe(200);
  expect(await read(id)).toMatchObject({ quorumReason: because, stale: [] });
});

it('says at a published recommendation that a quote fell afterwards, and lets the decision be taken back and made anew', async () => {
  // Beside the supporting quote, one that qualifies.
  expect((await link(1, 'qualifies')).status).toBe(201);
  const { round, id } = await adopted();
  await setAside();
  await openPublication(harness, dialogue);
  // Between the writing of a report and its publication, too: its standing is of before, the streams are as they are.
  const { answer } = await publishResults();
  expect([answer.status, answer.body['code']]).toEqual([200, undefined]);
  expect(await read(id)).toMatchObject({ position: 1, stale: [] });

  const quoted = against[1];
  const withdrawn = await done(harness, `${String(quoted?.at)}/withdrawal`, { secret: quoted?.secret });
  expect(await read(id)).toMatchObject({
    status: 'adopted',
    position: 1,
    stale: [
      {
        measure,
        why: ['evidence-changed'],
        fallen: [
          {
            contribution: quoted?.contribution,
            stance: 'qualifies',
            status: 'withdrawn',
            sequence: withdrawn.sequence,
            afterPublication: true,
          },
        ],
      },
    ],
  });
  // As of the moment before, nothing had fallen.
  const before = await harness.get<{ stale: Stale }>(`/api/recommendations/${id}?asOf=${withdrawn.sequence - 1}`);
  expect(before.body.stale).toEqual([]);
  const way = await harness.get<{ recommendations: readonly object[] }>(
    `/api/contributions/${String(quoted?.contribution)}/way?after=${String(await harness.store.head())}`,
  );
  expect(way.body.recommendations).toMatchObject([{ recommendation: id, stale: true }]);
  const next = await publishResults();
  expect(next.standing).toMatchObject({ stale: 1 });
  expect(refusal(next.answer)).toEqual([409, 'recommendations-stale']);

  await reconsider(id);
  expect(await read(id)).toMatchObject({
    status: 'drafted',
    position: null,
    stale: [],
    reconsiderations: [{ decision: 'adopted', position: 1 }],
  });
  expect((await adopt(id, [round], { rationale: { de: 'Auch ohne diese Bedingung.' } })).status).toBe(200);
  expect(await read(id)).toMatchObject({ status: 'adopted', stale: [] });
  const last = await publishResults();
  expect([last.answer.status, last.answer.body['code']]).toEqual([200, undefined]);
});

it('publishes no report of which a decision was taken back, or whose evidence fell, since it was written', async () => {
  const { round, id } = await adopted();
  await setAside();
  await openPublication(harness, dialogue);
  const { report } = await carriedOut(harness, '/api/dialogues/{dialogue}/reports', { dialogue }, { kind: 'results' }, await as('office'));
  expect(await endOf(harness, String(report))).toMatchObject({ standing: { stale: 0 } });
  const publish = async () => harness.command('/api/reports/{report}/publication', { report: String(report) }, {}, await as('publisher'));
  await reconsider(id);
  expect(refusal(await publish())).toEqual([409, 'recommendations-reconsidered']);
  // Decided alike again: the report is still of the decision before.
  expect((await adopt(id, [round])).status).toBe(200);
  expect(refusal(await publish())).toEqual([409, 'recommendations-reconsidered']);
});

it('is told of a quote that fell also where its redaction was taken back since', async () => {
  expect((await link(1, 'qualifies')).status).toBe(201);
  const { id } = await adopted();
  const quoted = against[1];
  const [mo, mia] = [await as('moderator', 'Mo'), await as('moderator', 'Mia')];
  const passages = [{ start: 0, end: 1, replacement: null }];
  const contested = { against: 'redaction', justification: 'Doch' };
  await done(harness, `${String(quoted?.at)}/redactions`, { reason: 'off-topic', passages }, { ...mo, headers: { 'if-match': '*' } });
  await done(harness, `${String(quoted?.at)}/appeal`, { ...contested, secret: quoted?.secret });
  const rejected = await done(harness, `${String(quoted?.at)}/rejection`, { reason: 'off-topic', justification: 'Nein' }, mo);
  // The text is shown in full to whoever may read it, and it is rejected all the same.
  await done(harness, `${String(quoted?.at)}/appeal/upholding`, contested, mia);
  expect(await read(id)).toMatchObject({
    stale: [
      {
        why: ['evidence-changed'],
        sequence: rejected.sequence,
        fallen: [{ status: 'rejected', reason: 'off-topic', sequence: rejected.sequence }],
      },
    ],
  });
  const after = String(await harness.store.head());
  const { body: input } = await harness.view('/api/theme-input', { query: { dialogue, after } });
  const { body: coverage } = await harness.view('/api/dispositions/coverage', { query: { dialogue, after } });
  expect([input.total, coverage.fates]).toMatchObject([{ rejected: 1 }, { rejected: 1 }]);
});

it('publishes nothing of which a measure is being judged again', async () => {
  const { round } = await adopted();
  // Who knows what this one would say keeps it closed until the results are out, or so they think.
  const again = await openRound(['Ada', 'Ben'], round);
  for (const subject of ['Ada', 'Ben']) await judge(again, subject, 1);
  await setAside();
  await openPublication(harness, dialogue);
  const { answer, publish } = await publishResults();
  expect(refusal(answer)).toEqual([409, 'measure-under-assessment']);
  expect((await close(again)).status).toBe(200);
  expect(refusal(await publish())).toEqual([409, 'recommendations-stale']);
});
