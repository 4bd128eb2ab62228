import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { ContributionStatus } from '../../src/domain/contribution/contribution.js';
import { STANCES } from '../../src/domain/measure/measure.js';
import { coverageOf, type Fate, FATES, QUOTED_FATES } from '../../src/projections/dispositions/dispositions.figures.js';
import { fatedOf } from '../../src/projections/dispositions/dispositions.reads.js';
import { figuresOf } from '../../src/projections/theme-input/exact-figures.js';
import { astrayOf, contributionRows, withStatus } from '../../src/projections/contributions/contributions.reading.js';
import { FIRST, happening, recordAny } from '../any-record.js';
import { fatesTold, type Told } from '../fates.js';
import { useHarness } from '../harness.js';

const harness = useHarness();
let views: DataSource;
beforeAll(() => {
  views = harness.app.get(DataSource);
});

const countOf = <T>(all: readonly T[], one: T): number => all.filter((each) => each === one).length;

it('tells the same fates in every view as a walk over the events, as of every sequence', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 30, maxLength: 40 }), async (history) => {
      const dialogue = randomUUID();
      const before = await harness.store.head();
      await recordAny(harness.store, dialogue, history);
      const head = await harness.store.head();
      for (const view of ['dispositions', 'theme-input', 'contributions'])
        await harness.get(`/api/${view}?dialogue=${dialogue}&after=${head}`);
      const events = (await harness.store.readAll(before, 1000)).map((event) => ({
        ...event,
        id: event.stream.slice(event.stream.indexOf('-') + 1),
      }));
      for (let n = before; n <= head; n++) {
        const told = fatesTold(events.filter(({ sequence }) => sequence <= n) as readonly object[] as readonly Told[]);
        const [coverage, listed, [figures], rows] = await Promise.all([
          coverageOf(views, n, dialogue),
          fatedOf(views, n, { dialogue, limit: 100 }),
          figuresOf(views, n, { dialogue }, []),
          contributionRows(views, n).andWhere('c.dialogue = :dialogue', { dialogue }).getMany(),
        ]);
        expect({ n, fates: new Map(listed.map(({ id, fate, stance, reason }) => [id, { fate, stance, reason }])) }).toEqual({
          n,
          fates: new Map([...told].map(([id, { fate, stance, reason }]) => [id, { fate, stance, reason }])),
        });
        const fates = [...told.values()].map(({ fate }) => fate);
        expect(coverage.fates).toEqual(Object.fromEntries(FATES.map((fate) => [fate, countOf<Fate>(fates, fate)])));
        for (const fate of QUOTED_FATES) {
          const { supports, qualifies, opposes } = coverage.stances[fate];
          expect(supports + qualifies + opposes).toBe(coverage.fates[fate]);
        }
        // Theme-input and coverage: the states of the one are the fates of the other.
        const { merged = 0, rejected = 0, withdrawn = 0, submitted = 0 } = figures ?? {};
        expect([submitted, merged, rejected, withdrawn]).toEqual([
          coverage.total,
          coverage.fates.merged,
          coverage.fates.rejected,
          coverage.fates.withdrawn,
        ]);
        const astray = await astrayOf(views, n, rows);
        const statuses = [...told.values()].map(({ status }) => status);
        for (const status of ['open', 'accepted', 'rejected', 'withdrawn', 'merged'] as const satisfies readonly ContributionStatus[]) {
          expect([status, figures?.[status] ?? 0]).toEqual([status, countOf<ContributionStatus>(statuses, status)]);
          const found = contributionRows(views, n).andWhere('c.dialogue = :dialogue', { dialogue });
          withStatus(found, status, dialogue);
          const shown = rows.filter((row) => (astray.has(row.id) ? 'accepted' : row.status) === status).map(({ id }) => id);
          expect([status, new Set((await found.getMany()).map(({ id }) => id))]).toEqual([status, new Set(shown)]);
          expect(shown).toHaveLength(countOf<ContributionStatus>(statuses, status));
        }
        for (const { fate, stance } of told.values()) seen.add(stance === null ? fate : `${fate} ${stance}`);
        if (astray.size > 0) seen.add('astray');
      }
    }),
    { numRuns: 4, endOnFailure: true, examples: [[FIRST]] },
  );
  // Else it might hold for want of a history in which anything becomes of them.
  const quoted = QUOTED_FATES.flatMap((fate) => STANCES.map((stance) => `${fate} ${stance}`));
  expect(seen).toEqual(new Set([...quoted, 'merged', 'set-aside', 'rejected', 'withdrawn', 'open', 'astray']));
});
