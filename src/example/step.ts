import type { Commands } from '../commands/commands.js';
import type { Envelope } from '../commands/transact.js';
import type { ReportId } from '../domain/ids.js';
import type { Pseudonyms } from '../identity/pseudonyms.js';
import { nameUuid } from '../record/name-uuid.js';

/**
 * The idempotency key of the example's announcement; those of its other commands begin with it. What an earlier version of
 * the example left in a record has other keys, and is left alone.
 */
export const EXAMPLE_KEY = 'example/mission-fachkraft/v2';

/** What the example's steps work with. */
export type Stage = {
  readonly commands: Pick<Commands, 'send'>;
  /** Assessors are asked by name, and then judge under the pseudonym that this installation gives to the name. */
  readonly pseudonyms: Pick<Pseudonyms, 'official'>;
  /** Has a requested report written, and says whether it is; null where nothing writes reports: the example then goes without them. */
  readonly writeReport: ((report: ReportId) => Promise<boolean>) | null;
};

export type Sending = Pick<Envelope, 'key' | 'role' | 'actor'> & { readonly at: string };

/** One command of the example at its moment. */
export type Step = {
  /** ISO 8601, UTC, with milliseconds: steps are ordered by it as text. */
  readonly at: string;
  /** The idempotency key. */
  readonly key: string;
  /** Where to see whether it has been sent. */
  readonly stream: string;
  /** Steps of the same name that follow each other depend on nothing of each other, and go at the same time. */
  readonly together: string | null;
  readonly send: (stage: Stage) => Promise<unknown>;
};

export type Who = Pick<Envelope, 'role' | 'actor'>;

/** Collects what somebody does on one stream. `act` tells the keys apart; it is empty for what the stream begins with. */
export const actingOn =
  (steps: Step[], { stream, key: prefix }: Pick<Step, 'stream' | 'key'>) =>
  (
    who: Who,
    when: string,
    act: string,
    send: (stage: Stage, sending: Sending) => Promise<unknown>,
    together: string | null = null,
  ): void => {
    const at = new Date(when).toISOString();
    const key = act === '' ? prefix : `${prefix}/${act}`;
    steps.push({ at, key, stream, together, send: (stage) => send(stage, { key, at, ...who }) });
  };

const MS = { minutes: 60_000, hours: 3_600_000 } as const;
export const after = (at: string, amount: number, unit: keyof typeof MS): string =>
  new Date(Date.parse(at) + amount * MS[unit]).toISOString();

/** People of the example who have an account. */
const person = (role: Envelope['role'], ...name: readonly string[]): Who => ({ role, actor: nameUuid('example', ...name) });
export const OFFICE = person('office', 'office');
export const RAPPORTEUR = person('rapporteur', 'rapporteur');
export const ANALYST = person('analyst', 'analyst');
export const PUBLISHER = person('publisher', 'publisher');
/** A second one decides about appeals. */
export const MODERATORS = [person('moderator', 'moderator', '1'), person('moderator', 'moderator', '2')] as const;
/** Somebody without an account. */
export const PARTICIPANT: Who = { role: 'participant', actor: null };
