import { Unavailable } from '../../host/failures.js';
import type { Recorded } from '../event-store.js';

/**
 * The second port of a store, for `copy` alone: a record that moves out of one store and into another. Nothing of it can
 * be reached through EventStore, so that nobody but `copy` says which sequence an event has, or when it was recorded.
 */
export abstract class MovingRecord {
  /**
   * Every event from the first on, in pages, in the shape in which it was written (no upcasting), up to whatever is the last event by then.
   * Empty where there is no record. Like `events` and `claim`, it writes nothing.
   */
  abstract written(): AsyncIterable<readonly Recorded[]>;

  /** How many events there are; null where only reading all would tell. */
  abstract events(): Promise<number | null>;

  /** Keeps other copies away until this is closed. `record` is the id of its first event. @throws UsageError */
  abstract claim(record: string): Promise<void>;

  /** From here on, until `finish`, a program that wants to work with this store is refused. */
  abstract begin(): Promise<void>;

  /** Appends events with the sequences, revisions and times they have, durably: the next ones, in order. @throws TargetWritten */
  abstract adopt(events: readonly Recorded[]): Promise<void>;

  /** The copy is whole: programs may work with this store. */
  abstract finish(): Promise<void>;

  abstract close(): Promise<void>;
}

/** Somebody else writes where a record is being copied to. */
export class TargetWritten extends Error {
  constructor(sequence: bigint, options?: ErrorOptions) {
    super(`Somebody else writes to the store that is copied to: event ${String(sequence)} does not fit any more`, options);
  }
}

/** A half-copied record accepts no appends: the source would not have them. */
export class CopyUnfinished extends Unavailable {
  constructor() {
    super(
      'A record is being copied into this store and is not whole yet: wait for `zukunftsdialog copy`, or run it again where it was cut off.',
    );
  }
}
