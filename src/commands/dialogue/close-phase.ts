import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, reason } from '../fields.js';

export const closePhase = defineCommand({
  name: 'ClosePhase',
  path: 'dialogues/:dialogue/phase-closings',
  summary: 'Close a phase',
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), reason },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'ClosePhase' as const, at, now, ...fields }),
});
