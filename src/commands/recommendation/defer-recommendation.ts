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
  command: async ({ params: { recommendation }, fields }, { desk, envelope: { at } }) => ({
    type: 'DeferRecommendation' as const,
    at,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.recommendation(recommendation)),
  }),
});
