import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, localized } from '../fields.js';

export const defineTheme = defineCommand(dialogues, {
  name: 'DefineTheme',
  path: 'dialogues/:dialogue/themes',
  summary: 'Define a theme of the dialogue',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { theme: code, title: localized(200) },
}).asking({
  command: ({ fields }) => fields,
});
