import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, localized } from '../fields.js';
import { protection } from './protection-field.js';

export const protectParticipation = defineCommand({
  name: 'ProtectParticipation',
  path: 'dialogues/:dialogue/protections',
  summary: 'Say what keeps one person from taking part as many, from now on; with a published reason once the dialogue phase has begun',
  params: { dialogue: dialogueId },
  fields: { protection, reason: localized(500).nullable().default(null) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { desk, envelope: { at, now } }) => ({
    type: 'ProtectParticipation' as const,
    at,
    now,
    ...fields,
    takesLogins: desk.pseudonyms.loginAt !== null,
  }),
});
