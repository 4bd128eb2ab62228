import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const deferRecommendation = defineCommand(recommendations, {
  name: 'DeferRecommendation',
  path: 'recommendations/:recommendation/deferral',
  summary: 'Defer a recommendation: it may be adopted later',
  roles: ['publisher'],
  params: { recommendation: recommendationId },
  fields: { rationale },
}).asking({
  command: ({ fields }) => fields,
});
