import { contributions, sinceItWasAccepted } from '../../domain/contribution/contributions.js';
import { mergersOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { contributionId, reason } from '../fields.js';

export const mergeContribution = defineCommand(contributions, {
  name: 'MergeContribution',
  path: 'contributions/:contribution/merger',
  summary: 'State that a contribution says the same as another; ratings stay where they were given',
  roles: ['moderator', 'analyst'],
  params: { contribution: contributionId },
  fields: { into: contributionId, reason },
}).asking({
  alone: async ({ contribution }, desk) => mergersOf(await desk.fact(contributions, contribution)),
  command: async ({ params: { contribution }, fields }, { desk }) => ({
    contribution,
    into: fields.into,
    reason: fields.reason ?? null,
    target: await desk.fact(contributions, fields.into, sinceItWasAccepted),
    dialogue: await desk.dialogueOf(await desk.fact(contributions, contribution)),
  }),
});
