import type { Language } from '../../domain/language.js';
import type { Address } from './address.js';
import type { Difference, Explanation, Traced } from './details.js';
import type { Milestone } from './milestones.js';
import type { Dialogue, State } from './state.js';

/** All that the page shows. */
export type Shown = {
  readonly language: Language;
  readonly address: Address;
  readonly newest: Dialogue;
  readonly milestones: readonly Milestone[];
  readonly state: State;
  readonly explanation: Explanation | null;
  readonly traced: Traced | null;
  readonly differences: readonly Difference[] | null;
};

/** Measures by the numbers that they have on the page: in the order in which they were drafted. */
export const numbersOf = ({ measures }: State): ReadonlyMap<string, string> =>
  new Map(measures.items.map(({ measure }, i) => [measure, `M${i + 1}`]));
