import { z } from 'zod';
import { contributions } from '../../domain/contribution/contributions.js';
import { defineCommand } from '../command.js';
import { moderation } from '../circumstances.js';
import { contributionId, reason } from '../fields.js';
import { contributionBody } from './contribution-body.js';
import { saidBodyOf } from './shown-bodies.js';

export const correctContribution = defineCommand(contributions, {
  name: 'CorrectContribution',
  path: 'contributions/:contribution/corrections',
  summary: 'State what a contribution from a source says by now, whole; ratings and quotes of what it said before stay, and are marked',
  roles: ['office'],
  params: { contribution: contributionId },
  fields: {
    reason,
    hidesEarlier: z
      .boolean()
      .default(false)
      .meta({ description: 'What it said before is no longer shown for moments of before, as where the source took out a name' }),
  },
  erasable: contributionBody,
  edits: true,
}).asking({
  command: async ({ params: { contribution }, fields, erasable }, circumstances) => ({
    ...(await moderation(contribution, circumstances)),
    reason: fields.reason ?? null,
    body: erasable,
    hidesEarlier: fields.hidesEarlier,
    current: await saidBodyOf(await circumstances.desk.store.readStream(contributions.stream(contribution)), circumstances.desk),
  }),
});
