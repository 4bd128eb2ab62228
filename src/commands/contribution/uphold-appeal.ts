import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { appealedAgainst, contributionId, justification, reason } from '../fields.js';

export const upholdAppeal = defineCommand(contributions, {
  name: 'UpholdAppeal',
  path: 'contributions/:contribution/appeal/upholding',
  summary: 'Accept what was rejected, or show what was redacted: decided by a second person',
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
