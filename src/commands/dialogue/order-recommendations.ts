import { z } from 'zod';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, recommendationId } from '../fields.js';

export const orderRecommendations = defineCommand({
  name: 'OrderRecommendations',
  path: 'dialogues/:dialogue/recommendation-order',
  summary: 'Say in which order the recommendations stand; those not named follow as they were drafted',
  params: { dialogue: dialogueId },
  fields: { recommendations: z.array(recommendationId).max(500) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: async ({ params: { dialogue }, fields }, { desk, envelope: { at, now } }) => ({
    type: 'OrderRecommendations' as const,
    at,
    now,
    recommendations: await Promise.all(
      fields.recommendations.map(async (id) => {
        const known = await desk.recommendation(id);
        return { id, isOfDialogue: known.status !== 'unknown' && known.dialogue === dialogue };
      }),
    ),
  }),
});
