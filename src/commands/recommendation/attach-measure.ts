import { measures } from '../../domain/measure/measures.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { measureId, recommendationId } from '../fields.js';

export const attachMeasure = defineCommand(recommendations, {
  name: 'AttachMeasure',
  path: 'recommendations/:recommendation/measures',
  summary: 'Let a recommendation rest on a measure of its dialogue',
  roles: ['analyst'],
  params: { recommendation: recommendationId },
  fields: { measure: measureId },
}).asking({
  command: async ({ params: { recommendation }, fields: { measure } }, { desk }) => ({
    measure: { id: measure, state: await desk.fact(measures, measure) },
    dialogue: await desk.dialogueOf(await desk.fact(recommendations, recommendation)),
  }),
});
