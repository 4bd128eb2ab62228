import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dayOrTime, dialogueId } from '../fields.js';

export const schedulePhase = defineCommand({
  name: 'SchedulePhase',
  path: 'dialogues/:dialogue/phase-schedules',
  summary: 'Plan a phase: its days, both inclusive, or times of the dialogue’s zone. It begins and ends by itself',
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), opensOn: dayOrTime, closesOn: dayOrTime },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'SchedulePhase' as const, at, now, ...fields }),
});
