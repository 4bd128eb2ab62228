import { RecommendationId } from '../../domain/ids.js';
import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';
import { wording } from './recommendation-fields.js';

export const draftRecommendation = defineCommand({
  name: 'DraftRecommendation',
  path: 'dialogues/:dialogue/recommendations',
  summary: 'Draft a recommendation: what somebody shall do, by which instrument and until when',
  params: { dialogue: dialogueId },
  fields: wording,
  creates: RecommendationId,
  decider: recommendationDecider,
  stream: (_, recommendation) => `recommendation-${recommendation}`,
  command: async ({ params: { dialogue }, fields }, { desk, envelope: { at } }) => ({
    type: 'DraftRecommendation' as const,
    at,
    draft: { dialogue, ...fields },
    dialogue: await desk.dialogue(dialogue),
  }),
});
