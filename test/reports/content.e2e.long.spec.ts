import { DataSource } from 'typeorm';
import { DialogueId } from '../../src/domain/ids.js';
import type { ReportSubject } from '../../src/domain/report/report.js';
import { PeopleSteps } from '../../src/projections/theme-input/people.js';
import { canonicalJson } from '../../src/record/canonical-json.js';
import { contentOf } from '../../src/reports/content/content.js';
import type { ReportContent } from '../../src/reports/report-content.js';
import { DialogueNotThereYet } from '../../src/reports/rendering.js';
import { useHarness } from '../harness.js';
import { done } from '../http/asking.js';
import { consultation, type Consultation, NEVER } from './consultation.js';
import { fromTheViews } from './from-the-views.js';

const harness = useHarness();
let held: Consultation;
beforeAll(async () => {
  held = await consultation(harness);
  // The views answer once they have it all.
  await harness.get(`/api/dispositions/coverage?dialogue=${held.dialogue}&asOf=${held.moments.end}`);
});

const written = (asOf: number, fields: Partial<ReportSubject> = {}, seen: [number, number][] = []): Promise<ReportContent> => {
  const { app, vault, store } = harness;
  const subject = { dialogue: DialogueId(held.dialogue), kind: 'results', phase: null, asOf, ...fields } as const;
  return contentOf({ views: app.get(DataSource), vault, store, steps: app.get(PeopleSteps) }, subject, (done, total) =>
    seen.push([done, total]),
  );
};
const valueOf = ({ annex }: ReportContent, figure: string): ReportContent['annex'][number]['value'] | undefined =>
  annex.find((one) => one.figure === figure)?.value;
const germanOf = ({ limits }: ReportContent): string => limits.map(({ de }) => de).join('\n');

it.each(['early', 'moderated', 'end'] as const)('shows what the views show as of the same sequence: %s', async (moment) => {
  const asOf = held.moments[moment];
  const { limits: _, annex: __, asOfAt, asOfOccurredAt, ...content } = await written(asOf);
  const [event] = await harness.store.readAll(BigInt(asOf - 1), 1);
  expect({ asOfAt, asOfOccurredAt }).toEqual({ asOfAt: event?.recordedAt, asOfOccurredAt: event?.occurredAt });
  expect(content).toEqual({
    format: 'zukunftsdialog/report/v3',
    kind: 'results',
    phase: null,
    dialogue: held.dialogue,
    asOf,
    ...(await fromTheViews(harness, held.dialogue, asOf)),
  });
});

it('shows what was counted by hand', async () => {
  const content = await written(held.moments.end);
  const { contributions, recommendations, rounds, measures } = held;
  expect(content.participation).toMatchObject({
    total: { submitted: 17, open: 1, accepted: 12, rejected: 2, withdrawn: 1, merged: 1 },
    notReached: { groups: [], channels: [] },
  });
  // Four people rated, fifteen times and more: everybody is told that they are fewer than ten, and by theme alone.
  expect(content.participation?.total.raters).toEqual({ atLeast: 0, fewerThan: 10, among: 17 });
  expect(content.moderation).toMatchObject({
    rejected: [{ reason: 'off-topic', contributions: 2 }],
    redacted: [{ reason: 'off-topic', contributions: 1 }],
    appeals: { pending: 1, upheld: 1, dismissed: 0 },
  });
  const question = content.input?.[0]?.questions[0];
  expect(question?.agreed.map(({ text, ratings }) => [text, ratings])).toEqual([
    ['Dienstpläne vier Wochen im Voraus', { agree: 3, pass: 0, disagree: 0 }],
    ['Mehr Zeit für Übergaben', { agree: 2, pass: 1, disagree: 0 }],
    // Three have a balance of one: the earliest of them.
    ['Pausenräume', { agree: 1, pass: 0, disagree: 0 }],
  ]);
  expect(question?.minority.map(({ contribution }) => contribution)).toEqual([contributions.contested.contribution]);
  expect(content.recommendations?.map(({ recommendation, place }) => [recommendation, place])).toEqual([
    [recommendations.later, 1],
    [recommendations.first, 2],
    [recommendations.deferred, null],
    [recommendations.rejected, null],
    [recommendations.drafted, null],
  ]);
  expect(content.dispositions?.notTakenUp).toMatchObject([
    { contribution: contributions.aside.contribution, fate: 'set-aside', reason: 'covered-elsewhere', text: 'Mehr Parkplätze' },
    { contribution: contributions.rejectedOnly.contribution, fate: 'not-taken-up', reason: null },
  ]);
  expect(content.assessment?.rounds.map(({ round, results }) => [round, results?.map(({ measure }) => measure) ?? null])).toEqual([
    [rounds.closed, [measures.plans, measures.pool, measures.week]],
    [rounds.open, null],
  ]);
  const plans = content.measures?.find(({ measure }) => measure === measures.plans);
  expect(plans?.evidence.supports.map(({ quote, withheld }) => [quote, withheld])).toEqual([
    ['Dien', null],
    ['Mehr', null],
    [null, 'withdrawn'],
  ]);
});

it('is the same for ever, whatever happens later, and says how far it is', async () => {
  const { early, moderated, end } = held.moments;
  const seen: [number, number][] = [];
  const before = await written(early, {}, seen);
  expect(seen.at(-1)).toEqual([8, 8]);
  const [then, last] = [canonicalJson(before), canonicalJson(await written(end))];
  const [office, analyst, publisher] = await Promise.all((['office', 'analyst', 'publisher'] as const).map((role) => harness.token(role)));
  const because = { de: 'Zu spät' };
  await done(harness, `/api/rounds/${held.rounds.open}/cancellation`, { reason: because }, { token: office ?? '' });
  await done(harness, `${held.contributions.fifth.at}/setting-aside`, { reason: 'covered-elsewhere' }, { token: analyst ?? '' });
  const deferral = `/api/recommendations/${held.recommendations.drafted}/deferral`;
  await done(harness, deferral, { rationale: because }, { token: publisher ?? '' });
  const head = await harness.store.head();
  // Content is made of views that have the sequence.
  for (const view of ['recommendations', 'dispositions', 'assessments', 'measures', 'contributions', 'theme-input'])
    await harness.get(`/api/${view}?dialogue=${held.dialogue}&after=${head}`);
  const now = await written(Number(head));
  expect(now.recommendations?.filter(({ status }) => status === 'deferred')).toHaveLength(2);
  expect(canonicalJson(await written(early))).toBe(then);
  expect(canonicalJson(await written(end))).toBe(last);
  expect(canonicalJson(await written(moderated))).toBe(canonicalJson(await written(moderated)));
});

it('has no text that may not be read today, and nothing of what is sealed, as of any moment', async () => {
  for (const asOf of Object.values(held.moments).slice(1)) {
    const text = canonicalJson(await written(asOf));
    expect(NEVER.filter((word) => text.includes(word))).toEqual([]);
  }
  const content = await written(held.moments.end);
  const judged = content.assessment?.rounds.flatMap(({ results }) => results ?? []).map(({ measure }) => measure);
  expect(judged).not.toContain(held.measures.sealed);
  // What Ada gave under seal.
  expect(canonicalJson(content)).not.toContain('"scores":{"benefit":1,"equity":1,"resources":1}');
});

it('has the chapters of its kind', async () => {
  const chaptersOf = async (fields: Partial<ReportSubject>) => {
    const { participation, moderation, input, measures, assessment, recommendations, dispositions } = await written(
      held.moments.end,
      fields,
    );
    return [participation, moderation, input, measures, assessment, recommendations, dispositions].map((chapter) => chapter !== null);
  };
  const [none, input, all] = [Array(7).fill(false), [true, true, true, false, false, false, false], Array(7).fill(true)];
  expect(await chaptersOf({ kind: 'phase', phase: 'analysis' })).toEqual(none);
  expect(await chaptersOf({ kind: 'phase', phase: 'dialogue' })).toEqual(input);
  expect(await chaptersOf({ kind: 'phase', phase: 'evaluation' })).toEqual(all);
  expect(await chaptersOf({ kind: 'phase', phase: 'publication' })).toEqual(all);
  const { annex, limits } = await written(held.moments.end, { kind: 'phase', phase: 'analysis' });
  expect([annex.map(({ figure }) => figure), limits.length]).toEqual([['gatherings', 'attendance', 'cards', 'minutes'], 2]);
});

it('says what its figures mean, once each, and their values for the whole', async () => {
  const content = await written(held.moments.end);
  const { annex, participation } = content;
  expect(new Set(annex.map(({ figure }) => figure)).size).toBe(annex.length);
  expect(annex.every(({ title: { de, en } }) => de !== undefined && en !== undefined)).toBe(true);
  const texts = [...annex.map(({ definition }) => definition), ...content.limits];
  expect(texts.filter(({ de, en }) => de === undefined || en === undefined || de === en)).toEqual([]);
  const total = participation?.total;
  expect(['submitted', 'participants', 'balance'].map((figure) => valueOf(content, figure))).toEqual([
    total?.submitted,
    total?.participants,
    total?.ratings.balance,
  ]);
  const values = { gatherings: 1, attendance: 15, cards: 1, minutes: 1, measures: 4, evidence: 8, rounds: 1, median: null };
  const judged = { recommendationsAdopted: 2, dissents: 1, 'fate-set-aside': 1, 'fate-not-taken-up': 1, cut: 3, quorum: 2 };
  for (const [figure, value] of Object.entries({ ...values, ...judged }))
    expect([figure, valueOf(content, figure)]).toEqual([figure, value]);
});

it('says what applies to it, and nothing else', async () => {
  const [early, end] = [germanOf(await written(held.moments.early)), germanOf(await written(held.moments.end))];
  expect(early).toContain(`bei Sequenz ${held.moments.early} wieder`);
  expect(early).toContain('Nicht erreicht wurden diese Gruppen: Company (de).');
  expect(early).toContain('In diesen Formaten ging nichts ein: Letter (de).');
  for (const sentence of ['von Pinnwänden', 'Widerspruch', 'verdeckt', 'abgelehnt oder'])
    expect([sentence, early.includes(sentence), end.includes(sentence)]).toEqual([sentence, false, true]);
  expect(end).toContain('Der Wortlaut von einem Zitat darf nicht mehr gezeigt werden.');
  expect(end).toContain('Ein Beitrag ist eine Karte von Pinnwänden.');
  expect(end).not.toMatch(/ging nichts ein|Nicht erreicht/);
});

it('is not there before its dialogue is', async () => {
  await expect(written(held.moments.beforeAnything + 1, { dialogue: DialogueId('7c9e6679-7425-40de-944b-e07fc1f90ae7') })).rejects.toThrow(
    DialogueNotThereYet,
  );
  await expect(written(held.moments.beforeAnything)).rejects.toThrow(DialogueNotThereYet);
});
