import { z } from 'zod';
import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason, text } from '../fields.js';
import { point } from './contribution-body.js';
import { redactableText } from './shown-bodies.js';

const passage = z.strictObject({
  start: point.meta({ description: 'Where it begins, in Unicode code points of the original text, from 0' }),
  end: point.meta({ description: 'Where it has ended: the first that is no longer in it' }),
  replacement: text(200).nullable().default(null).meta({ description: 'What is shown there, in brackets; null: […]' }),
});

export const redactContribution = defineCommand(contributions, {
  name: 'RedactContribution',
  path: 'contributions/:contribution/redactions',
  summary:
    'Remove or replace further passages, shown with their marks; the original stays. What adds more than it removes waits for a second person',
  roles: ['office', 'moderator'],
  params: { contribution: contributionId },
  fields: { reason },
  // Where they stand and how long they are may say whose name it was: so they are in the vault, too.
  erasable: {
    passages: z
      .array(passage)
      .max(50)
      .default([])
      .meta({ description: 'In their order; each beside those that are redacted already, or around them' }),
    removesTitle: z.boolean().default(false),
    removesPosition: z.boolean().default(false),
  },
  edits: true,
  takesAway: true,
}).asking({
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
    redaction: erasable,
    redactable: await redactableText(contribution, circumstances.desk),
  }),
});
