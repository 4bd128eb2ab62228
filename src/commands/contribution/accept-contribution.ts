import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason } from '../fields.js';

export const acceptContribution = defineCommand({
  name: 'AcceptContribution',
  path: 'contributions/:contribution/acceptance',
  summary: 'Accept a contribution',
  params: { contribution: contributionId },
  fields: { reason },
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields }, circumstances) => ({
    type: 'AcceptContribution' as const,
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
  }),
});
