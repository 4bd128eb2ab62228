import { z } from 'zod';
import { PROTECTIONS } from '../domain/dialogue/protection.js';
import { type ContributionRated, RATING_VALUES, type RatingEvent, type RatingWithdrawn } from '../domain/rating/rating.js';
import { contributionId, eventOf, pseudonym, type SchemasOf } from './event-schema.js';

const value = z.enum(RATING_VALUES);
const internal = z.strictObject({ rater: pseudonym.describe('Who rated') });

export const RATING_SCHEMAS: SchemasOf<RatingEvent> = {
  ContributionRated: eventOf<ContributionRated>()('Somebody agreed, passed or disagreed.', {
    data: z.strictObject({
      contribution: contributionId,
      value: value.describe('What they think of it'),
      previous: value.nullable().describe('What they had said before'),
      protection: z.enum(PROTECTIONS).describe('What they satisfied'),
    }),
    internal,
  }),
  RatingWithdrawn: eventOf<RatingWithdrawn>()('Somebody takes back their rating.', {
    data: z.strictObject({ contribution: contributionId, previous: value.describe('What they had said') }),
    internal,
  }),
};
