import { contributions } from '../../domain/contribution/contributions.js';
import { refuseUnprotected, type Shown } from '../../domain/dialogue/protection.rules.js';
import { type ContributionId, type Pseudonym, RatingId } from '../../domain/ids.js';
import { Refusal } from '../../domain/refusal.js';
import { nameUuid } from '../../record/name-uuid.js';
import type { Desk } from '../desk.js';
import { comingBy, participantOf, shownBy } from '../participant.js';
import type { Envelope } from '../transact.js';

type Rating = {
  readonly params: { readonly contribution: ContributionId };
  readonly credentials: { readonly participant?: string };
};

/** The pseudonym of who rates, in the dialogue of a contribution, and what they show of it. */
export const raterOf = async (
  contribution: ContributionId,
  secret: string | undefined,
  { desk, envelope }: { readonly desk: Desk; readonly envelope: Pick<Envelope, 'account'> },
): Promise<{ readonly rater: Pseudonym; readonly shown: Shown }> => {
  const rated = await desk.known(contributions, contribution);
  if (rated.status === 'unknown') throw new Refusal('contribution-unknown');
  const coming = comingBy(secret, envelope);
  const rater = participantOf(rated.dialogue, coming, desk);
  if (rater === null) throw new Refusal('participant-missing', 'participant');
  return { rater, shown: shownBy(rated.dialogue, coming, desk) };
};

/** What the dialogue asks for comes before that nobody is named: who follows one refusal shall not meet the next. @throws Refusal */
export const refuseNobody = async (
  contribution: ContributionId,
  secret: string | undefined,
  { desk, envelope }: { readonly desk: Desk; readonly envelope: Pick<Envelope, 'account'> },
): Promise<void> => {
  const [rated, coming] = [await desk.known(contributions, contribution), comingBy(secret, envelope)];
  if (rated.status === 'unknown' || participantOf(rated.dialogue, coming, desk) !== null) return;
  const dialogue = await desk.dialogueOf(rated);
  if (dialogue.status !== 'unknown') refuseUnprotected(dialogue, shownBy(rated.dialogue, coming, desk));
};

/** One stream per rater and contribution, so that two people who rate never wait for each other. */
export const ratingIdOf = (contribution: ContributionId, rater: Pseudonym): RatingId => RatingId(nameUuid('rating', contribution, rater));

export const ratingOf = async (
  { params: { contribution }, credentials: { participant } }: Rating,
  circumstances: { readonly desk: Desk; readonly envelope: Envelope },
): Promise<RatingId> => ratingIdOf(contribution, (await raterOf(contribution, participant, circumstances)).rater);
