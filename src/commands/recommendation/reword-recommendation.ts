import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { publicReason, wording } from './recommendation-fields.js';

export const rewordRecommendation = defineCommand(recommendations, {
  name: 'RewordRecommendation',
  path: 'recommendations/:recommendation/rewordings',
  summary: 'Put a recommendation in other words, for a published reason, as long as it is not adopted',
  roles: ['analyst'],
  params: { recommendation: recommendationId },
  fields: { ...wording, reason: publicReason },
  edits: true,
}).asking({
  command: async ({ params: { recommendation }, fields: { reason, ...words } }, { desk }) => ({
    wording: words,
    reason,
    dialogue: await desk.dialogueOf(await desk.fact(recommendations, recommendation)),
  }),
});
