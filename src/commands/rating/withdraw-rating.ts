import { ratings } from '../../domain/rating/ratings.js';
import { rating } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { contributionId, participant } from '../fields.js';
import { raterOf, ratingOf } from './rater.js';

export const withdrawRating = defineCommand(ratings, {
  name: 'WithdrawRating',
  path: 'contributions/:contribution/ratings/withdrawal',
  summary: 'Take back your rating',
  roles: ['participant'],
  params: { contribution: contributionId },
  fields: {},
  credentials: { participant: participant.optional() },
  takesAway: true,
}).asking({
  id: ratingOf,
  command: async ({ params: { contribution }, credentials }, circumstances) => ({
    ...(await rating(contribution, circumstances)),
    rater: (await raterOf(contribution, credentials.participant, circumstances)).rater,
  }),
});
