import fc from 'fast-check';
import type { Basis } from '../../src/domain/recommendation/recommendation.js';
import { staleBecause, standingMeasure } from '../../src/domain/recommendation/stale.js';
import type { OpenedRound } from '../../src/domain/round/round.js';
import { ACTS, type Act, sight, World } from './judgement.world.js';

type Weights = Partial<Record<Act['what'], number>>;
const actsBy = (weights: Weights, others: number): fc.Arbitrary<readonly Act[]> => {
  const what = fc.oneof(...ACTS.map((each) => ({ arbitrary: fc.constant(each), weight: weights[each] ?? others })));
  const [a, b, c] = [fc.nat({ max: 99 }), fc.nat({ max: 99 }), fc.nat({ max: 99 })];
  return fc.array(fc.record({ what, a, b, c }), { minLength: 40, maxLength: 160 });
};
const acts = actsBy({ open: 10, assess: 40, close: 10, attach: 4, adopt: 12, follow: 4, moderate: 3 }, 1);
/** Rounds alone, one after another and at the same time. */
const roundsAlone = actsBy({ open: 10, assess: 6, close: 10, cancel: 1, follow: 6 }, 0);
/** How many of the worlds had something to say, so that no law holds for want of a world in which anything happens. */
const counted = { adopted: 0, stale: 0, chains: 0, races: 0 };

const adoptedIn = (world: World): readonly Basis[] =>
  [...world.recommendations.values()].flatMap((state) => (state.status === 'adopted' ? state.decision.basis : []));

/** The rule by which results are published. */
const isStale = (world: World, basis: Basis): boolean => {
  const now = standingMeasure(world.known(basis.measure), world.rounds);
  return now === null || staleBecause(basis, now).length > 0;
};

/** What the rule promises, found without it: from what assessors saw and what was opened. */
const expectJudged = (world: World, { measure, rounds, evidence }: Basis): void => {
  const now = world.drafted(measure);
  expect(now.status).toBe('active');
  expect(new Set(rounds)).toEqual(new Set(world.scoring(measure)));
  const [latest] = world.scoring(measure).toReversed();
  const counts = (world.opened.get(latest!) ?? []).filter((score) => score.measure === measure);
  for (const { seat } of counts) {
    const saw = world.seen.findLast((seen) => seen.round === latest && seen.measure === measure && seen.seat === seat);
    expect(saw?.saw).toBe(sight(now));
  }
  expect(counts.length).toBeGreaterThan(0);
  const standing = { supports: 0, opposes: 0, qualifies: 0 };
  for (const { contribution, stance } of now.evidence.values())
    if (['accepted', 'merged'].includes(world.contributions.get(contribution)?.status ?? '')) standing[stance]++;
  expect(evidence).toEqual(standing);
  expect(standing.supports + standing.qualifies).toBeGreaterThan(0);
};

const played = (history: readonly Act[], afterEach: (world: World) => void): World => {
  const world = new World();
  for (const next of history) {
    world.take(next);
    afterEach(world);
  }
  return world;
};

describe('whatever happens to measures, rounds and recommendations, in whatever order', () => {
  it('nothing can be published that rests on something not assessed as it stands', () => {
    fc.assert(
      fc.property(acts, (history) => {
        played(history, (world) => {
          for (const basis of adoptedIn(world)) {
            counted.adopted++;
            if (isStale(world, basis)) counted.stale++;
            else expectJudged(world, basis);
          }
        });
      }),
      { numRuns: 400 },
    );
    expect(counted.adopted).toBeGreaterThan(100);
    expect(counted.stale).toBeGreaterThan(20);
  });

  it('a seat is one person and a person one seat, over any chain', () => {
    fc.assert(
      fc.property(roundsAlone, (history) => {
        const world = played(history, () => undefined);
        for (const id of world.rounds.keys()) {
          const chain = world.chainOf(id);
          if (chain.length > 2) counted.chains++;
          const pairs = new Set(chain.flatMap(({ state }) => [...state.assessors].map(([person, seat]) => `${person} ${seat}`)));
          const [people, seats] = [0, 1].map((i) => new Set([...pairs].map((pair) => pair.split(' ')[i])));
          expect([people?.size, seats?.size]).toEqual([pairs.size, pairs.size]);
        }
      }),
      { numRuns: 300 },
    );
    expect(counted.chains).toBeGreaterThan(20);
  });

  it('of the rounds that follow one, one opens scores; all that scored a measure lie in one chain; and none opens what it did not take in', () => {
    fc.assert(
      fc.property(roundsAlone, (history) => {
        const world = played(history, () => undefined);
        const scored = [...world.opened].filter(([, scores]) => scores.length > 0).map(([id]) => id);
        const previous = scored.flatMap((id) => (world.rounds.get(id) as OpenedRound).previousRound ?? []);
        expect(new Set(previous).size).toBe(previous.length);
        for (const measure of world.measures.keys()) {
          const rounds = world.scoring(measure);
          const last = rounds.at(-1);
          if (last === undefined) continue;
          if (rounds.length > 1) counted.races++;
          expect(world.chainOf(last).map(({ id }) => id)).toEqual(expect.arrayContaining([...rounds]));
          expect(world.assessed(measure)).toEqual(expect.arrayContaining([...rounds]));
        }
      }),
      { numRuns: 300 },
    );
    expect(counted.races).toBeGreaterThan(5);
  });

  it('all who judge a measure in a round saw the same', () => {
    fc.assert(
      fc.property(acts, (history) => {
        const seen = new Map<string, string>();
        for (const { round, measure, saw } of played(history, () => undefined).seen) {
          expect(saw).toBe(seen.get(`${round} ${measure}`) ?? saw);
          seen.set(`${round} ${measure}`, saw);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every assessment that was taken and not recused is opened, as it was said last, once its round is closed', () => {
    fc.assert(
      fc.property(acts, (history) => {
        const world = played(history, () => undefined);
        for (const [id, scores] of world.opened) {
          const round = world.rounds.get(id) as OpenedRound;
          const isOut = (seat: number, measure: string) =>
            round.recusals.some((recusal) => recusal.seat === seat && (recusal.measure === null || recusal.measure === measure));
          const taken = world.seen.filter((seen) => seen.round === id && !isOut(seen.seat, seen.measure));
          expect(new Set(scores.map(({ seat, measure }) => `${seat} ${measure}`))).toEqual(
            new Set(taken.map(({ seat, measure }) => `${seat} ${measure}`)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
