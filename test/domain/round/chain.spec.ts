import type { RoundId } from '../../../src/domain/ids.js';
import { chainTo, isPlaceFree, lastSeatIn, placeOf, type Rounds, seatsIn } from '../../../src/domain/round/chain.js';
import type { OpenedRound, Round, RoundEvent } from '../../../src/domain/round/round.js';
import { ada, ben, cancelled, cem, closed, earlier, opened, round, roundOf, succeeded } from './examples.js';

const following = (previousRound: RoundId | null, ...after: readonly RoundEvent[]): OpenedRound => {
  const state = roundOf({ ...opened, data: { ...opened.data, previousRound } }, ...after);
  if (state.status === 'unknown') throw new Error('It was opened');
  return state;
};
const unknown: Round = { status: 'unknown' };
const known = (...states: readonly (readonly [RoundId, Round])[]): Rounds => new Map(states);

describe('the chain to a round', () => {
  it('has those before it, the first one first', () => {
    const [first, second] = [following(null, closed), following(earlier)];
    const chain = chainTo(round, known([earlier, first], [round, second]));
    expect(chain).toEqual([
      { id: earlier, state: first },
      { id: round, state: second },
    ]);
  });

  it('is empty to none, and begins after one that nobody knows', () => {
    expect(chainTo(null, known([round, following(null)]))).toEqual([]);
    expect(chainTo(round, known())).toEqual([]);
    expect(chainTo(round, known([round, unknown]))).toEqual([]);
    const second = following(earlier);
    expect(chainTo(round, known([earlier, unknown], [round, second]))).toEqual([{ id: round, state: second }]);
  });

  it('ends where it comes back to itself', () => {
    const circle = known([earlier, following(round)], [round, following(earlier)]);
    expect(chainTo(round, circle).map(({ id }) => id)).toEqual([earlier, round]);
  });
});

describe('the place of a round', () => {
  it('is its own where it is the first, or the one before says so', () => {
    expect(placeOf(round, following(null), known())).toBe('taken');
    expect(placeOf(round, following(earlier), known([earlier, following(null, closed, succeeded(round))]))).toBe('taken');
  });

  it('is open where nothing says who has it', () => {
    for (const before of [known(), known([earlier, unknown]), known([earlier, following(null, closed)])])
      expect(placeOf(round, following(earlier), before)).toBe('open');
  });

  it('is lost where another one has it', () =>
    expect(placeOf(round, following(earlier), known([earlier, following(null, closed, succeeded(earlier))]))).toBe('lost'));

  it('after a round is free where nothing follows, or what did was cancelled', () => {
    expect(isPlaceFree(following(null, closed), known())).toBe(true);
    const followed = following(null, closed, succeeded(round));
    expect(isPlaceFree(followed, known([round, following(earlier, cancelled)]))).toBe(true);
    expect(isPlaceFree(followed, known([round, following(earlier)]))).toBe(false);
    expect(isPlaceFree(followed, known())).toBe(false);
  });
});

describe('the seats in a chain', () => {
  const seated = (...assessors: OpenedRound['assessors'] extends ReadonlyMap<infer Who, infer Seat> ? [Who, Seat][] : never) => ({
    id: round,
    state: { ...following(null), assessors: new Map(assessors) },
  });

  it('are where each sat first, and nobody has one that was given before', () => {
    const chain = [seated([ada, 1], [ben, 2]), seated([ada, 3], [cem, 2], [ben, 2])];
    expect([...seatsIn(chain)]).toEqual([
      [ada, 1],
      [ben, 2],
    ]);
    expect([...seatsIn([...chain, seated([cem, 4])])].at(-1)).toEqual([cem, 4]);
  });

  it('end with the last that was given', () => {
    expect(lastSeatIn([])).toBe(0);
    expect(lastSeatIn([seated([ada, 1], [ben, 7]), seated([cem, 4])])).toBe(7);
  });
});
