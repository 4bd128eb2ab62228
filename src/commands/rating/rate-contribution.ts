import { z } from 'zod';
import { RATING_VALUES } from '../../domain/rating/rating.js';
import { ratings } from '../../domain/rating/ratings.js';
import { rating } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { contributionId, participant } from '../fields.js';
import { raterOf, refuseNobody, ratingOf } from './rater.js';

export const rateContribution = defineCommand(ratings, {
  name: 'RateContribution',
  path: 'contributions/:contribution/ratings',
  summary: 'Agree, pass or disagree; the last word counts',
  roles: ['participant'],
  params: { contribution: contributionId },
  fields: { value: z.enum(RATING_VALUES) },
  credentials: { participant: participant.optional() },
}).asking({
  id: async (input, circumstances) => {
    await refuseNobody(input.params.contribution, input.credentials.participant, circumstances);
    return ratingOf(input, circumstances);
  },
  command: async ({ params: { contribution }, fields, credentials }, circumstances) => ({
    ...(await rating(contribution, circumstances)),
    ...(await raterOf(contribution, credentials.participant, circumstances)),
    ...fields,
    // No door lets an office rate: it brings in what a source has.
    official: circumstances.envelope.role !== 'participant',
  }),
});
