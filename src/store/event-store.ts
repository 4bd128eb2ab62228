import type { Role } from '../domain/role.js';
import { Unavailable } from '../host/failures.js';

/** The place of an erasable body in the vault, and the public commitment to it (`src/vault/commitment.ts`). */
export type BodyReference = { readonly id: string; readonly commitment: string };

/** An event on its way into the store. Everything in it is JSON; the body's text is not in it. */
export type NewEvent = {
  /** UUID, derived from the command's idempotency key: the same event again has the same id. */
  readonly id: string;
  readonly type: string;
  /** Number of the shape of `data` and `internal`, from 1. */
  readonly schema: number;
  /** ISO 8601, UTC. When it happened; imports keep the source's time. */
  readonly occurredAt: string;
  readonly role: Role;
  readonly data: object;
  readonly internal: object;
  readonly body: BodyReference | null;
};

/** An event in the record. */
export type Recorded = NewEvent & {
  /** Place in the record: 1, 2, 3 … without gaps, in commit order. */
  readonly sequence: bigint;
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: bigint;
  /** ISO 8601, UTC, set by the store; never earlier than that of the event before. */
  readonly recordedAt: string;
};

/** Where an append ended: the last event's places. */
export type Appended = { readonly sequence: bigint; readonly revision: bigint };

/** Revision of a stream nobody has written to. */
export const NO_STREAM = -1n;

/** Somebody wrote to the stream in between: read it again and decide again. */
export class RevisionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: bigint,
    readonly actual: bigint,
  ) {
    super(`${stream} is at revision ${String(actual)}, expected ${String(expected)}`);
  }
}

/** An event id that is in the record already, with other content. */
export class EventIdReused extends Error {
  constructor(readonly id: string) {
    super(`The event ${id} is in the record already, with other content`);
  }
}

/**
 * Whether an append came too late: others wrote to the stream, or the same command won a race against itself, or a program that was killed
 * has begun the same append. Deciding again finds out; all of them come to an end.
 */
export const isOvertaken = (error: unknown): error is RevisionConflict | EventIdReused =>
  error instanceof RevisionConflict || error instanceof EventIdReused;

/**
 * It is not known whether the events are in the record, or will be. Repeating the same append, or the same command with its key, is safe
 * at any time and finds out.
 */
export class OutcomeUnknown extends Unavailable {}

/** What happened to the record without the program. */
export type Damage =
  /** Events that were numbered are gone: scavenged, truncated, or their stream was deleted. */
  | 'events-missing'
  /** The log ends before what was numbered: an older backup was put back. */
  | 'log-shorter'
  /** Another event is where a numbered one was. */
  | 'log-replaced';

/** The record is not what it was. Nothing was written, and nothing will be until a person has looked at it. */
export class RecordDamaged extends Error {
  constructor(
    readonly damage: Damage,
    message: string,
  ) {
    super(message);
  }
}

/** An event whose shape is newer than this program. */
export class UnknownSchema extends Error {
  constructor(
    readonly sequence: bigint,
    readonly type: string,
    readonly schema: number,
  ) {
    super(`Event ${String(sequence)} is a ${type} of schema ${schema}, which this version of the program does not know`);
  }
}

export const LIMITS = {
  eventBytesMax: 64 * 1024,
  eventsPerAppendMax: 100,
  streamNameMax: 128,
} as const;

/** `<category>-<uuid>`. */
export const STREAM_NAME = /^[a-z]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of an event or of a body, in the only spelling that is accepted: an id is found by comparing texts. */
export const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Events in pages; `after` is exclusive. A page is never empty. */
export type Subscription = AsyncIterable<readonly Recorded[]>;
export type Subscribing = {
  readonly signal: AbortSignal;
  readonly pageSize?: number;
  /** In the shapes in which they were written, known or not, instead of those that this program knows. */
  readonly asWritten?: boolean;
};

/** What there is of some types of events after a sequence, up to another one: between the two there is no more of them. */
export type PageOf = { readonly events: readonly Recorded[]; readonly through: bigint };

/** Whether everything written has its sequence: only then are appends accepted. `share` is the numbered part of the log, from 0 to 1. */
export type Numbering =
  { readonly state: 'whole' } | { readonly state: 'numbering'; readonly share: number } | { readonly state: 'damaged' };

const OCCURRED_PAGE_SIZE = 500;

/** The port. An abstract class, so that Nest can use it as the injection token. */
export abstract class EventStore {
  /**
   * Appends all events to one stream or none, durably before it answers. The same event ids again return the first
   * answer. `expected` is the stream's revision as last seen, or NO_STREAM. Unless it throws OutcomeUnknown, a failed append wrote nothing.
   * @throws RevisionConflict, EventIdReused, TooLarge, RecordDamaged, OutcomeUnknown, Unavailable
   */
  abstract append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended>;

  /** The events of a stream in order, from a revision on; empty for a stream nobody has written to. */
  abstract readStream(stream: string, from?: bigint): Promise<readonly Recorded[]>;

  /** One page of the record in order: at most `limit` events with a sequence above `after`. */
  abstract readAll(after: bigint, limit: number): Promise<readonly Recorded[]>;

  /** The events at some sequences that are in the record, in its order, each once. Adapters that find several at once override it. */
  async readEach(sequences: readonly bigint[]): Promise<readonly Recorded[]> {
    const wanted = [...new Set(sequences)].toSorted((a, b) => Number(a - b));
    const pages = await Promise.all(wanted.map((sequence) => this.readAll(sequence - 1n, 1)));
    return pages.flatMap((page, i) => page.filter(({ sequence }) => sequence === wanted[i]));
  }

  /**
   * One page of the events of some types in order, at most `limit` of them, for who cares for no others. It may be empty while there are more:
   * the next page is asked for after `through`, which is `after` itself where the record ends there. Adapters that can filter override it.
   */
  async readOf(types: readonly string[], after: bigint, limit: number): Promise<PageOf> {
    const page = await this.readAll(after, limit);
    return { events: page.filter(({ type }) => types.includes(type)), through: page.at(-1)?.sequence ?? after };
  }

  /** Every event after a sequence, first those in the record and then those to come, until the signal aborts. */
  abstract subscribe(after: bigint, options: Subscribing): Subscription;

  /** The newest sequence; 0 for an empty record. */
  abstract head(): Promise<bigint>;

  /** The newest sequence that was recorded at a moment (ISO 8601) or before it; 0 where there is none. */
  abstract sequenceAt(moment: string): Promise<bigint>;

  /**
   * The newest sequence such that no event up to it happened after a moment (ISO 8601), by the events' own times; 0 where the first event
   * did. Adapters with an index override it.
   */
  async sequenceOccurredBy(moment: string): Promise<bigint> {
    for (let after = 0n; ;) {
      const page = await this.readAll(after, OCCURRED_PAGE_SIZE);
      const later = page.find(({ occurredAt }) => occurredAt > moment);
      if (later) return later.sequence - 1n;
      const last = page.at(-1);
      if (!last) return after;
      after = last.sequence;
    }
  }

  /**
   * Whether appends are accepted now. A store that numbers events after writing them can be reachable and still not accept any.
   * @throws Unavailable where it cannot be reached, or no program numbers its events
   */
  numbering(): Promise<Numbering> {
    return Promise.resolve({ state: 'whole' });
  }

  abstract close(): Promise<void>;
}
