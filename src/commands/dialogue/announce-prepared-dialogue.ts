import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';

export const announcePreparedDialogue = defineCommand(dialogues, {
  name: 'AnnouncePreparedDialogue',
  path: 'dialogues/:dialogue/announcement',
  summary: 'Make a draft public, as it stands',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: {},
}).asking({
  command: () => ({}),
});
