import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { openViews } from '../../../src/projections/data-source.js';
import { queryOf } from '../../../src/projections/rebuild.js';
import { figuresOf } from '../../../src/projections/theme-input/exact-figures.js';
import { actFiguresOf, DIMENSIONS, type FiguresRow, type Filter } from '../../../src/projections/theme-input/theme-input.figures.js';
import { SPAN } from '../../../src/projections/sum-table.js';
import { themeInput } from '../../../src/projections/theme-input/theme-input.js';
import { figureTable } from '../../../src/projections/theme-input/theme-input.table.js';
import type { Recorded } from '../../../src/store/event-store.js';
import { dropDatabase, freshDatabase } from '../../database.js';
import { countedFigures } from './counted-figures.js';

let url: string;
let views: DataSource;
beforeAll(async () => {
  url = await freshDatabase();
  views = await openViews(url);
});
afterAll(async () => {
  await views.destroy();
  await dropDatabase(url);
});

const THEMES = ['work', 'skills'];
const DAYS = ['2026-10-30', '2026-10-31', '2026-11-01'];
const person = fc.nat({ max: 4 });
const day = fc.constantFrom(...DAYS);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('say' as const),
      person: fc.option(person),
      theme: fc.constantFrom(...THEMES),
      question: fc.nat({ max: 1 }),
      questionVersion: fc.constantFrom(1, 2),
      channel: fc.constantFrom('online', 'letter'),
      group: fc.constantFrom('citizen', 'company', null),
      region: fc.constantFrom('DE300', null),
      day,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('rate' as const),
      person,
      of: fc.nat(),
      value: fc.constantFrom('agree', 'pass', 'disagree'),
      protection: fc.constantFrom('none', 'codes', 'login', 'puzzle'),
      day,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('unrate' as const), person, of: fc.nat(), day }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'ContributionAccepted' as const,
        'ContributionRejected' as const,
        'AppealUpheld' as const,
        'ContributionWithdrawn' as const,
      ),
      of: fc.nat(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('ContributionMerged' as const, 'ContributionUnmerged' as const),
      of: fc.nat(),
      into: fc.nat(),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** As a record could have it, also one from before some rules: withdrawn twice, merged in a ring. */
const played = (acts: readonly Act[], dialogue: string, sequenceAt: (i: number) => bigint): readonly Recorded[] => {
  const people = Array.from({ length: 5 }, () => randomUUID());
  const said: string[] = [];
  const happened = acts.flatMap((each): readonly { type: string; stream: string; data: object; internal: object; on?: string }[] => {
    if (each.does === 'say') {
      const { theme, question, person: who, day: on, does: _, ...places } = each;
      const contribution = randomUUID();
      said.push(contribution);
      const data = { dialogue, theme, question: `${theme}-${question}`, ...places, language: 'de' };
      return [
        {
          type: 'ContributionSubmitted',
          stream: `contribution-${contribution}`,
          data,
          internal: { participant: who === null ? null : people[who] },
          on,
        },
      ];
    }
    const contribution = said[each.of % Math.max(1, said.length)];
    if (contribution === undefined) return [];
    if (each.does === 'rate') {
      const { value, protection, day: on } = each;
      const internal = { rater: people[each.person] };
      return [
        {
          type: 'ContributionRated',
          stream: `rating-${randomUUID()}`,
          data: { contribution, value, protection, previous: null },
          internal,
          on,
        },
      ];
    }
    if (each.does === 'unrate')
      return [
        {
          type: 'RatingWithdrawn',
          stream: `rating-${randomUUID()}`,
          data: { contribution, previous: 'agree' },
          internal: { rater: people[each.person] },
          on: each.day,
        },
      ];
    const data = 'into' in each ? { into: said[each.into % said.length] } : { against: 'rejection' };
    return [{ type: each.does, stream: `contribution-${contribution}`, data, internal: {} }];
  });
  return happened.map(({ on = '2026-11-01', ...event }, i) => ({
    ...{ sequence: sequenceAt(i), revision: 0n, id: randomUUID(), schema: 1, recordedAt: '2026-11-02T10:00:00.000Z' },
    ...{ occurredAt: `${on}T10:00:00.000Z`, role: 'participant' as const, body: null },
    ...event,
  }));
};

const narrowing = fc.record({
  theme: fc.constantFrom(...THEMES),
  question: fc.constantFrom('work-0', 'work-1', 'skills-0'),
  channel: fc.constantFrom('online', 'letter'),
  group: fc.constantFrom('citizen', 'company'),
  region: fc.constantFrom('DE300'),
  status: fc.constantFrom('open' as const, 'accepted' as const, 'rejected' as const, 'withdrawn' as const, 'merged' as const),
  from: day,
  to: day,
});
const asked = fc.record({
  by: fc.subarray([...DIMENSIONS]),
  filter: fc
    .tuple(narrowing, fc.subarray(['theme', 'question', 'channel', 'group', 'region', 'status', 'from', 'to'], { maxLength: 2 }))
    .map(([all, names]): Omit<Filter, 'dialogue'> => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))),
});
const PLAIN = [[], ['theme'], ['question'], ['theme', 'question'], ['status'], ['day']] as const;

/** In one record, other dialogues before and between; so far apart that sums are made, of some spans and of none. */
let head = 0n;
const steps = fc.constantFrom(1, 64, SPAN / 8, SPAN);
/** The first sequence of so many events that some come before a span begins, one just then, and some later. */
const beginning = (step: number): bigint => BigInt(SPAN * Math.ceil((Number(head) + 1 + 12 * step) / SPAN) - 12 * step);

it('shows as of every sequence, in every breakdown, what counting all rows gives', async () => {
  let [compared, merged, sums] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 20, maxLength: 45 }),
      fc.array(asked, { minLength: 3, maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 45, maxLength: 45 }),
      steps,
      async (acts, questions, batches, step) => {
        const dialogue = randomUUID();
        const first = beginning(step);
        const events = played(acts, dialogue, (i) => first + BigInt(step * i));
        head = (events.at(-1)?.sequence ?? head) + BigInt(step);
        const runner = views.createQueryRunner();
        for (let [done, i] = [0, 0]; done < events.length; done += batches[i] ?? 1, i++)
          await themeInput.write(events.slice(done, done + (batches[i] ?? 1)), queryOf(runner));
        await runner.release();
        for (let n = 0; n <= events.length; n++) {
          const asOf = (events[n]?.sequence ?? head) - 1n;
          const plain = PLAIN[n % PLAIN.length] ?? [];
          for (const { by, filter } of [{ by: plain, filter: {} }, ...questions]) {
            const whole = { dialogue, ...filter };
            const expected = await countedFigures(views, asOf, whole, by);
            const shown: readonly FiguresRow[] = await figuresOf(views, asOf, whole, by);
            expect({ n, by, filter, rows: shown }).toEqual({ n, by, filter, rows: expected });
            const acted = await actFiguresOf(views, asOf, whole, by);
            expect(acted).toEqual(expected.map(({ participants: _, raters: __, ...row }) => row));
            compared += expected.length;
          }
        }
        [{ sums }] = await views.query(`select count(*)::int as sums from ${figureTable.address}_sum`);
        merged += events.filter(({ type }) => type === 'ContributionMerged').length;
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(1000);
  expect(merged).toBeGreaterThan(10);
  expect(sums).toBeGreaterThan(100);
});
