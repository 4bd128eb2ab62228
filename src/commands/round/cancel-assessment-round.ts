import { roundDecider } from '../../domain/round/round.decisions.js';
import { defineCommand } from '../command.js';
import { localized, roundId } from '../fields.js';

export const cancelAssessmentRound = defineCommand({
  name: 'CancelAssessmentRound',
  path: 'rounds/:round/cancellation',
  summary: 'Cancel a round, for a published reason; its scores stay sealed',
  params: { round: roundId },
  fields: { reason: localized(500) },
  decider: roundDecider,
  stream: ({ round }) => `round-${round}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'CancelAssessmentRound' as const, at, ...fields }),
});
