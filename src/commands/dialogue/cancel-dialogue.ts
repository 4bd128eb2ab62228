import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId, localized } from '../fields.js';

export const cancelDialogue = defineCommand(dialogues, {
  name: 'CancelDialogue',
  path: 'dialogues/:dialogue/cancellation',
  summary: 'Cancel a dialogue with a published reason: it leaves the lists, and nothing more is taken in',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { reason: localized(500) },
}).asking({
  command: ({ fields: { reason } }) => ({ reason }),
});
