import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { DialogueId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { newAnnouncementFields } from './announcement-fields.js';

export const announceDialogue = defineCommand({
  name: 'AnnounceDialogue',
  path: 'dialogues',
  summary: 'Start a consultation and say who is asked and by which channels',
  params: {},
  fields: newAnnouncementFields,
  creates: DialogueId,
  decider: dialogueDecider,
  stream: (_, dialogue) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'AnnounceDialogue' as const, at, ...fields }),
});
