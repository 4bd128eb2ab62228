import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { GatheringId } from '../../domain/ids.js';
import { defineCommand } from '../command.js';
import { code, dialogueId, instant, localized } from '../fields.js';
import { capacity, island, perAddress, place } from './gathering-fields.js';

export const scheduleGathering = defineCommand(gatherings, {
  name: 'ScheduleGathering',
  path: 'dialogues/:dialogue/gatherings',
  summary: 'Plan a gathering in one of the formats of the dialogue',
  roles: ['office', 'rapporteur'],
  params: { dialogue: dialogueId },
  fields: {
    format: code.meta({ description: 'A channel of the dialogue that is not open to everybody' }),
    title: localized(200),
    startsAt: instant,
    endsAt: instant,
    place,
    access: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('registration'),
        capacity,
        waitingList: z.boolean(),
        registrationUntil: instant,
        perAddress: perAddress.default(1),
      }),
      z.strictObject({ kind: z.literal('invitation') }),
    ]),
    islands: z.array(island).max(50).default([]),
  },
  creates: GatheringId,
}).asking({
  command: async ({ params: { dialogue }, fields }, { desk }) => ({
    gathering: { dialogue, ...fields },
    dialogue: await desk.fact(dialogues, dialogue),
  }),
});
