import type { RateContribution } from '../../../src/domain/rating/rating.decisions.js';
import type { ContributionRated, RatingWithdrawn } from '../../../src/domain/rating/rating.js';
import { Pseudonym } from '../../../src/domain/ids.js';
import { accepted, contribution, contributionOf, open, submitted } from '../contribution/examples.js';
import { at, dialogueOf, openEvents, policyAdopted } from '../dialogue/examples.js';
import { NOTHING_SHOWN } from '../dialogue/protections.js';

export const rater = Pseudonym('00000000-0000-4000-8000-0000000000e1');

/** A dialogue that shows contributions at once. */
export const openAtOnce = dialogueOf(...openEvents, { ...policyAdopted, data: { ...policyAdopted.data, mode: 'after-publication' } });

export const rated: ContributionRated = {
  type: 'ContributionRated',
  occurredAt: at,
  data: { contribution, value: 'agree', previous: null, protection: 'none' },
  internal: { rater },
};
export const ratingWithdrawn: RatingWithdrawn = {
  type: 'RatingWithdrawn',
  occurredAt: at,
  data: { contribution, previous: 'agree' },
  internal: { rater },
};
export const rate: RateContribution = {
  type: 'RateContribution',
  at,
  contribution,
  rater,
  rated: contributionOf(submitted, accepted),
  dialogue: open,
  value: 'agree',
  shown: NOTHING_SHOWN,
  official: false,
};
