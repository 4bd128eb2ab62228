import { dialogues } from '../../domain/dialogue/dialogues.js';
import { DialogueId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { newAnnouncementFields } from './announcement-fields.js';

export const announceDialogue = defineCommand(dialogues, {
  name: 'AnnounceDialogue',
  path: 'dialogues',
  summary: 'Start a consultation and say who is asked and by which channels',
  roles: ['office'],
  params: {},
  fields: newAnnouncementFields,
  creates: DialogueId,
}).asking({
  command: ({ fields }) => fields,
});
