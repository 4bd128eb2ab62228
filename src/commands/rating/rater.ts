import type { ContributionId, Pseudonym } from '../../domain/ids.js';
import { Refusal } from '../../domain/refusal.js';
import { nameUuid } from '../../record/name-uuid.js';
import type { Desk } from '../desk.js';

/** The participant's pseudonym in the dialogue of a contribution. */
export const raterOf = async (contribution: ContributionId, secret: string, desk: Desk): Promise<Pseudonym> => {
  const rated = await desk.contribution(contribution);
  if (rated.status === 'unknown') throw new Refusal('contribution-unknown');
  return desk.pseudonyms.participant(rated.dialogue, secret);
};

/** One stream per rater and contribution, so that two people who rate never wait for each other. */
export const ratingStream = async (
  { contribution }: { readonly contribution: ContributionId },
  _: string,
  { participant }: { readonly participant: string },
  desk: Desk,
): Promise<string> => `rating-${nameUuid('rating', contribution, await raterOf(contribution, participant, desk))}`;
