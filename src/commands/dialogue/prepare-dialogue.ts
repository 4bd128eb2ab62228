import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { DialogueId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { newAnnouncementFields } from './announcement-fields.js';

export const prepareDialogue = defineCommand({
  name: 'PrepareDialogue',
  path: 'dialogue-drafts',
  summary: 'Begin a dialogue as a draft, which nobody but the office and auditors sees until it is announced',
  params: {},
  fields: newAnnouncementFields,
  creates: DialogueId,
  decider: dialogueDecider,
  stream: (_, dialogue) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'PrepareDialogue' as const, at, ...fields }),
});
