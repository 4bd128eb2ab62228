import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';

export const defineTheme = defineCommand({
  name: 'DefineTheme',
  path: 'dialogues/:dialogue/themes',
  summary: 'Define a theme of the dialogue',
  params: { dialogue: dialogueId },
  fields: { theme: code, title: localized(200) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'DefineTheme' as const, at, now, ...fields }),
});
