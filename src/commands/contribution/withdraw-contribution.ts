import { contributions } from '../../domain/contribution/contributions.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { contributionId, contributionSecret } from '../fields.js';

export const withdrawContribution = defineCommand(contributions, {
  name: 'WithdrawContribution',
  path: 'contributions/:contribution/withdrawal',
  summary: 'Take back your contribution: it is no longer shown',
  roles: ['participant'],
  params: { contribution: contributionId },
  fields: {},
  credentials: { secret: contributionSecret },
  takesAway: true,
}).asking({
  command: ({ params: { contribution }, credentials }) => ({
    contribution,
    secretDigest: digestOf(credentials.secret),
  }),
});
