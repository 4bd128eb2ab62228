import { contributions } from '../../domain/contribution/contributions.js';
import type { ContributionId } from '../../domain/ids.js';
import { mergersOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import type { Desk } from '../desk.js';
import { contributionId, reason } from '../fields.js';

export const unmergeContribution = defineCommand(contributions, {
  name: 'UnmergeContribution',
  path: 'contributions/:contribution/unmerging',
  summary: 'Let a merged contribution stand for itself again',
  roles: ['moderator', 'analyst'],
  params: { contribution: contributionId },
  fields: { reason },
}).asking({
  alone: async ({ contribution }, desk) => mergersOf(await desk.fact(contributions, contribution)),
  command: async ({ params: { contribution }, fields }, { desk }) => ({
    contribution,
    reason: fields.reason ?? null,
    dialogue: await desk.dialogueOf(await desk.fact(contributions, contribution)),
    leadsNowhere: await leadsNowhere(contribution, desk),
  }),
});

/** Also in rings, as records from before mergers were decided one after another have them (ADR 0022). */
const leadsNowhere = async (contribution: ContributionId, desk: Desk): Promise<boolean> => {
  const passed = new Set<ContributionId>();
  for (let next = contribution; !passed.has(next);) {
    passed.add(next);
    const state = await desk.fact(contributions, next);
    if (state.status !== 'merged' || state.mergedInto === null) return state.status !== 'accepted' && state.status !== 'open';
    next = state.mergedInto;
  }
  return true;
};
