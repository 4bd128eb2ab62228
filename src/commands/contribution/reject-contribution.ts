import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, justification, reason } from '../fields.js';

export const rejectContribution = defineCommand({
  name: 'RejectContribution',
  path: 'contributions/:contribution/rejection',
  summary: 'Reject a contribution for a reason of the moderation policy',
  params: { contribution: contributionId },
  fields: { reason },
  erasable: { justification },
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    type: 'RejectContribution' as const,
    ...(await moderation(contribution, circumstances)),
    now: circumstances.envelope.now,
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
