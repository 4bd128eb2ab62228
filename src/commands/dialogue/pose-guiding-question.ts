import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';

export const poseGuidingQuestion = defineCommand({
  name: 'PoseGuidingQuestion',
  path: 'dialogues/:dialogue/questions',
  summary: 'Pose a guiding question within a theme',
  params: { dialogue: dialogueId },
  fields: { theme: code, question: code, text: localized(1000) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'PoseGuidingQuestion' as const, at, now, ...fields }),
});
