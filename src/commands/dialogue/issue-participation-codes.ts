import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { CODES_OF_BATCH_MAX } from '../../domain/dialogue/protection.js';
import { CodeBatchId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { dialogueId } from '../fields.js';

export const issueParticipationCodes = defineCommand(dialogues, {
  name: 'IssueParticipationCodes',
  path: 'dialogues/:dialogue/code-batches',
  summary: 'Issue a batch of participation codes, to be sent to those who may take part; the codes are then read at its address',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { count: z.int().min(1).max(CODES_OF_BATCH_MAX) },
  creates: CodeBatchId,
}).asking({
  command: ({ fields, newId }) => ({
    codeBatch: newId,
    ...fields,
  }),
});
