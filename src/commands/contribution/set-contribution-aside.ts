import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { code, contributionId } from '../fields.js';

export const setContributionAside = defineCommand({
  name: 'SetContributionAside',
  path: 'contributions/:contribution/setting-aside',
  summary: 'Set a contribution aside: it was read and is not pursued, for an adopted reason',
  params: { contribution: contributionId },
  fields: { reason: code },
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields }, { desk, envelope: { at } }) => ({
    type: 'SetContributionAside' as const,
    at,
    contribution,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.contribution(contribution)),
  }),
});
