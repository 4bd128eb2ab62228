import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const rejectRecommendation = defineCommand(recommendations, {
  name: 'RejectRecommendation',
  path: 'recommendations/:recommendation/rejection',
  summary: 'Reject a recommendation',
  roles: ['publisher'],
  params: { recommendation: recommendationId },
  fields: { rationale },
}).asking({
  command: ({ fields }) => fields,
});
