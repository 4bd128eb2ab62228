import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { defineCommand } from '../command.js';
import { code, contributionId } from '../fields.js';

export const unmergeContribution = defineCommand({
  name: 'UnmergeContribution',
  path: 'contributions/:contribution/unmerging',
  summary: 'Let a merged contribution stand for itself again',
  params: { contribution: contributionId },
  fields: { reason: code },
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  command: async ({ params: { contribution }, fields }, { desk, envelope: { at } }) => ({
    type: 'UnmergeContribution' as const,
    at,
    contribution,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.contribution(contribution)),
  }),
});
