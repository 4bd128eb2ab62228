import type { Decided, Decider, DomainEvent } from './decider.js';
import type { Id, IdParser } from './ids.js';

/** How the streams of a kind are named: `<category>-<uuid>`. */
export type Streams<Noun extends string> = {
  readonly Id: IdParser<Noun>;
  readonly stream: (id: Id<Noun>) => string;
  /** Null where it is the stream of something else. */
  readonly idOf: (stream: string) => Id<Noun> | null;
  /** Whether an event is one that can be in them. */
  readonly owns: (event: { readonly type: string }) => boolean;
};

/** The types of events, each said once: a list in which one is missing does not compile. */
export type EventTypes<E extends DomainEvent> = Readonly<Record<E['type'], true>>;

/** Which events each command may say: a list in which a command is missing does not compile. */
export type Says<C, E extends DomainEvent> = Readonly<
  Record<C extends { readonly type: infer Name extends string } ? Name : never, readonly E['type'][]>
>;

/** What is known of a stream: what is true by now, and when it first got each status; the first of them is when it began. */
export type Fact<S> = { readonly state: S; readonly since: ReadonlyMap<string, string> };

/** Since when there is what an act acts on: the act is not before it (ADR 0024). Null where there is nothing. */
export type Beginning<S> = (fact: Fact<S>) => string | null;

/** A category for whoever asks what is true of a thing. */
export type Known<S, Noun extends string> = Streams<Noun> & {
  /** What is true after these events, of the whole stream or from a state on. @throws for an event of something else */
  readonly fold: (events: readonly DomainEvent[], from?: S) => S;
  readonly since: Beginning<S>;
  /** With what the clock has done by then, whatever is recorded of it. */
  readonly byClock: (state: S, now: string) => S;
};

/** From which of the events before it an event follows that nobody sent; null where somebody's act is its own cause. */
type CauseOf = <P extends DomainEvent>(event: Decided<DomainEvent>, past: readonly P[]) => P | null;

/** A category for whoever commands: what may happen after all that has happened on a stream. */
export type Commanded<C, Noun extends string> = Streams<Noun> & {
  /** @throws Refusal */
  readonly decide: (command: C, past: readonly DomainEvent[]) => readonly Decided<DomainEvent>[];
  /** Which events a command may say, the act itself first. */
  readonly says: Readonly<Record<string, readonly string[]>>;
  readonly causeOf: CauseOf;
};

/** All streams of a kind, as one value: how they are named, what can be in them, what may happen on them, and what then is (ADR 0033). */
export type Category<C, E extends DomainEvent, S, Noun extends string> = Known<S, Noun> &
  Commanded<C, Noun> & { readonly decider: Decider<C, E, S>; readonly events: EventTypes<E>; readonly says: Says<C, E> };

export const streamsOf = <Noun extends string>(Id: IdParser<Noun>): Omit<Streams<Noun>, 'owns'> => ({
  Id,
  stream: (id) => `${Id.noun}-${id}`,
  idOf: (stream) => (stream.startsWith(`${Id.noun}-`) ? Id(idIn(stream)) : null),
});

/** By default a thing can be acted on from its first event on, the clock does nothing to it, and all of it is somebody's act. */
export const category = <C, E extends DomainEvent, S, Noun extends string>(
  Id: IdParser<Noun>,
  decider: Decider<C, E, S>,
  events: EventTypes<E>,
  says: Says<C, E>,
  {
    since = itBegan,
    byClock = (state) => state,
    causeOf = () => null,
  }: Partial<Pick<Known<S, Noun>, 'since' | 'byClock'> & Pick<Commanded<C, Noun>, 'causeOf'>> = {},
): Category<C, E, S, Noun> => {
  const owns = (event: { readonly type: string }): event is E => Object.hasOwn(events, event.type);
  const fold = (past: readonly DomainEvent[], from = decider.initial): S =>
    past.reduce<S>((state, event) => {
      if (!owns(event)) throw new Error(`${event.type} is no event of a ${Id.noun}`);
      return decider.evolve(state, event);
    }, from);
  const decide = (command: C, past: readonly DomainEvent[]) => decider.decide(command, fold(past));
  return { ...streamsOf(Id), owns, decider, events, says, fold, decide, since, byClock, causeOf };
};

const itBegan: Beginning<unknown> = ({ since }) => since.values().next().value ?? null;

/** Since it first had a status; where it never had, since it began. */
export const sinceIt =
  (status: string): Beginning<unknown> =>
  (fact) =>
    fact.since.get(status) ?? itBegan(fact);

/** The id in the name of a stream, whatever it is of. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
