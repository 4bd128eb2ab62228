import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const rejectRecommendation = defineCommand({
  name: 'RejectRecommendation',
  path: 'recommendations/:recommendation/rejection',
  summary: 'Reject a recommendation',
  params: { recommendation: recommendationId },
  fields: { rationale },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'RejectRecommendation' as const, at, ...fields }),
});
