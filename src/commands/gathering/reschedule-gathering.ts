import { gatherings } from '../../domain/gathering/gatherings.js';
import { defineCommand } from '../command.js';
import { gatheringId, instant, localized } from '../fields.js';
import { capacity, perAddress, place } from './gathering-fields.js';

export const rescheduleGathering = defineCommand(gatherings, {
  name: 'RescheduleGathering',
  path: 'gatherings/:gathering/rescheduling',
  summary: 'Move a gathering, or change how many can come; what is left out stays. New places go to those who wait',
  roles: ['office', 'rapporteur'],
  params: { gathering: gatheringId },
  fields: {
    startsAt: instant,
    endsAt: instant,
    place: place.nullable().default(null),
    capacity: capacity.nullable().default(null),
    registrationUntil: instant.nullable().default(null),
    perAddress: perAddress.nullable().default(null),
    reason: localized(500),
  },
}).asking({
  command: ({ fields }) => fields,
});
