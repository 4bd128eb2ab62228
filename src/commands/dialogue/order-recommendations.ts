import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { dialogueId, recommendationId } from '../fields.js';

export const orderRecommendations = defineCommand(dialogues, {
  name: 'OrderRecommendations',
  path: 'dialogues/:dialogue/recommendation-order',
  summary: 'Say in which order the recommendations stand; those not named follow as they were drafted',
  roles: ['publisher'],
  params: { dialogue: dialogueId },
  fields: { recommendations: z.array(recommendationId).max(500) },
}).asking({
  command: async ({ params: { dialogue }, fields }, { desk }) => ({
    recommendations: await Promise.all(
      fields.recommendations.map(async (id) => {
        const known = await desk.fact(recommendations, id);
        return { id, isOfDialogue: known.status !== 'unknown' && known.dialogue === dialogue };
      }),
    ),
  }),
});
