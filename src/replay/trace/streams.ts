import type { Category } from '../../domain/category.js';
import type { DomainEvent } from '../../domain/decider.js';
import { isOneOf, type Projected } from '../../projections/projection.js';
import type { EventStore } from '../../store/event-store.js';

/** The record as of a sequence. */
export type Then = { readonly store: EventStore; readonly asOf: bigint };
export type Streams<E extends DomainEvent> = ReadonlyMap<string, readonly Projected<E>[]>;

/** A store reads so many streams at once. */
const AT_ONCE = 200;

/** What had happened by then on each of these streams; those on which nothing had are not in it. */
export const eventsOf = async <C, E extends DomainEvent, S, Noun extends string>(
  { store, asOf }: Then,
  category: Category<C, E, S, Noun>,
  ids: readonly string[],
): Promise<Streams<E>> => {
  const isOwn = isOneOf<E>(category.events);
  const read = async (id: string): Promise<readonly [string, readonly Projected<E>[]]> => {
    const events = await store.readStream(category.stream(category.Id(id)));
    return [id, events.filter(({ sequence }) => sequence <= asOf).filter(isOwn)];
  };
  const found: (readonly [string, readonly Projected<E>[]])[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) found.push(...(await Promise.all(ids.slice(i, i + AT_ONCE).map(read))));
  return new Map(found.filter(([, events]) => events.length > 0));
};
