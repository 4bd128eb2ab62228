import { type KnownDialogue, hasBegun } from '../dialogue/dialogue.js';
import type { Gathering } from '../gathering/gathering.js';
import type { Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { Card, ContributionSubmitted } from './contribution.js';

export type Filing = {
  readonly submission: ContributionSubmitted['data'];
  readonly participant: Pseudonym | null;
  readonly gathering: Gathering | null;
  readonly official: boolean;
};

/** Cards are filed after their gathering, also once the dialogue phase is over: they were written while it lasted. */
export const refuseMisfiledCard = ({ submission, participant, gathering, official }: Filing, card: Card, dialogue: KnownDialogue): void => {
  if (!official) throw new Refusal('card-needs-rapporteur', 'card');
  if (participant !== null) throw new Refusal('card-has-participant', 'participant');
  if (hasBegun(dialogue, 'publication')) throw new Refusal('publication-phase-begun');
  if (!gathering || gathering.status === 'unknown' || gathering.dialogue !== submission.dialogue) {
    throw new Refusal('card-gathering-unknown', 'card/gathering');
  }
  if (gathering.status !== 'held') throw new Refusal('gathering-not-held', 'card/gathering');
  if (submission.channel !== gathering.format) throw new Refusal('card-of-another-format', 'channel');
  const isOnBoard = card.island === null ? gathering.islands.length === 0 : gathering.islands.some(({ code }) => code === card.island);
  if (!isOnBoard) throw new Refusal('island-unknown', 'card/island');
};
