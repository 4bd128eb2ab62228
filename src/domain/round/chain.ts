import type { Pseudonym, RoundId } from '../ids.js';
import type { Seat } from './assessment.js';
import type { OpenedRound, Round } from './round.js';

/** The rounds that a command needs to know of, as they stand, each with its whole chain (ADR 0003). */
export type Rounds = ReadonlyMap<RoundId, Round>;
export type ChainedRound = { readonly id: RoundId; readonly state: OpenedRound };

/** A round with all before it, the first one first. Those that nobody knows are left out. */
export const chainTo = (last: RoundId | null, rounds: Rounds): readonly ChainedRound[] => {
  const chain: ChainedRound[] = [];
  for (let id = last; id !== null && chain.every((known) => known.id !== id);) {
    const state: Round | undefined = rounds.get(id);
    if (!state || state.status === 'unknown') break;
    chain.unshift({ id, state });
    id = state.previousRound;
  }
  return chain;
};

/**
 * Whether a round has its place in the chain: the first one by itself, another one because the round before says so. `open` where that
 * says nothing: its opening broke off before it got there, or it is from before rounds knew what follows them (ADR 0021).
 */
export const placeOf = (id: RoundId, { previousRound }: OpenedRound, rounds: Rounds): 'taken' | 'open' | 'lost' => {
  if (previousRound === null) return 'taken';
  const previous = rounds.get(previousRound);
  if (!previous || previous.status === 'unknown' || previous.successor === null) return 'open';
  return previous.successor === id ? 'taken' : 'lost';
};

/** Whether another round can follow this one: none does, or the one that did was cancelled. */
export const isPlaceFree = ({ successor }: OpenedRound, rounds: Rounds): boolean =>
  successor === null || rounds.get(successor)?.status === 'cancelled';

/**
 * Who sits where in a chain: for ever where they sat first. In records from before this held, one seat may have been given twice; the
 * second person then gets another one.
 */
export const seatsIn = (chain: readonly ChainedRound[]): ReadonlyMap<Pseudonym, Seat> => {
  const seats = new Map<Pseudonym, Seat>();
  const given = new Set<Seat>();
  for (const { state } of chain)
    for (const [assessor, seat] of state.assessors)
      if (!seats.has(assessor) && !given.has(seat)) {
        seats.set(assessor, seat);
        given.add(seat);
      }
  return seats;
};

/** The last seat that was given in a chain; 0 in none. */
export const lastSeatIn = (chain: readonly ChainedRound[]): Seat =>
  Math.max(0, ...chain.flatMap(({ state }) => [...state.assessors.values()]));
