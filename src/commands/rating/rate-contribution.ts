import { z } from 'zod';
import { RATING_VALUES } from '../../domain/rating/rating.js';
import { ratingDecider } from '../../domain/rating/rating.decisions.js';
import { rating } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { contributionId, participant } from '../fields.js';
import { raterOf, refuseNobody, ratingStream } from './rater.js';

export const rateContribution = defineCommand({
  name: 'RateContribution',
  path: 'contributions/:contribution/ratings',
  summary: 'Agree, pass or disagree; the last word counts',
  params: { contribution: contributionId },
  fields: { value: z.enum(RATING_VALUES) },
  credentials: { participant: participant.optional() },
  decider: ratingDecider,
  stream: async (params, newId, credentials, desk, envelope) => {
    await refuseNobody(params.contribution, credentials.participant, { desk, envelope });
    return ratingStream(params, newId, credentials, desk, envelope);
  },
  command: async ({ params: { contribution }, fields, credentials }, circumstances) => ({
    type: 'RateContribution' as const,
    ...(await rating(contribution, circumstances)),
    ...(await raterOf(contribution, credentials.participant, circumstances)),
    ...fields,
  }),
});
