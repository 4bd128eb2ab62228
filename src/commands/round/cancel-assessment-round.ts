import { rounds } from '../../domain/round/rounds.js';
import { defineCommand } from '../command.js';
import { localized, roundId } from '../fields.js';

export const cancelAssessmentRound = defineCommand(rounds, {
  name: 'CancelAssessmentRound',
  path: 'rounds/:round/cancellation',
  summary: 'Cancel a round, for a published reason; its scores stay sealed',
  roles: ['office'],
  params: { round: roundId },
  fields: { reason: localized(500) },
}).asking({
  command: ({ fields }) => fields,
});
