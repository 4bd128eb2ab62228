import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { codeBatchId, dialogueId, localized } from '../fields.js';

export const revokeParticipationCodes = defineCommand({
  name: 'RevokeParticipationCodes',
  path: 'dialogues/:dialogue/code-batches/:codeBatch/revocation',
  summary: 'Take the codes of a batch no more, with a published reason; what came by them stays',
  params: { dialogue: dialogueId, codeBatch: codeBatchId },
  fields: { reason: localized(500) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ params: { codeBatch }, fields }, { envelope: { at, now } }) => ({
    type: 'RevokeParticipationCodes' as const,
    at,
    now,
    codeBatch,
    ...fields,
  }),
});
