import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, justification, reason } from '../fields.js';

export const upholdAppeal = defineCommand({
  name: 'UpholdAppeal',
  path: 'contributions/:contribution/appeal/upholding',
  summary: 'Accept what was rejected: decided by a second person',
  params: { contribution: contributionId },
  fields: { reason },
  erasable: { justification },
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    type: 'UpholdAppeal' as const,
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
