import { category } from '../category.js';
import { RatingId } from '../ids.js';
import { ratingDecider } from './rating.decisions.js';
import { RATING_EVENTS } from './rating.js';

export const ratings = category(RatingId, ratingDecider, RATING_EVENTS, {
  RateContribution: ['ContributionRated'],
  WithdrawRating: ['RatingWithdrawn'],
});
