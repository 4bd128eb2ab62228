import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason } from '../fields.js';

export const declineRedaction = defineCommand(contributions, {
  name: 'DeclineRedaction',
  path: 'contributions/:contribution/redaction-proposal/declining',
  summary: 'Leave the text as it is, against a proposal: by a second person',
  roles: ['office', 'moderator'],
  params: { contribution: contributionId },
  fields: { reason },
  edits: true,
  takesAway: true,
}).asking({
  command: async ({ params: { contribution }, fields }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
  }),
});
