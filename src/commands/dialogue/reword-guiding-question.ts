import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';

export const rewordGuidingQuestion = defineCommand({
  name: 'RewordGuidingQuestion',
  path: 'dialogues/:dialogue/rewordings',
  summary: 'Put a guiding question in other words: its next version',
  params: { dialogue: dialogueId },
  fields: { question: code, text: localized(1000), reason: localized(500) },
  edits: true,
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'RewordGuidingQuestion' as const, at, now, ...fields }),
});
