import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { day, dialogueId } from '../fields.js';

export const schedulePhase = defineCommand({
  name: 'SchedulePhase',
  path: 'dialogues/:dialogue/phase-schedules',
  summary: 'Plan the days of a phase, both inclusive',
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), opensOn: day, closesOn: day },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'SchedulePhase' as const, at, ...fields }),
});
