import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { code, contributionId } from '../fields.js';

export const setContributionAside = defineCommand(contributions, {
  name: 'SetContributionAside',
  path: 'contributions/:contribution/setting-aside',
  summary: 'Set a contribution aside: it was read and is not pursued, for an adopted reason',
  roles: ['analyst'],
  params: { contribution: contributionId },
  fields: { reason: code },
}).asking({
  command: async ({ params: { contribution }, fields }, { desk }) => ({
    contribution,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.fact(contributions, contribution)),
  }),
});
