import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { contributionId, contributionSecret, justification } from '../fields.js';

export const lodgeAppeal = defineCommand({
  name: 'LodgeAppeal',
  path: 'contributions/:contribution/appeal',
  summary: 'Object to the rejection of your contribution',
  params: { contribution: contributionId },
  fields: {},
  erasable: { justification },
  credentials: { secret: contributionSecret },
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: ({ params: { contribution }, erasable, credentials }, { envelope: { at, now } }) => ({
    type: 'LodgeAppeal' as const,
    at,
    now,
    contribution,
    secretDigest: digestOf(credentials.secret),
    body: erasable,
  }),
});
