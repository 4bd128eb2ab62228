import type { EventTypes } from '../category.js';
import { type DomainEvent, unreachable } from '../decider.js';
import type { ProtectionKind } from '../dialogue/protection.js';
import type { ContributionId, Pseudonym } from '../ids.js';

export const RATING_VALUES = ['agree', 'pass', 'disagree'] as const;
export type RatingValue = (typeof RATING_VALUES)[number];

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & {
  readonly type: Type;
  readonly data: Data;
  readonly internal: { readonly rater: Pseudonym };
};

/**
 * Somebody agreed, passed or disagreed. `previous` lets anybody recount the current ratings without knowing who rated; `protection` says
 * what the rater satisfied (ADR 0028), `none` in those from before there was any.
 */
export type ContributionRated = Of<
  'ContributionRated',
  {
    readonly contribution: ContributionId;
    readonly value: RatingValue;
    readonly previous: RatingValue | null;
    readonly protection: ProtectionKind;
  }
>;
export type RatingWithdrawn = Of<'RatingWithdrawn', { readonly contribution: ContributionId; readonly previous: RatingValue }>;

export type RatingEvent = ContributionRated | RatingWithdrawn;

export const RATING_EVENTS: EventTypes<RatingEvent> = {
  ContributionRated: true,
  RatingWithdrawn: true,
};

// State: one rater's current word on one contribution.

export type Rating = { readonly value: RatingValue | null };

export const initial: Rating = { value: null };

export const evolve = (_: Rating, event: RatingEvent): Rating => {
  switch (event.type) {
    case 'ContributionRated':
      return { value: event.data.value };
    case 'RatingWithdrawn':
      return { value: null };
    default:
      return unreachable(event);
  }
};
