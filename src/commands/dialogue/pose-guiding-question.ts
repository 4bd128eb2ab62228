import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';

export const poseGuidingQuestion = defineCommand(dialogues, {
  name: 'PoseGuidingQuestion',
  path: 'dialogues/:dialogue/questions',
  summary: 'Pose a guiding question within a theme',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { theme: code, question: code, text: localized(1000) },
}).asking({
  command: ({ fields }) => fields,
});
