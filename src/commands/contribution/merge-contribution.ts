import { contributionDecider } from '../../domain/contribution/contribution.decisions.js';
import { mergersOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { contributionId, reason } from '../fields.js';

export const mergeContribution = defineCommand({
  name: 'MergeContribution',
  path: 'contributions/:contribution/merger',
  summary: 'State that a contribution says the same as another; ratings stay where they were given',
  params: { contribution: contributionId },
  fields: { into: contributionId, reason },
  decider: contributionDecider,
  stream: ({ contribution }) => `contribution-${contribution}`,
  alone: async ({ contribution }, desk) => mergersOf(await desk.contribution(contribution)),
  command: async ({ params: { contribution }, fields }, { desk, envelope: { at } }) => ({
    type: 'MergeContribution' as const,
    at,
    contribution,
    into: fields.into,
    reason: fields.reason ?? null,
    target: await desk.acceptedContribution(fields.into),
    dialogue: await desk.dialogueOf(await desk.contribution(contribution)),
  }),
});
