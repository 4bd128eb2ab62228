/** What every event of the domain has. Times are ISO 8601 in UTC; `data` is public for ever, `internal` never is. */
export type DomainEvent = {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: object;
  readonly internal: object;
  /** When it came into the record; what is decided just now has none yet. */
  readonly recordedAt?: string;
};

/** What came into the record so much later than it happened is told afterwards: by an import, or by the example. */
const AFTERWARDS_MS = 3_600_000;

export const isToldAfterwards = (event: DomainEvent): boolean =>
  Date.parse(recordedAt(event)) - Date.parse(event.occurredAt) >= AFTERWARDS_MS;

/** When an event came into the record: deadlines run from here, whatever time a sender names (ADR 0024). */
export const recordedAt = ({ recordedAt: recorded, occurredAt }: DomainEvent): string => recorded ?? occurredAt;

/** What must stay erasable: texts, names, justifications. `subject` is the person (pseudonym) under whose key it is kept. */
export type Body = { readonly subject: string; readonly content: object };

/** A document that is filed: its digest (SHA-256, 64 hex digits) is in the event, its content (base64) goes beside the bodies. */
export type File = { readonly digest: string; readonly content: string };

/**
 * An event as decided: a body or files beside it go to the vault, and only a commitment or digests into the record. `role`: where it is
 * nobody's act but what the clock did until then.
 */
export type Decided<Event> = Event & { readonly body?: Body; readonly files?: readonly File[]; readonly role?: 'system' };

/** The same as a rule says it: it happened when the command did, and has nothing internal, where it says no other. */
export type Saying<Event extends DomainEvent> = Event extends DomainEvent
  ? Omit<Decided<Event>, 'occurredAt' | 'internal'> &
      Partial<Pick<Event, 'occurredAt'>> &
      (object extends Event['internal'] ? Partial<Pick<Event, 'internal'>> : Pick<Event, 'internal'>)
  : never;

/** A pure module of the domain: what may happen (decide) and what then is (evolve). */
export type Decider<Command, Event extends DomainEvent, State> = {
  readonly initial: State;
  /** @throws Refusal when a rule says no. No event means: nothing to say. */
  readonly decide: (command: Command, state: State) => readonly Decided<Event>[];
  readonly evolve: (state: State, event: Event) => State;
};

/** What a decider's rules say becomes events. The cast says what TypeScript does not see through the generics: what may be left out is filled in. */
export const decider = <Command extends { readonly at: string }, Event extends DomainEvent, State>({
  decide,
  ...folding
}: Omit<Decider<Command, Event, State>, 'decide'> & {
  readonly decide: (command: Command, state: State) => readonly Saying<Event>[];
}): Decider<Command, Event, State> => ({
  ...folding,
  decide: (command, state) =>
    decide(command, state).map((said) => ({ occurredAt: command.at, internal: {}, ...said }) as unknown as Decided<Event>),
});

/** Fails to compile where a union has a case that nobody handles. */
export const unreachable = (value: never): never => {
  throw new Error(`Unhandled case: ${typeof value === 'object' ? String((value as { type?: unknown }).type) : String(value)}`);
};

/** Whether two values of an event's data say the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
};
