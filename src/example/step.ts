import type { Commands } from '../commands/commands.js';
import { nameUuid } from '../record/name-uuid.js';

/** The idempotency key of the example's announcement; those of its other commands begin with it. */
export const EXAMPLE_KEY = 'example/mission-fachkraft/v1';

/** One command of the example at its moment. */
export type Step = {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Where to see whether it has been sent. */
  readonly stream: string;
  readonly isRating: boolean;
  readonly send: (commands: Commands) => Promise<unknown>;
};

/** People of the example who have an account. */
export const MODERATORS = [nameUuid('example', 'moderator', '1'), nameUuid('example', 'moderator', '2')] as const;
export const OFFICE = nameUuid('example', 'office');
export const RAPPORTEUR = nameUuid('example', 'rapporteur');
