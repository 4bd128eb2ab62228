import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason } from '../fields.js';

export const declineRedaction = defineCommand({
  name: 'DeclineRedaction',
  path: 'contributions/:contribution/redaction-proposal/declining',
  summary: 'Leave the text as it is, against a proposal: by a second person',
  params: { contribution: contributionId },
  fields: { reason },
  edits: true,
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields }, circumstances) => ({
    type: 'DeclineRedaction' as const,
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
  }),
});
