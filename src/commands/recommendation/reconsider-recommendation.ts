import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const reconsiderRecommendation = defineCommand(recommendations, {
  name: 'ReconsiderRecommendation',
  path: 'recommendations/:recommendation/reconsideration',
  summary: 'Take a decision on a recommendation back, for a published reason, also after its publication; it can then be decided anew',
  roles: ['publisher'],
  params: { recommendation: recommendationId },
  fields: { rationale },
}).asking({
  command: ({ fields }) => fields,
});
