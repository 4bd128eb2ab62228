/** What somebody did to the log behind the program's back. */
export type Damage =
  /** Events that were numbered are gone: scavenged, truncated, or their stream was deleted. */
  | 'events-missing'
  /** The log ends before what was numbered: an older backup was put back. */
  | 'log-shorter'
  /** Another event is where a numbered one was. */
  | 'log-replaced';

/** The log is not the one that was numbered. Nothing is numbered any more until a person has looked at it. */
export class RecordDamaged extends Error {
  constructor(
    readonly damage: Damage,
    message: string,
  ) {
    super(message);
  }
}

/** EventStoreDB did not answer in time. */
export class Unanswered extends Error {
  /** To the doors: busy, come again. */
  readonly code = 'ETIMEDOUT';
}

/**
 * Nobody knows whether the events were written. The same append again, with the same events, is safe at any time and
 * gives the answer.
 */
export class AppendUnsettled extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(stream: string, attempts: number, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`EventStoreDB did not settle an append to ${stream} in ${attempts} attempts: ${why}`, { cause });
  }
}

/** An append with these ids, of other content, was begun before, and nobody knows yet what became of it. */
export class ClaimHeld extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(id: string) {
    super(`An append of the event ${id} was begun before, and its outcome is open`);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The client's name of an error. Not by instanceof: Jest runs in a realm of its own. */
export const typeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? error.type : null;
