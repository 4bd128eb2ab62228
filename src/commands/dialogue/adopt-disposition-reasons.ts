import { z } from 'zod';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, labelled } from '../fields.js';

export const adoptDispositionReasons = defineCommand({
  name: 'AdoptDispositionReasons',
  path: 'dialogues/:dialogue/disposition-reasons',
  summary: 'Adopt the reasons for which contributions may be set aside',
  params: { dialogue: dialogueId },
  fields: { reasons: z.array(labelled).min(1).max(50) },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at, now } }) => ({ type: 'AdoptDispositionReasons' as const, at, now, ...fields }),
});
