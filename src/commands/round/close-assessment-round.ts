import { roundDecider } from '../../domain/round/round.decisions.js';
import { defineCommand } from '../command.js';
import { localized, roundId } from '../fields.js';
import { submittedScores } from './submitted-scores.js';

export const closeAssessmentRound = defineCommand({
  name: 'CloseAssessmentRound',
  path: 'rounds/:round/closing',
  summary: 'Close a round and open its scores; without the quorum, for a stated reason',
  params: { round: roundId },
  fields: { reason: localized(500).nullable().default(null) },
  decider: roundDecider,
  stream: ({ round }) => `round-${round}`,
  command: async ({ params: { round: id }, fields }, { desk, envelope: { at } }) => {
    const round = await desk.round(id);
    const measures = round.status === 'unknown' ? [] : round.measures;
    const states = await Promise.all(measures.map(async (measure) => ({ measure, state: await desk.measure(measure) })));
    return {
      type: 'CloseAssessmentRound' as const,
      at,
      round: id,
      ...fields,
      dialogue: await desk.dialogueOf(round),
      submitted: round.status === 'open' ? await submittedScores(id, round, desk) : [],
      ended: states.flatMap(({ measure, state }) => (state.status === 'active' ? [] : [measure])),
      rounds: await desk.roundsWith([id]),
    };
  },
});
