import fc from 'fast-check';
import { judging } from '../../evaluation-history.js';
import { useHarness } from '../../harness.js';
import { happening } from '../../history.js';
import { recommending } from '../../recommendation-history.js';
import { compareFigures } from './every-figure.js';
import { playWhole } from '../../whole-history.js';

const harness = useHarness();

const RATED = { what: 'RateContribution', a: 1, b: 1, minutes: 1 } as const;

it('adds up to every figure of every view, as of any sequence, for who may count people and for everybody', async () => {
  const names = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 20, maxLength: 25 }),
      fc.array(judging, { maxLength: 8 }),
      fc.array(recommending, { maxLength: 8 }),
      fc.array(fc.nat(999), { minLength: 1, maxLength: 1 }),
      fc.integer({ min: 2, max: 5 }),
      async (history, judgings, recommendings, moments, limit) => {
        const before = await harness.store.head();
        const dialogue = await playWhole(harness, { history: [RATED, ...history], judgings, recommendings });
        const head = await harness.store.head();
        const asOfs = moments.map((n) => before + 1n + ((head - before - 1n) * BigInt(n)) / 999n);
        for (const asOf of [head, ...asOfs])
          for (const role of ['participant', 'analyst'] as const)
            for (const name of (await compareFigures(harness, { dialogue, asOf, role, limit })).names) names.add(name);
      },
    ),
    { numRuns: 1, endOnFailure: true },
  );
  // A figure that was never more than nothing says little.
  expect(names.size).toBeGreaterThan(40);
});
