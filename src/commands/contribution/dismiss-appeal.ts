import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, justification, reason } from '../fields.js';

export const dismissAppeal = defineCommand({
  name: 'DismissAppeal',
  path: 'contributions/:contribution/appeal/dismissal',
  summary: 'Confirm a rejection: decided by a second person',
  params: { contribution: contributionId },
  fields: { reason },
  erasable: { justification },
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    type: 'DismissAppeal' as const,
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
