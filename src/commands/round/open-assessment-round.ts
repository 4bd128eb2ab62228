import { z } from 'zod';
import { roundDecider } from '../../domain/round/round.decisions.js';
import { defineCommand } from '../command.js';
import { dialogueId, measureId, roundId } from '../fields.js';

export const openAssessmentRound = defineCommand({
  name: 'OpenAssessmentRound',
  path: 'dialogues/:dialogue/rounds',
  summary: 'Ask some assessors about some measures; a later round shows them what the one before came to',
  params: { dialogue: dialogueId },
  fields: { measures: z.array(measureId).min(1).max(500), previousRound: roundId.nullable().default(null) },
  credentials: {
    assessors: z
      .array(z.string().min(1).max(255))
      .min(1)
      .max(100)
      .meta({ description: 'Subjects (`sub`) of the tokens of those who assess. They become pseudonyms and are not kept.' }),
  },
  creates: 'round',
  decider: roundDecider,
  stream: (_, round) => `round-${round}`,
  command: async ({ params: { dialogue }, fields, credentials }, { desk, envelope: { at } }) => {
    const { previousRound } = fields;
    return {
      type: 'OpenAssessmentRound' as const,
      at,
      dialogue: { id: dialogue, state: await desk.dialogue(dialogue) },
      measures: await Promise.all([...new Set(fields.measures)].map(async (id) => ({ id, state: await desk.measure(id) }))),
      assessors: [...new Set(credentials.assessors.map((subject) => desk.pseudonyms.official(subject)))],
      previous: previousRound && { id: previousRound, state: await desk.round(previousRound) },
    };
  },
});
