import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason } from '../fields.js';

export const acceptContribution = defineCommand(contributions, {
  name: 'AcceptContribution',
  path: 'contributions/:contribution/acceptance',
  summary: 'Accept a contribution',
  roles: ['office', 'moderator'],
  params: { contribution: contributionId },
  fields: { reason },
}).asking({
  command: async ({ params: { contribution }, fields }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
  }),
});
