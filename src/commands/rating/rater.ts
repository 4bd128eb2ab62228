import type { ContributionId, Pseudonym } from '../../domain/ids.js';
import { Refusal } from '../../domain/refusal.js';
import { nameUuid } from '../../record/name-uuid.js';
import type { Desk } from '../desk.js';
import { comingBy, participantOf } from '../participant.js';
import type { Envelope } from '../transact.js';

/** The pseudonym of who rates, in the dialogue of a contribution. */
export const raterOf = async (
  contribution: ContributionId,
  secret: string | undefined,
  { desk, envelope }: { readonly desk: Desk; readonly envelope: Pick<Envelope, 'account'> },
): Promise<Pseudonym> => {
  const rated = await desk.contribution(contribution);
  if (rated.status === 'unknown') throw new Refusal('contribution-unknown');
  const rater = participantOf(rated.dialogue, comingBy(secret, envelope), desk);
  if (rater === null) throw new Refusal('participant-missing', 'participant');
  return rater;
};

/** One stream per rater and contribution, so that two people who rate never wait for each other. */
export const ratingStream = async (
  { contribution }: { readonly contribution: ContributionId },
  _: string,
  { participant }: { readonly participant?: string | undefined },
  desk: Desk,
  envelope: Envelope,
): Promise<string> => `rating-${nameUuid('rating', contribution, await raterOf(contribution, participant, { desk, envelope }))}`;
