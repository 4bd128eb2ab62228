import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, justification, reason } from '../fields.js';

export const rejectContribution = defineCommand(contributions, {
  name: 'RejectContribution',
  path: 'contributions/:contribution/rejection',
  summary: 'Reject a contribution for a reason of the moderation policy',
  roles: ['office', 'moderator'],
  params: { contribution: contributionId },
  fields: { reason },
  erasable: { justification },
  takesAway: true,
}).asking({
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
