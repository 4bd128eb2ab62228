import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, localized } from '../fields.js';

export const cancelDialogue = defineCommand({
  name: 'CancelDialogue',
  path: 'dialogues/:dialogue/cancellation',
  summary: 'Cancel a dialogue with a published reason: it leaves the lists, and nothing more is taken in',
  params: { dialogue: dialogueId },
  fields: { reason: localized(500) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields: { reason } }, { envelope: { at, now } }) => ({ type: 'CancelDialogue' as const, at, now, reason }),
});
