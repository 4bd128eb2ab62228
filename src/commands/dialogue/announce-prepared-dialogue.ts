import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';

export const announcePreparedDialogue = defineCommand({
  name: 'AnnouncePreparedDialogue',
  path: 'dialogues/:dialogue/announcement',
  summary: 'Make a draft public, as it stands',
  params: { dialogue: dialogueId },
  fields: {},
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: (_, { envelope: { at, now } }) => ({ type: 'AnnouncePreparedDialogue' as const, at, now }),
});
