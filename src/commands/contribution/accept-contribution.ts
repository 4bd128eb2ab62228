import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId } from '../fields.js';

export const acceptContribution = defineCommand({
  name: 'AcceptContribution',
  path: 'contributions/:contribution/acceptance',
  summary: 'Accept a contribution',
  params: { contribution: contributionId },
  fields: {},
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution } }, circumstances) => ({
    type: 'AcceptContribution' as const,
    ...(await moderation(contribution, circumstances)),
  }),
});
