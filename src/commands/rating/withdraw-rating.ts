import { ratingDecider } from '../../domain/rating/rating.decisions.js';
import { rating } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { contributionId, participant } from '../fields.js';
import { raterOf, ratingStream } from './rater.js';

export const withdrawRating = defineCommand({
  name: 'WithdrawRating',
  path: 'contributions/:contribution/ratings/withdrawal',
  summary: 'Take back your rating',
  params: { contribution: contributionId },
  fields: {},
  credentials: { participant: participant.optional() },
  takesAway: true,
  decider: ratingDecider,
  stream: ratingStream,
  command: async ({ params: { contribution }, credentials }, circumstances) => ({
    type: 'WithdrawRating' as const,
    ...(await rating(contribution, circumstances)),
    rater: (await raterOf(contribution, credentials.participant, circumstances)).rater,
  }),
});
