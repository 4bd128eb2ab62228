import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId, reason } from '../fields.js';

export const openPhase = defineCommand(dialogues, {
  name: 'OpenPhase',
  path: 'dialogues/:dialogue/phase-openings',
  summary: 'Open a phase',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), reason },
}).asking({
  command: ({ fields }) => fields,
});
