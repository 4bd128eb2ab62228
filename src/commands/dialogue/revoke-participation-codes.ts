import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { codeBatchId, dialogueId, localized } from '../fields.js';

export const revokeParticipationCodes = defineCommand(dialogues, {
  name: 'RevokeParticipationCodes',
  path: 'dialogues/:dialogue/code-batches/:codeBatch/revocation',
  summary: 'Take the codes of a batch no more, with a published reason; what came by them stays',
  roles: ['office'],
  params: { dialogue: dialogueId, codeBatch: codeBatchId },
  fields: { reason: localized(500) },
}).asking({
  command: ({ params: { codeBatch }, fields }) => ({
    codeBatch,
    ...fields,
  }),
});
