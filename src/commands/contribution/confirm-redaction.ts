import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId } from '../fields.js';
import { proposedBody } from './shown-bodies.js';

export const confirmRedaction = defineCommand({
  name: 'ConfirmRedaction',
  path: 'contributions/:contribution/redaction-proposal/confirmation',
  summary: 'Redact as somebody else has proposed: by a second person',
  params: { contribution: contributionId },
  fields: {},
  // What is confirmed is what was seen.
  edits: true,
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution } }, circumstances) => ({
    type: 'ConfirmRedaction' as const,
    ...(await moderation(contribution, circumstances)),
    now: circumstances.envelope.now,
    proposed: await proposedBody(contribution, circumstances.desk),
  }),
});
