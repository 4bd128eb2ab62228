import { Unavailable } from '../../host/failures.js';
import { OutcomeUnknown } from '../event-store.js';

/** EventStoreDB did not answer in time. */
export class Unanswered extends Unavailable {}

/** The log is not followed at the moment, or its sequences are being made: nothing is written that might not get one. */
export class NotFollowed extends Unavailable {}

/** An append that was sent, and that nobody has settled. */
export class AppendUnsettled extends OutcomeUnknown {
  constructor(stream: string, why: unknown) {
    super(`EventStoreDB may have an append to ${stream}: ${messageOf(why)}`, { cause: why });
  }
}

/** An append with these ids, of other content, was begun before, and nobody knows yet what became of it. */
export class ClaimHeld extends Unavailable {
  constructor(id: string) {
    super(`An append of the event ${id} was begun before, and its outcome is open`);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The client's name of an error. */
export const typeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? error.type : null;
