import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, reason } from '../fields.js';

export const openPhase = defineCommand({
  name: 'OpenPhase',
  path: 'dialogues/:dialogue/phase-openings',
  summary: 'Open a phase',
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), reason },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'OpenPhase' as const, at, now, ...fields }),
});
