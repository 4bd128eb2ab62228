import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { measureId, recommendationId } from '../fields.js';

export const attachMeasure = defineCommand({
  name: 'AttachMeasure',
  path: 'recommendations/:recommendation/measures',
  summary: 'Let a recommendation rest on a measure of its dialogue',
  params: { recommendation: recommendationId },
  fields: { measure: measureId },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: async ({ params: { recommendation }, fields: { measure } }, { desk, envelope: { at } }) => ({
    type: 'AttachMeasure' as const,
    at,
    measure: { id: measure, state: await desk.measure(measure) },
    dialogue: await desk.dialogueOf(await desk.recommendation(recommendation)),
  }),
});
