import type { Decider, DomainEvent } from './decider.js';
import type { Id, IdParser } from './ids.js';

/** How the streams of a kind are named: `<category>-<uuid>`. */
export type Streams<Noun extends string> = {
  readonly Id: IdParser<Noun>;
  readonly stream: (id: Id<Noun>) => string;
  /** Null where it is the stream of something else. */
  readonly idOf: (stream: string) => Id<Noun> | null;
};

/** The types of events, each said once: a list in which one is missing does not compile. */
export type EventTypes<E extends DomainEvent> = Readonly<Record<E['type'], true>>;

/** All streams of a kind, as one value: how they are named, what can be in them, what may happen on them, and what then is (ADR 0033). */
export type Category<C, E extends DomainEvent, S, Noun extends string> = Streams<Noun> & {
  readonly decider: Decider<C, E, S>;
  readonly events: EventTypes<E>;
};

export const streamsOf = <Noun extends string>(Id: IdParser<Noun>): Streams<Noun> => ({
  Id,
  stream: (id) => `${Id.noun}-${id}`,
  idOf: (stream) => (stream.startsWith(`${Id.noun}-`) ? Id(idIn(stream)) : null),
});

export const category = <C, E extends DomainEvent, S, Noun extends string>(
  Id: IdParser<Noun>,
  decider: Decider<C, E, S>,
  events: EventTypes<E>,
): Category<C, E, S, Noun> => ({ ...streamsOf(Id), decider, events });

/** The id in the name of a stream, whatever it is of. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
