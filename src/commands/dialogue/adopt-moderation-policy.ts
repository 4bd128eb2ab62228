import { z } from 'zod';
import { REASONED_ACTS } from '../../domain/dialogue/dialogue.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { USUAL_ACTS } from '../../domain/dialogue/policy.rules.js';
import { defineCommand } from '../command.js';
import { dialogueId, labelled } from '../fields.js';

const acts = z
  .array(z.enum(REASONED_ACTS))
  .min(1)
  .max(REASONED_ACTS.length)
  .optional()
  .meta({ description: `What it is a reason for; by default ${USUAL_ACTS.join(' and ')}` });

export const adoptModerationPolicy = defineCommand(dialogues, {
  name: 'AdoptModerationPolicy',
  path: 'dialogues/:dialogue/moderation-policies',
  summary: 'Adopt the rules of moderation; frozen once the dialogue phase has begun',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: {
    mode: z.enum(['before-publication', 'after-publication']),
    appealDays: z.int().min(1).max(365),
    reasons: z.array(labelled.extend({ acts })).min(1).max(50),
  },
}).asking({
  command: ({ fields }) => ({
    policy: { ...fields, reasons: fields.reasons.map(({ acts: named, ...reason }) => ({ ...reason, acts: named ?? USUAL_ACTS })) },
  }),
});
