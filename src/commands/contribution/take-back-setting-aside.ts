import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { contributionId, reason } from '../fields.js';

export const takeBackSettingAside = defineCommand({
  name: 'TakeBackSettingAside',
  path: 'contributions/:contribution/setting-aside/taking-back',
  summary: 'Let a contribution that was set aside wait for its fate again, until the publication phase begins',
  params: { contribution: contributionId },
  fields: { reason },
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields }, { desk, envelope: { at } }) => ({
    type: 'TakeBackSettingAside' as const,
    at,
    contribution,
    reason: fields.reason ?? null,
    dialogue: await desk.dialogueOf(await desk.contribution(contribution)),
  }),
});
