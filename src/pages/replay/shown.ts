import type { Language } from '../../domain/language.js';
import type { Address } from './address.js';
import type { Differences, EventOf, Explanation, Followed } from './details.js';
import type { Milestone } from './milestones.js';
import type { NamedMoment } from './moment.js';
import type { Dialogue, State } from './state.js';
import type { Traced } from './traced.js';

/** All that the page shows. */
export type Shown = {
  readonly language: Language;
  readonly address: Address;
  readonly newest: Dialogue;
  readonly milestones: readonly Milestone[];
  readonly state: State;
  /** How the moment was named, where that was not by its sequence. */
  readonly named: NamedMoment | null;
  /** The event at this moment; null: it is another dialogue's. */
  readonly last: Pick<EventOf, 'occurredAt' | 'recordedAt'> | null;
  readonly explanation: Explanation | null;
  readonly traced: Traced | null;
  readonly followed: Followed | null;
  /** The event that is opened. */
  readonly event: EventOf | null;
  readonly differences: Differences | null;
};

/** Measures by the numbers that they have on the page: in the order in which they were drafted. */
export const numbersOf = ({ measures }: State): ReadonlyMap<string, string> =>
  new Map(measures.items.map(({ measure }, i) => [measure, `M${i + 1}`]));
