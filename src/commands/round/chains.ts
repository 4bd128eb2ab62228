import type { RoundId } from '../../domain/ids.js';
import type { Measure } from '../../domain/measure/measure.js';
import type { Rounds } from '../../domain/round/chain.js';
import type { Round } from '../../domain/round/round.js';
import { rounds } from '../../domain/round/rounds.js';
import type { Desk } from '../desk.js';

/** These rounds, and all that stand in a chain with one of them. */
export const roundsWith = async (desk: Desk, ids: Iterable<RoundId>): Promise<Rounds> => {
  const known = new Map<RoundId, Round>();
  const next = new Set(ids);
  for (const id of next) {
    const round = await desk.fact(rounds, id);
    known.set(id, round);
    if (round.status === 'unknown') continue;
    for (const beside of [round.previousRound, round.successor]) if (beside !== null) next.add(beside);
  }
  return known;
};

/** The rounds that took a measure in. They are looked up after the measure: what it does not know of yet is appended after it. */
export const roundsOf = async (desk: Desk, ...measures: readonly Measure[]): Promise<Rounds> =>
  roundsWith(
    desk,
    measures.flatMap((measure) => (measure.status === 'unknown' ? [] : [...measure.rounds.keys()])),
  );
