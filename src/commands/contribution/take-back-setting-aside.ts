import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { contributionId, reason } from '../fields.js';

export const takeBackSettingAside = defineCommand(contributions, {
  name: 'TakeBackSettingAside',
  path: 'contributions/:contribution/setting-aside/taking-back',
  summary: 'Let a contribution that was set aside wait for its fate again, until the publication phase begins',
  roles: ['analyst'],
  params: { contribution: contributionId },
  fields: { reason },
}).asking({
  command: async ({ params: { contribution }, fields }, { desk }) => ({
    contribution,
    reason: fields.reason ?? null,
    dialogue: await desk.dialogueOf(await desk.fact(contributions, contribution)),
  }),
});
