import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const deferRecommendation = defineCommand({
  name: 'DeferRecommendation',
  path: 'recommendations/:recommendation/deferral',
  summary: 'Defer a recommendation: it may be adopted later',
  params: { recommendation: recommendationId },
  fields: { rationale },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'DeferRecommendation' as const, at, ...fields }),
});
