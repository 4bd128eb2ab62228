import { contributions } from '../../domain/contribution/contributions.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { appealedAgainst, contributionId, contributionSecret, justification, reason } from '../fields.js';

export const lodgeAppeal = defineCommand(contributions, {
  name: 'LodgeAppeal',
  path: 'contributions/:contribution/appeal',
  summary: 'Appeal against the rejection of your contribution, or against its redaction',
  roles: ['participant'],
  params: { contribution: contributionId },
  fields: { against: appealedAgainst, reason },
  erasable: { justification },
  credentials: { secret: contributionSecret },
  takesAway: true,
}).asking({
  command: async ({ params: { contribution }, fields, erasable, credentials }, { desk }) => ({
    contribution,
    secretDigest: digestOf(credentials.secret),
    dialogue: await desk.dialogueOf(await desk.fact(contributions, contribution)),
    against: fields.against ?? 'rejection',
    reason: fields.reason ?? null,
    body: erasable,
  }),
});
