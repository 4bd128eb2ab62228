import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId, labelled } from '../fields.js';

export const adoptDispositionReasons = defineCommand(dialogues, {
  name: 'AdoptDispositionReasons',
  path: 'dialogues/:dialogue/disposition-reasons',
  summary: 'Adopt the reasons for which contributions may be set aside',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { reasons: z.array(labelled).min(1).max(50) },
}).asking({
  command: ({ fields }) => fields,
});
