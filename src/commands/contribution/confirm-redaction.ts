import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId } from '../fields.js';
import { proposedBody } from './shown-bodies.js';

export const confirmRedaction = defineCommand(contributions, {
  name: 'ConfirmRedaction',
  path: 'contributions/:contribution/redaction-proposal/confirmation',
  summary: 'Redact as somebody else has proposed: by a second person',
  roles: ['office', 'moderator'],
  params: { contribution: contributionId },
  fields: {},
  // What is confirmed is what was seen.
  edits: true,
  takesAway: true,
}).asking({
  command: async ({ params: { contribution } }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    proposed: await proposedBody(contribution, circumstances.desk),
  }),
});
