import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';

export const rewordGuidingQuestion = defineCommand(dialogues, {
  name: 'RewordGuidingQuestion',
  path: 'dialogues/:dialogue/rewordings',
  summary: 'Put a guiding question in other words: its next version',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { question: code, text: localized(1000), reason: localized(500) },
  edits: true,
}).asking({
  command: ({ fields }) => fields,
});
