import { z } from 'zod';
import { RoundId } from '../../domain/ids.js';
import { measureDecider } from '../../domain/measure/measure.decisions.js';
import { measures } from '../../domain/measure/measures.js';
import { roundDecider } from '../../domain/round/round.decisions.js';
import { rounds } from '../../domain/round/rounds.js';
import { defineCommand, followUp } from '../command.js';
import { dialogueId, measureId, roundId } from '../fields.js';

export const openAssessmentRound = defineCommand({
  name: 'OpenAssessmentRound',
  path: 'dialogues/:dialogue/rounds',
  summary: 'Open a round: some assessors assess some measures; a later round shows them what the one before came to',
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
  decider: roundDecider,
  stream: (_, round) => `round-${round}`,
  command: async ({ params: { dialogue }, fields: { measures, previousRound }, credentials, newId }, { desk, envelope: { at } }) => {
    const known = await Promise.all([...new Set(measures)].map((id) => desk.knownMeasure(id)));
    const previous = await desk.roundsWith(previousRound === null ? [] : [previousRound]);
    return {
      type: 'OpenAssessmentRound' as const,
      at,
      dialogue: { id: dialogue, state: await desk.dialogue(dialogue) },
      measures: known,
      assessors: desk.pseudonyms.seated(
        RoundId(newId),
        credentials.assessors.map((subject) => desk.pseudonyms.official(subject)),
      ),
      previousRound,
      rounds: new Map([...previous, ...(await desk.roundsOf(...known.map(({ state }) => state)))]),
    };
  },
  // First its place in the chain, then its measures: without the place it takes none in.
  then: ({ fields: { measures: named, previousRound }, newId }, { desk, envelope: { at } }) => {
    const by = RoundId(newId);
    const place = (previous: RoundId) =>
      followUp(rounds.stream(previous), roundDecider, async () => ({
        type: 'SucceedAssessmentRound' as const,
        at,
        by,
        rounds: await desk.roundsWith([by]),
      }));
    const taken = [...new Set(named)].map((measure) =>
      followUp(measures.stream(measure), measureDecider, async () => ({
        type: 'TakeMeasureIntoRound' as const,
        at,
        measure,
        round: by,
        rounds: new Map([...(await desk.roundsOf(await desk.measure(measure))), ...(await desk.roundsWith([by]))]),
      })),
    );
    return Promise.resolve(previousRound === null ? taken : [place(previousRound), ...taken]);
  },
});
