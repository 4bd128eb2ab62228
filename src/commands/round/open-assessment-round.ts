import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { RoundId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { rounds } from '../../domain/round/rounds.js';
import { defineCommand, followUp } from '../command.js';
import { dialogueId, measureId, roundId } from '../fields.js';
import { knownMeasure } from '../measure/known-measure.js';
import { roundsOf, roundsWith } from './chains.js';

export const openAssessmentRound = defineCommand(rounds, {
  name: 'OpenAssessmentRound',
  path: 'dialogues/:dialogue/rounds',
  summary: 'Open a round: some assessors assess some measures; a later round shows them what the one before came to',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: { measures: z.array(measureId).min(1).max(500), previousRound: roundId.nullable().default(null) },
  credentials: {
    assessors: z
      .array(z.string().min(1).max(255))
      .min(1)
      .max(100)
      .meta({ description: 'Subjects (`sub`) of the tokens of those who assess. They become pseudonyms and are not kept.' }),
  },
  creates: RoundId,
  follows: ['SucceedAssessmentRound', 'TakeMeasureIntoRound'],
}).asking({
  command: async ({ params: { dialogue }, fields, credentials, newId }, { desk }) => {
    const known = await Promise.all([...new Set(fields.measures)].map((id) => knownMeasure(desk, id)));
    const previous = await roundsWith(desk, fields.previousRound === null ? [] : [fields.previousRound]);
    return {
      dialogue: { id: dialogue, state: await desk.fact(dialogues, dialogue) },
      measures: known,
      assessors: desk.pseudonyms.seated(
        newId,
        credentials.assessors.map((subject) => desk.pseudonyms.official(subject)),
      ),
      previousRound: fields.previousRound,
      rounds: new Map([...previous, ...(await roundsOf(desk, ...known.map(({ state }) => state)))]),
    };
  },
  // First its place in the chain, then its measures: without the place it takes none in.
  then: ({ fields, newId: by }, { desk }) => {
    const place = (previous: RoundId) =>
      followUp(rounds, previous, 'SucceedAssessmentRound', async () => ({ by, rounds: await roundsWith(desk, [by]) }));
    const taken = [...new Set(fields.measures)].map((measure) =>
      followUp(measures, measure, 'TakeMeasureIntoRound', async () => ({
        measure,
        round: by,
        rounds: new Map([...(await roundsOf(desk, await desk.fact(measures, measure))), ...(await roundsWith(desk, [by]))]),
      })),
    );
    return fields.previousRound === null ? taken : [place(fields.previousRound), ...taken];
  },
});
