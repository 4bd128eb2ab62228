import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { MeasureId } from '../../src/domain/ids.js';
import { coverageOf, type Fate, FATES, type FateCounts } from '../../src/projections/dispositions/dispositions.figures.js';
import { fatedOf } from '../../src/projections/dispositions/dispositions.reads.js';
import { figuresOf } from '../../src/projections/theme-input/exact-figures.js';
import { openDialogue } from '../dialogue.js';
import { beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { judging, playEvaluation } from '../evaluation-history.js';
import { useHarness } from '../harness.js';
import { type Happening, happening, play } from '../history.js';
import { BEGINNING, playRecommendations, recommending } from '../recommendation-history.js';

const harness = useHarness();
let views: DataSource;
beforeAll(() => {
  views = harness.app.get(DataSource);
});

const counted = (fates: readonly Fate[]): FateCounts =>
  Object.fromEntries(FATES.map((fate) => [fate, fates.filter((one) => one === fate).length])) as FateCounts;

/** Of six contributions one is set aside, one rejected, one taken back and one merged: what most random histories would not get to. */
const FIRST: readonly Happening[] = (
  [
    ...Array.from({ length: 6 }, (_, a) => ['SubmitContribution', a] as const),
    ['AcceptContribution', 0],
    ['SetContributionAside', 0],
    ['RejectContribution', 1],
    ['WithdrawContribution', 2],
    ['AcceptContribution', 3],
    ['AcceptContribution', 4],
    ['MergeContribution', 3],
  ] as const
).map(([what, a]) => ({ what, a, b: 4, minutes: 1 }));

it('gives every contribution exactly one fate as of every N, in each theme and in the whole', async () => {
  const seen = new Set<Fate>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 20, maxLength: 30 }),
      fc.array(judging, { minLength: 5, maxLength: 10 }),
      fc.array(recommending, { minLength: 5, maxLength: 15 }),
      async (history, judgings, recommendings) => {
        const before = await harness.store.head();
        const dialogue = await openDialogue(harness);
        const measures = [
          MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne')),
          ...(await play(harness, dialogue, [...FIRST, ...history])),
        ];
        await beginEvaluation(harness, dialogue);
        const { rounds } = await playEvaluation(harness, dialogue, measures, judgings);
        await playRecommendations(harness, dialogue, { measures, rounds }, [...BEGINNING, ...recommendings]);
        const head = await harness.store.head();
        for (const view of ['dispositions', 'theme-input']) await harness.get(`/api/${view}?dialogue=${dialogue}&after=${String(head)}`);
        for (let n = before; n <= head; n++) {
          const [{ total, fates, themes, reasons }, listed, [whole], byTheme] = await Promise.all([
            coverageOf(views, n, dialogue),
            fatedOf(views, n, { dialogue, limit: 10_000 }),
            figuresOf(views, n, { dialogue }, []),
            figuresOf(views, n, { dialogue }, ['theme']),
          ]);
          const found = {
            n,
            total,
            fates,
            themes: themes.map((one) => [one.theme, one.total, one.fates]),
            ids: new Set(listed.map(({ id }) => id)).size,
            withReason: reasons.reduce((sum, { contributions }) => sum + contributions, 0),
          };
          const of = (theme: unknown) => listed.filter((row) => row.theme === theme).map(({ fate }) => fate);
          expect(found).toEqual({
            n,
            total: whole?.submitted,
            fates: counted(listed.map(({ fate }) => fate)),
            themes: byTheme.map(({ theme, submitted }) => [theme, submitted, counted(of(theme))]),
            ids: listed.length,
            withReason: fates.rejected + fates['set-aside'],
          });
          expect([fates.rejected, fates.withdrawn]).toEqual([whole?.rejected, whole?.withdrawn]);
          for (const { fate } of listed) seen.add(fate);
        }
        const last = await coverageOf(views, head, dialogue);
        for (const fate of FATES) {
          const some = await fatedOf(views, head, { dialogue, fate, limit: 10_000 });
          expect([fate, some.length]).toEqual([fate, last.fates[fate]]);
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
  // Else it might hold for want of a history in which anything becomes of them.
  expect([...seen]).toEqual(expect.arrayContaining(FATES.filter((fate) => fate !== 'used')));
});
