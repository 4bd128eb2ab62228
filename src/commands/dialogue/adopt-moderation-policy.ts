import { z } from 'zod';
import { dialogueDecider } from '../../domain/dialogue/dialogue.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, labelled } from '../fields.js';

export const adoptModerationPolicy = defineCommand({
  name: 'AdoptModerationPolicy',
  path: 'dialogues/:dialogue/moderation-policies',
  summary: 'Adopt the rules of moderation; frozen once the dialogue phase has begun',
  params: { dialogue: dialogueId },
  fields: {
    mode: z.enum(['before-publication', 'after-publication']),
    appealDays: z.int().min(1).max(365),
    reasons: z.array(labelled).min(1).max(50),
  },
  decider: dialogueDecider,
  stream: ({ dialogue }) => `dialogue-${dialogue}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'AdoptModerationPolicy' as const, at, policy: fields }),
});
