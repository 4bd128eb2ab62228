import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId, localized } from '../fields.js';
import { protection } from './protection-field.js';

export const protectParticipation = defineCommand(dialogues, {
  name: 'ProtectParticipation',
  path: 'dialogues/:dialogue/protections',
  summary: 'Say what keeps one person from taking part as many, from now on; with a published reason once the dialogue phase has begun',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { protection, reason: localized(500).nullable().default(null) },
}).asking({
  command: ({ fields }, { desk }) => ({
    ...fields,
    takesLogins: desk.pseudonyms.loginAt !== null,
  }),
});
