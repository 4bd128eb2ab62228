import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { MeasureId } from '../../../src/domain/ids.js';
import { recommendations } from '../../../src/domain/recommendation/recommendations.js';
import { FIRST, type Happening, happening, recordAny } from '../../any-record.js';
import { openDialogue } from '../../dialogue.js';
import { beginEvaluation, measureWithEvidence } from '../../evaluation.js';
import { judging, playEvaluation } from '../../evaluation-history.js';
import { fatesTold, type Told } from '../../fates.js';
import { useHarness } from '../../harness.js';
import { BEGUN, happening as acting, play } from '../../history.js';
import { BEGINNING, playRecommendations, recommending } from '../../recommendation-history.js';
import { backward, expectWhole, forward, namesOf } from './graph-laws.js';

const harness = useHarness();

type Sides = { readonly contributions: readonly string[]; readonly recommendations: readonly string[] };

/** What had come into the record by then. */
const thereAsOf = async ({ contributions, recommendations: all }: Sides, n: number): Promise<Sides> => {
  const events = await harness.store.readAll(0n, n);
  const begun = new Set(events.filter(({ revision }) => revision === 0n).map(({ stream }) => stream));
  return {
    contributions: contributions.filter((id) => begun.has(`contribution-${id}`)),
    recommendations: all.filter((id) => begun.has(`recommendation-${id}`)),
  };
};

/** Compares both directions as of a sequence. Returns how many contributions reach how many recommendations. */
const expectInverse = async (sides: Sides, n: number): Promise<number> => {
  const there = await thereAsOf(sides, n);
  const ahead = await Promise.all(there.contributions.map((id) => forward(harness, id, `asOf=${n}`)));
  const behind = await Promise.all(there.recommendations.map((id) => backward(harness, id, `asOf=${n}`)));
  const forwards = ahead.flatMap(({ contribution, recommendations: reached }) => reached.map((one) => `${contribution} ${one}`));
  const backwards = behind.flatMap((traced) =>
    namesOf(traced, 'contribution').map((name) => `${name.replace('contribution/', '')} ${traced.recommendation}`),
  );
  expect({ n, reached: forwards.sort() }).toEqual({ n, reached: backwards.sort() });
  for (const traced of [...ahead, ...behind]) await expectWhole(harness, traced);
  for (const traced of ahead)
    expect(namesOf(traced, 'recommendation').toSorted()).toEqual(traced.recommendations.map((id) => `recommendation/${id}`).sort());
  return forwards.length;
};

/** Without it chance would mostly come to little: both measures on the first recommendation, and quotes of three contributions. */
const REACHING = FIRST.slice(0, 10);
/** What is merged into a quoted one that is withdrawn then, and into a ring. */
const LEADING_NOWHERE: readonly Happening[] = (
  [
    ['ContributionAccepted', 1, 0],
    ['ContributionMerged', 3, 1],
    ['ContributionWithdrawn', 1, 0],
    ['ContributionMerged', 4, 0],
    ['ContributionMerged', 0, 4],
  ] as const
).map(([what, a, b]) => ({ what, a, b }));

it('leads back exactly where it leads to, and to the same fates as a walk over the events, whatever a record holds', async () => {
  let [pairs, several] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 25, maxLength: 35 }), async (history) => {
      const before = await harness.store.head();
      const dialogue = randomUUID();
      const ids = await recordAny(harness.store, dialogue, [...REACHING, ...history, ...LEADING_NOWHERE]);
      const head = await harness.store.head();
      await harness.get(`/api/dispositions?dialogue=${dialogue}&after=${head}`);
      const events = (await harness.store.readAll(before, 1000)).map((event) => ({
        ...event,
        id: event.stream.slice(event.stream.indexOf('-') + 1),
      }));
      for (let n = before + 5n; n <= head; n += 2n) {
        const found = await expectInverse(ids, Number(n));
        pairs += found;
        if (found > 3) several++;
        const told = fatesTold(events.filter(({ sequence }) => sequence <= n) as readonly object[] as readonly Told[]);
        for (const id of ids.contributions) {
          const { fate, reason, stance } = await forward(harness, id, `asOf=${String(n)}`);
          const { status: _, ...expected } = told.get(id) ?? { status: null };
          expect({ n, id, fate, reason, stance }).toEqual({ n, id, ...expected });
        }
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
  // Else it might hold for want of anything that reaches something.
  expect(pairs).toBeGreaterThan(20);
  expect(several).toBeGreaterThan(0);
});

it('does so for what people really did', async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(acting, { minLength: 10, maxLength: 25 }),
      fc.array(judging, { maxLength: 10 }),
      fc.array(recommending, { minLength: 6, maxLength: 14 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      async (history, judgings, recommendings, moments) => {
        const before = Number(await harness.store.head());
        const dialogue = await openDialogue(harness);
        const begun = MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne'));
        const measures = [begun, ...(await play(harness, dialogue, [...BEGUN, ...history]))];
        await beginEvaluation(harness, dialogue);
        const { rounds } = await playEvaluation(harness, dialogue, measures, judgings);
        const ids = await playRecommendations(harness, dialogue, { measures, rounds }, [...BEGINNING, ...recommendings]);
        const head = Number(await harness.store.head());
        const events = await harness.store.readAll(BigInt(before), 10_000);
        const contributions = events.flatMap(({ type, stream }) =>
          type === 'ContributionSubmitted' ? [stream.replace('contribution-', '')] : [],
        );
        expect(ids.map((id) => recommendations.stream(id)).every((stream) => events.some((event) => event.stream === stream))).toBe(true);
        await harness.get(`/api/dispositions?dialogue=${dialogue}&after=${head}`);
        for (const share of [...moments, 1])
          pairs += await expectInverse({ contributions, recommendations: ids }, before + Math.round(share * (head - before)));
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
  expect(pairs).toBeGreaterThan(0);
});
