import { dialogues } from '../../domain/dialogue/dialogues.js';
import { DialogueId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { newAnnouncementFields } from './announcement-fields.js';

export const prepareDialogue = defineCommand(dialogues, {
  name: 'PrepareDialogue',
  path: 'dialogue-drafts',
  summary: 'Begin a dialogue as a draft, which nobody but the office and auditors sees until it is announced',
  roles: ['office'],
  params: {},
  fields: newAnnouncementFields,
  creates: DialogueId,
}).asking({
  command: ({ fields }) => fields,
});
