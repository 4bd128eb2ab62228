import fc from 'fast-check';
import type { RoundRow } from '../../../src/projections/assessments/assessments.table.js';
import type { Backed } from '../../../src/projections/measures/measures.reading.js';
import { comparedUnder, type Evaluated } from '../../../src/replay/what-if/compared.js';
import type { WhatIf } from '../../../src/replay/what-if/what-if.fields.js';

/** Each is some hundred figures. */
const RUNS = { numRuns: 30 };
const MEASURES = ['a', 'b', 'c', 'd'] as const;
const SEATS = [1, 2, 3, 4] as const;
const CRITERIA = ['benefit', 'equity', 'reach', 'resources', 'law'] as const;
const GROUPS = ['citizen', 'company'] as const;

/** Parts of a whole. */
const shares = (parts: readonly number[]): readonly number[] => parts.map((part) => part / parts.reduce((a, b) => a + b, 0));
const weights = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 2 }),
  )
  .map((parts) => parts.flatMap(shares));

const frameworkOf = (each: readonly number[]): RoundRow['framework'] =>
  ({
    criteria: CRITERIA.map((code, i) => ({ code, weight: each[i], dimension: i < 3 ? 'effectiveness' : 'feasibility' })),
    scale: { min: 1, max: 5, anchors: [] },
    certainty: [],
    cut: 3,
    quorum: 2,
    consensus: { shareMin: 0.6, withinPoints: 1 },
  }) as unknown as RoundRow['framework'];

const points = fc.record(Object.fromEntries(CRITERIA.map((code) => [code, fc.integer({ min: 1, max: 5 })])));
const judged = fc.uniqueArray(fc.record({ measure: fc.constantFrom(...MEASURES), seat: fc.constantFrom(...SEATS), scores: points }), {
  selector: ({ measure, seat }) => `${measure} ${seat}`,
  minLength: 1,
});

const rowOf = (id: string, previousRound: string | null, framework: RoundRow['framework'], scores: object): RoundRow =>
  ({
    id,
    previousRound,
    roundNumber: previousRound === null ? 1 : 2,
    status: 'closed',
    framework,
    measures: MEASURES,
    assessors: SEATS.map((seat) => ({ seat, assessor: `nobody ${seat}` })),
    recusals: [],
    scores,
  }) as unknown as RoundRow;

const backing = (group: string | null, measure: string): Backed =>
  ({
    measure,
    contribution: `${measure} ${String(group)}`,
    stance: 'supports',
    unlinked: null,
    body: 'x',
    source: { stakeholderGroup: group, status: 'accepted', participant: null, shown: null },
  }) as unknown as Backed;

const evaluated: fc.Arbitrary<Evaluated> = fc
  .record({
    weights,
    first: judged,
    second: judged,
    quoted: fc.array(fc.tuple(fc.constantFrom(null, ...GROUPS), fc.constantFrom(...MEASURES))),
  })
  .map(({ weights: each, first, second, quoted }) => {
    const framework = frameworkOf(each);
    return {
      rounds: [rowOf('one', null, framework, first), rowOf('two', 'one', framework, second)],
      statuses: new Map(MEASURES.map((measure) => [measure, measure === 'd' ? 'withdrawn' : 'active'])),
      evidence: quoted.map(([group, measure]) => backing(group, measure)),
    };
  });

const whatIf: fc.Arbitrary<WhatIf> = fc.record(
  {
    weights: fc.record(Object.fromEntries(CRITERIA.map((code) => [code, fc.integer({ min: 1, max: 9 })])), { requiredKeys: [] }),
    cut: fc.integer({ min: 2, max: 5 }),
    consensus: fc.record({ shareMin: fc.constantFrom(0.1, 1), withinPoints: fc.integer({ min: 0, max: 3 }) }),
    without: fc.record({
      criteria: fc.subarray(['benefit', 'equity', 'law']),
      assessors: fc.array(fc.record({ round: fc.constantFrom('one', 'two'), seat: fc.constantFrom(...SEATS) })),
      groups: fc.subarray([...GROUPS]),
    }),
  },
  { requiredKeys: [] },
);

/** By measure: in which order they come, depends on the real ranks, too. */
const wouldBe = (asked: WhatIf, all: Evaluated) =>
  new Map(comparedUnder(asked, all).map(({ measure, hypothetical }) => [measure, hypothetical]));

it('with nothing changed the hypothetical result is the real one, to the digit', () => {
  const unchanged: readonly WhatIf[] = [
    {},
    { weights: {}, consensus: {}, without: {} },
    { without: { criteria: [], assessors: [], groups: [] } },
  ];
  fc.assert(
    fc.property(evaluated, (all) => {
      for (const { real, hypothetical, moved, changes } of unchanged.flatMap((asked) => comparedUnder(asked, all))) {
        expect(hypothetical).toEqual(real);
        expect([real.rank === null ? 0 : moved, changes]).toEqual([0, []]);
      }
    }),
    RUNS,
  );
});

it('to say again what holds changes nothing', () => {
  fc.assert(
    fc.property(evaluated, (all) => {
      const [{ framework }] = all.rounds as [RoundRow];
      const said = {
        weights: Object.fromEntries(framework.criteria.map(({ code, weight }) => [code, weight])),
        cut: framework.cut,
        consensus: framework.consensus,
      };
      expect(comparedUnder(said, all)).toEqual(comparedUnder({}, all));
    }),
    RUNS,
  );
});

it('all weights times one factor change nothing', () => {
  fc.assert(
    fc.property(evaluated, whatIf, fc.constantFrom(2, 3, 0.1, 17, 1 / 3), (all, asked, factor) => {
      const named = Object.fromEntries(CRITERIA.map((code, i) => [code, asked.weights?.[code] ?? i + 1]));
      const scaled = Object.fromEntries(CRITERIA.map((code) => [code, (named[code] ?? 0) * factor]));
      expect(wouldBe({ ...asked, weights: scaled }, all)).toEqual(wouldBe({ ...asked, weights: named }, all));
    }),
    RUNS,
  );
});

it('who did not assess can be left out and nothing changes, and who is left out is as if they had not', () => {
  fc.assert(
    fc.property(evaluated, whatIf, fc.constantFrom(...SEATS), (all, asked, seat) => {
      const absent = {
        ...all,
        rounds: all.rounds.map((row) => ({ ...row, scores: row.scores?.filter((one) => one.seat !== seat) ?? null })),
      };
      const without = { ...asked, without: { ...asked.without, assessors: [...(asked.without?.assessors ?? []), { round: 'two', seat }] } };
      expect(wouldBe(without, absent)).toEqual(wouldBe(asked, absent));
      expect(wouldBe(without, all)).toEqual(wouldBe(asked, absent));
    }),
    RUNS,
  );
});

it('criteria that are left out count as little as if nobody had been asked about them', () => {
  fc.assert(
    fc.property(evaluated, whatIf, (all, asked) => {
      const out = new Set<string>(asked.without?.criteria);
      const unasked = {
        ...all,
        rounds: all.rounds.map((row) => ({
          ...row,
          scores:
            row.scores?.map((one) => ({
              ...one,
              scores: Object.fromEntries(Object.entries(one.scores).filter(([code]) => !out.has(code))),
            })) ?? null,
        })),
      };
      expect(wouldBe(asked, unasked)).toEqual(wouldBe(asked, all));
    }),
    RUNS,
  );
});

it('ranks go from 1 on by the score, and only where something has one and somebody speaks for it', () => {
  fc.assert(
    fc.property(evaluated, whatIf, (all, asked) => {
      const ranked = comparedUnder(asked, all).flatMap(({ hypothetical: { rank, score, unranked } }) => {
        expect(rank === null).toBe(unranked !== null);
        return rank === null ? [] : [{ rank, score: score ?? NaN }];
      });
      for (const { rank, score } of ranked) expect(rank).toBe(1 + ranked.filter((other) => other.score > score).length);
    }),
    RUNS,
  );
});
