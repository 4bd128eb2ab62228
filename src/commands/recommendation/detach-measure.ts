import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { measureId, recommendationId } from '../fields.js';
import { publicReason } from './recommendation-fields.js';

export const detachMeasure = defineCommand({
  name: 'DetachMeasure',
  path: 'recommendations/:recommendation/measures/:measure/removal',
  summary: 'Take a measure off a recommendation, for a published reason, as long as it is not adopted',
  params: { recommendation: recommendationId, measure: measureId },
  fields: { reason: publicReason },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: async ({ params: { recommendation, measure }, fields }, { desk, envelope: { at } }) => ({
    type: 'DetachMeasure' as const,
    at,
    measure,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.recommendation(recommendation)),
  }),
});
