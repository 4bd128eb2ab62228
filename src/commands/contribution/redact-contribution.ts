import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason } from '../fields.js';
import { contributionBody } from './contribution-body.js';

export const redactContribution = defineCommand({
  name: 'RedactContribution',
  path: 'contributions/:contribution/redactions',
  summary: 'Show another text from now on; the original stays in the record',
  params: { contribution: contributionId },
  fields: { reason },
  erasable: contributionBody,
  edits: true,
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    type: 'RedactContribution' as const,
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
