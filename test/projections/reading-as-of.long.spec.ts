import fc from 'fast-check';
import { MeasureId } from '../../src/domain/ids.js';
import { PostgresMovingRecord } from '../../src/store/postgres/postgres-moving-record.js';
import { openDialogue } from '../dialogue.js';
import { beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { judging, playEvaluation } from '../evaluation-history.js';
import { type Harness, startHarness } from '../harness.js';
import { BEGUN, happening, play } from '../history.js';
import { BEGINNING, playRecommendations, recommending } from '../recommendation-history.js';

let past: Harness;
let present: Harness;
/** Keeps when each event was recorded, which views show. */
let copy: PostgresMovingRecord;
beforeAll(async () => {
  [past, present] = await Promise.all([startHarness(), startHarness()]);
  copy = await PostgresMovingRecord.open(past.foundation.databaseUrl);
});
afterAll(async () => {
  await copy.close();
  await Promise.all([past.close(), present.close()]);
});

const BREAKDOWNS = ['theme', 'question,questionVersion', 'channel', 'group', 'region', 'day', 'theme,group,day'];

const views = (
  dialogue: string,
  { recommendations, contributions }: { readonly recommendations: readonly string[]; readonly contributions: readonly string[] },
): readonly string[] => [
  '/api/dialogues?',
  `/api/contributions?dialogue=${dialogue}`,
  `/api/gatherings?dialogue=${dialogue}`,
  `/api/moderation-log?dialogue=${dialogue}`,
  `/api/measures?dialogue=${dialogue}`,
  `/api/assessments?dialogue=${dialogue}`,
  `/api/recommendations?dialogue=${dialogue}`,
  ...recommendations.map((recommendation) => `/api/recommendations/${recommendation}?`),
  `/api/dispositions?dialogue=${dialogue}`,
  `/api/dispositions/coverage?dialogue=${dialogue}`,
  ...contributions.map((contribution) => `/api/contributions/${contribution}/way?`),
  ...BREAKDOWNS.map((by) => `/api/theme-input?dialogue=${dialogue}&by=${by}`),
];

/** The texts are in the vault of the one program only, and each request has an id of its own. */
const withoutTexts = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    ['content', 'quote', 'withheld', 'marks', 'instance'].includes(key) ? undefined : value,
  );

it('answers, as of every N, what a program whose record ends at N answers live', async () => {
  // In the comparison, so that a failure says how to make it again.
  const seed = Date.now();
  const dialogue = await openDialogue(present);
  const played = await play(present, dialogue, [...BEGUN, ...fc.sample(happening, { numRuns: 16, seed })]);
  const measures = [MeasureId(await measureWithEvidence(present, dialogue, 'Dienstpläne')), ...played];
  await beginEvaluation(present, dialogue);
  const { rounds } = await playEvaluation(present, dialogue, measures, fc.sample(judging, { numRuns: 14, seed }));
  const recommendings = [...BEGINNING, ...fc.sample(recommending, { numRuns: 14, seed })];
  const recommended = await playRecommendations(present, dialogue, { measures, rounds }, recommendings);
  const events = await present.store.readAll(0n, 10_000);
  // The last one is quoted and reaches recommendations; what becomes of the first one is left to chance.
  const submitted = events.flatMap(({ type, stream }) => (type === 'ContributionSubmitted' ? [stream.slice('contribution-'.length)] : []));
  const contributions = [...submitted.slice(0, 1), ...submitted.slice(-1)];
  const asked = views(dialogue, { recommendations: recommended, contributions });
  let compared = 0;
  for (const event of events) {
    const { sequence } = event;
    await copy.adopt([event]);
    // All at once: each of them waits for its own view.
    await Promise.all(
      asked.map(async (view) => {
        const [then, now] = await Promise.all([
          present.get(`${view}&asOf=${String(sequence)}`),
          past.get(`${view}&after=${String(sequence)}`),
        ]);
        expect({ seed, view, sequence, status: then.status, body: withoutTexts(then.body) }).toEqual({
          seed,
          view,
          sequence,
          status: now.status,
          body: withoutTexts(now.body),
        });
        compared++;
      }),
    );
  }
  expect(compared).toBe(events.length * asked.length);
});
