import { Unavailable } from '../host/failures.js';

/** As whom an actor acted. */
export const ROLES = ['office', 'moderator', 'rapporteur', 'analyst', 'assessor', 'auditor', 'publisher', 'participant', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** The place of an erasable body in the vault, and the public commitment to it: HMAC-SHA-256, 64 hex digits. */
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
 * Nobody knows whether the events are in the record, or will be. The same append again is safe at any time, and finds out; so is the
 * same command again, with its key.
 */
export class OutcomeUnknown extends Unavailable {}

/** What somebody did to the record behind the program's back. */
export type Damage =
  /** Events that were numbered are gone: scavenged, truncated, or their stream was deleted. */
  | 'events-missing'
  /** The log ends before what was numbered: an older backup was put back. */
  | 'log-shorter'
  /** Another event is where a numbered one was. */
  | 'log-replaced';

/** The record is not the one that it was. Nothing is written to it any more until a person has looked at it, and nothing was. */
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

/** Of events and bodies, in the one spelling in which an id is found again. */
export const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Events in pages; `after` is exclusive. A page is never empty. */
export type Subscription = AsyncIterable<readonly Recorded[]>;

/** Whether all that was written has its sequence: only then appends are taken. `share` is how much of the log has, between 0 and 1. */
export type Numbering =
  { readonly state: 'whole' } | { readonly state: 'numbering'; readonly share: number } | { readonly state: 'damaged' };

const OCCURRED_PAGE_SIZE = 500;

/** The port. An abstract class, so that Nest can use it as the injection token. */
export abstract class EventStore {
  /**
   * Appends all events to one stream or none, durably before it answers. The same event ids again return the first
   * answer. `expected` is the stream's revision as last seen, or NO_STREAM. Whatever it throws but OutcomeUnknown, nothing was written.
   * @throws RevisionConflict, EventIdReused, TooLarge, RecordDamaged, OutcomeUnknown, Unavailable
   */
  abstract append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended>;

  /** The events of a stream in order, from a revision on; empty for a stream nobody has written to. */
  abstract readStream(stream: string, from?: bigint): Promise<readonly Recorded[]>;

  /** One page of the record in order: at most `limit` events with a sequence above `after`. */
  abstract readAll(after: bigint, limit: number): Promise<readonly Recorded[]>;

  /** Every event after a sequence, first those in the record and then those to come, until the signal aborts. */
  abstract subscribe(after: bigint, options: { readonly signal: AbortSignal; readonly pageSize?: number }): Subscription;

  /** The newest sequence; 0 for an empty record. */
  abstract head(): Promise<bigint>;

  /** The newest sequence that was recorded at a moment (ISO 8601) or before it; 0 where there is none. */
  abstract sequenceAt(moment: string): Promise<bigint>;

  /**
   * The newest sequence up to which nothing happened after a moment (ISO 8601), by the events' own times; 0 where the first did. A store
   * that can look for it has a faster way.
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
   * Whether it takes appends at this moment. Only a store that gives sequences after it has written has more to say than that it can be
   * reached. @throws Unavailable where it takes none
   */
  numbering(): Promise<Numbering> {
    return Promise.resolve({ state: 'whole' });
  }

  abstract close(): Promise<void>;
}
