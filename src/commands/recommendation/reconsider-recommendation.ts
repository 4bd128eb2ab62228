import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const reconsiderRecommendation = defineCommand({
  name: 'ReconsiderRecommendation',
  path: 'recommendations/:recommendation/reconsideration',
  summary: 'Take a decision on a recommendation back, for a published reason, also after its publication; it can then be decided anew',
  params: { recommendation: recommendationId },
  fields: { rationale },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'ReconsiderRecommendation' as const, at, ...fields }),
});
