import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { recommendationId } from '../fields.js';
import { publicReason, wording } from './recommendation-fields.js';

export const rewordRecommendation = defineCommand({
  name: 'RewordRecommendation',
  path: 'recommendations/:recommendation/rewordings',
  summary: 'Put a recommendation in other words, for a published reason, as long as it is not adopted',
  params: { recommendation: recommendationId },
  fields: { ...wording, reason: publicReason },
  edits: true,
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: async ({ params: { recommendation }, fields: { reason, ...words } }, { desk, envelope: { at } }) => ({
    type: 'RewordRecommendation' as const,
    at,
    wording: words,
    reason,
    dialogue: await desk.dialogueOf(await desk.recommendation(recommendation)),
  }),
});
