import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { measureId, recommendationId } from '../fields.js';
import { publicReason } from './recommendation-fields.js';

export const detachMeasure = defineCommand(recommendations, {
  name: 'DetachMeasure',
  path: 'recommendations/:recommendation/measures/:measure/removal',
  summary: 'Take a measure off a recommendation, for a published reason, as long as it is not adopted',
  roles: ['analyst'],
  params: { recommendation: recommendationId, measure: measureId },
  fields: { reason: publicReason },
}).asking({
  command: async ({ params: { recommendation, measure }, fields }, { desk }) => ({
    measure,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.fact(recommendations, recommendation)),
  }),
});
