import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId, reason } from '../fields.js';

export const closePhase = defineCommand(dialogues, {
  name: 'ClosePhase',
  path: 'dialogues/:dialogue/phase-closings',
  summary: 'Close a phase',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), reason },
}).asking({
  command: ({ fields }) => fields,
});
