import { dialogues } from '../../domain/dialogue/dialogues.js';
import { RecommendationId } from '../../domain/ids.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';
import { wording } from './recommendation-fields.js';

export const draftRecommendation = defineCommand(recommendations, {
  name: 'DraftRecommendation',
  path: 'dialogues/:dialogue/recommendations',
  summary: 'Draft a recommendation: what somebody shall do, by which instrument and until when',
  roles: ['analyst'],
  params: { dialogue: dialogueId },
  fields: wording,
  creates: RecommendationId,
}).asking({
  command: async ({ params: { dialogue }, fields }, { desk }) => ({
    draft: { dialogue, ...fields },
    dialogue: await desk.fact(dialogues, dialogue),
  }),
});
