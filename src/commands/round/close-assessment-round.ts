import { measures } from '../../domain/measure/measures.js';
import { rounds } from '../../domain/round/rounds.js';
import { defineCommand } from '../command.js';
import { localized, roundId } from '../fields.js';
import { roundsWith } from './chains.js';
import { submittedScores } from './submitted-scores.js';

export const closeAssessmentRound = defineCommand(rounds, {
  name: 'CloseAssessmentRound',
  path: 'rounds/:round/closing',
  summary: 'Close a round and open its scores; without the quorum, for a stated reason',
  roles: ['office'],
  params: { round: roundId },
  fields: { reason: localized(500).nullable().default(null) },
}).asking({
  command: async ({ params: { round: id }, fields }, { desk }) => {
    const round = await desk.fact(rounds, id);
    const assessed = round.status === 'unknown' ? [] : round.measures;
    const states = await Promise.all(assessed.map(async (measure) => ({ measure, state: await desk.fact(measures, measure) })));
    return {
      round: id,
      ...fields,
      dialogue: await desk.dialogueOf(round),
      submitted: round.status === 'open' ? await submittedScores(id, round, desk) : [],
      ended: states.flatMap(({ measure, state }) => (state.status === 'active' ? [] : [measure])),
      rounds: await roundsWith(desk, [id]),
    };
  },
});
