import { gatherings } from '../../domain/gathering/gatherings.js';
import { defineCommand } from '../command.js';
import { gatheringId, localized } from '../fields.js';

export const cancelGathering = defineCommand(gatherings, {
  name: 'CancelGathering',
  path: 'gatherings/:gathering/cancellation',
  summary: 'State that a gathering does not take place',
  roles: ['office', 'rapporteur'],
  params: { gathering: gatheringId },
  fields: { reason: localized(500) },
  takesAway: true,
}).asking({
  command: ({ fields }) => fields,
});
