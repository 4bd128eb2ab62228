import { contributions } from '../../domain/contribution/contributions.js';
import type { MeasureId } from '../../domain/ids.js';
import type { KnownMeasure } from '../../domain/measure/assessed.js';
import { measures } from '../../domain/measure/measures.js';
import type { Desk } from '../desk.js';

/** A measure with the contributions that it quotes. */
export const knownMeasure = async (desk: Desk, id: MeasureId): Promise<KnownMeasure> => {
  const state = await desk.fact(measures, id);
  const quoted = state.status === 'unknown' ? [] : [...state.evidence.values()].map(({ contribution }) => contribution);
  const states = [...new Set(quoted)].map(async (one) => [one, await desk.fact(contributions, one)] as const);
  return { id, state, contributions: new Map(await Promise.all(states)) };
};
