import type { Contribution } from '../contribution/contribution.js';
import { decider, type Saying, unreachable } from '../decider.js';
import type { Dialogue, KnownDialogue } from '../dialogue/dialogue.js';
import { refuseOutsideDialoguePhase } from '../dialogue/dialogue-phase.rules.js';
import { refuseUnprotected, type Shown } from '../dialogue/protection.rules.js';
import type { ContributionId, Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
import { evolve, initial, type Rating, type RatingEvent, type RatingValue } from './rating.js';

/** `rated` and `dialogue` are facts as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly at: string;
  readonly contribution: ContributionId;
  readonly rater: Pseudonym;
  readonly rated: Contribution;
  readonly dialogue: Dialogue;
} & Readonly<Fields>;

/** `official`: an office brings it in from a source, as it did the contribution. */
export type RateContribution = Command<'RateContribution', { value: RatingValue; shown: Shown; official: boolean }>;
export type WithdrawRating = Command<'WithdrawRating'>;
export type RatingCommand = RateContribution | WithdrawRating;

const decide = (command: RatingCommand, { value: previous }: Rating): readonly Saying<RatingEvent>[] => {
  const { contribution, rater } = command;
  const dialogue = ratable(command);
  switch (command.type) {
    case 'RateContribution': {
      const { value, shown } = command;
      refuseUnprotected(dialogue, shown);
      const data = { contribution, value, previous, protection: dialogue.protection.kind };
      // Rating again, even alike, is recorded again: it says that the rater still, or anew, thinks so.
      return [{ type: 'ContributionRated', data, internal: { rater } }];
    }
    // Whatever the dialogue asks for by now, what came before can be taken back.
    case 'WithdrawRating':
      if (previous === null) return [];
      return [{ type: 'RatingWithdrawn', data: { contribution, previous }, internal: { rater } }];
    default:
      return unreachable(command);
  }
};

/** The dialogue in which it can be rated. @throws Refusal */
const ratable = (command: RatingCommand): KnownDialogue => {
  const { rated, dialogue, at } = command;
  if (rated.status === 'unknown') throw new Refusal('contribution-unknown');
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  const official = command.type === 'RateContribution' && command.official;
  refuseOutsideDialoguePhase(dialogue, { at, isTakenOver: official && rated.hasSource });
  switch (rated.status) {
    case 'accepted':
      return dialogue;
    case 'open':
      if (dialogue.policy?.mode !== 'after-publication') throw new Refusal('contribution-not-accepted');
      return dialogue;
    case 'rejected':
      throw new Refusal('contribution-already-rejected');
    case 'withdrawn':
      throw new Refusal('contribution-withdrawn');
    case 'merged':
      throw new Refusal('contribution-merged');
    default:
      return unreachable(rated);
  }
};

export const ratingDecider = decider({ initial, decide, evolve });
