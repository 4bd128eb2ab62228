import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { appealedAgainst, contributionId, justification, reason } from '../fields.js';

export const dismissAppeal = defineCommand(contributions, {
  name: 'DismissAppeal',
  path: 'contributions/:contribution/appeal/dismissal',
  summary: 'Confirm a rejection or a redaction: decided by a second person',
  roles: ['office', 'moderator'],
  params: { contribution: contributionId },
  fields: { against: appealedAgainst, reason },
  erasable: { justification },
  takesAway: true,
}).asking({
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    against: fields.against ?? 'rejection',
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
