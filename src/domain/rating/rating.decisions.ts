import type { Contribution } from '../contribution/contribution.js';
import { type Decider, unreachable } from '../decider.js';
import { type Dialogue, isOpen } from '../dialogue/dialogue.js';
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

export type RateContribution = Command<'RateContribution', { value: RatingValue }>;
export type WithdrawRating = Command<'WithdrawRating'>;
export type RatingCommand = RateContribution | WithdrawRating;

const decide = (command: RatingCommand, { value: previous }: Rating): readonly RatingEvent[] => {
  const { at, contribution, rater } = command;
  refuseUnratable(command);
  switch (command.type) {
    case 'RateContribution':
      // Rating again, even alike, is recorded again: it says that the rater still, or anew, thinks so.
      return [{ type: 'ContributionRated', occurredAt: at, data: { contribution, value: command.value, previous }, internal: { rater } }];
    case 'WithdrawRating':
      if (previous === null) return [];
      return [{ type: 'RatingWithdrawn', occurredAt: at, data: { contribution, previous }, internal: { rater } }];
    default:
      return unreachable(command);
  }
};

const refuseUnratable = ({ rated, dialogue }: RatingCommand): void => {
  if (rated.status === 'unknown') throw new Refusal('contribution-unknown');
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (!isOpen(dialogue, 'dialogue')) throw new Refusal('dialogue-phase-not-open');
  switch (rated.status) {
    case 'accepted':
      return;
    case 'open':
      if (dialogue.policy?.mode !== 'after-publication') throw new Refusal('contribution-not-accepted');
      return;
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

export const ratingDecider: Decider<RatingCommand, RatingEvent, Rating> = { initial, decide, evolve };
