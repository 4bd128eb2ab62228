import { gatheringDecider } from '../../domain/gathering/gathering.decisions.js';
import { defineCommand } from '../command.js';
import { gatheringId, localized } from '../fields.js';

export const cancelGathering = defineCommand({
  name: 'CancelGathering',
  path: 'gatherings/:gathering/cancellation',
  summary: 'State that a gathering does not take place',
  params: { gathering: gatheringId },
  fields: { reason: localized(500) },
  takesAway: true,
  decider: gatheringDecider,
  stream: ({ gathering }) => `gathering-${gathering}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'CancelGathering' as const, at, ...fields }),
});
