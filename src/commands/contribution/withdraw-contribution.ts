import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { contributionId, contributionSecret } from '../fields.js';

export const withdrawContribution = defineCommand({
  name: 'WithdrawContribution',
  path: 'contributions/:contribution/withdrawal',
  summary: 'Take back your contribution: it is no longer shown',
  params: { contribution: contributionId },
  fields: {},
  credentials: { secret: contributionSecret },
  takesAway: true,
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: ({ params: { contribution }, credentials }, { envelope: { at } }) => ({
    type: 'WithdrawContribution' as const,
    at,
    contribution,
    secretDigest: digestOf(credentials.secret),
  }),
});
