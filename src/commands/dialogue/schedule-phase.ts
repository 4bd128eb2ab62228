import { z } from 'zod';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dayOrTime, dialogueId } from '../fields.js';

export const schedulePhase = defineCommand(dialogues, {
  name: 'SchedulePhase',
  path: 'dialogues/:dialogue/phase-schedules',
  summary: 'Plan a phase: its days, both inclusive, or times of the dialogue’s zone. It begins and ends by itself',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { phase: z.enum(PHASES), opensOn: dayOrTime, closesOn: dayOrTime },
}).asking({
  command: ({ fields }) => fields,
});
