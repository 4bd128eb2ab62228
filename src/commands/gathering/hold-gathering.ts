import { z } from 'zod';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { defineCommand } from '../command.js';
import { code, gatheringId } from '../fields.js';

const PEOPLE_MAX = 100_000;

export const holdGathering = defineCommand(gatherings, {
  name: 'HoldGathering',
  path: 'gatherings/:gathering/holding',
  summary: 'State that a gathering took place, and how many of each stakeholder group came',
  roles: ['office', 'rapporteur'],
  params: { gathering: gatheringId },
  fields: { attendance: z.array(z.strictObject({ group: code, count: z.int().min(0).max(PEOPLE_MAX) })).max(50) },
}).asking({
  command: async ({ params: { gathering }, fields }, { desk }) => ({
    ...fields,
    dialogue: await desk.dialogueOf(await desk.fact(gatherings, gathering)),
  }),
});
