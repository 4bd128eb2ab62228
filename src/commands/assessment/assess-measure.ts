import { z } from 'zod';
import { CODE } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { rounds } from '../../domain/round/rounds.js';
import { officialOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { refusedAs } from '../field.refusals.js';
import { justification, measureId, roundId } from '../fields.js';

const criterion = z
  .string()
  .regex(CODE, { error: refusedAs('code-malformed') })
  .meta({ examples: ['benefit'] });

export const assessMeasure = defineCommand(rounds, {
  name: 'AssessMeasure',
  path: 'rounds/:round/measures/:measure/assessments',
  summary: 'Assess a measure on each criterion of the framework, or assess it anew. Sealed until the round is closed',
  roles: ['assessor'],
  params: { round: roundId, measure: measureId },
  fields: {},
  erasable: {
    scores: z.record(criterion, z.number()).meta({ description: "Points of the framework's scale, by criterion" }),
    certainty: z.record(criterion, criterion).meta({ description: 'How certain you are, by criterion: codes of the framework' }),
    justification,
  },
}).asking({
  command: async ({ params: { round, measure }, erasable }, { desk, envelope: { actor } }) => ({
    round,
    measure,
    assessor: officialOf(actor),
    assessed: await desk.fact(measures, measure),
    dialogue: await desk.dialogueOf(await desk.fact(rounds, round)),
    body: erasable,
  }),
});
