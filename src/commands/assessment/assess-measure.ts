import { z } from 'zod';
import { assessmentDecider } from '../../domain/assessment/assessment.decisions.js';
import { CODE, type MeasureId, type RoundId } from '../../domain/ids.js';
import { officialOf } from '../circumstances.js';
import { type Circumstances, defineCommand } from '../command.js';
import { justification, measureId, roundId } from '../fields.js';
import { assessmentStream } from '../round/submitted-scores.js';

const criterion = z.string().regex(CODE, { error: 'code-malformed' });

export const assessMeasure = defineCommand({
  name: 'AssessMeasure',
  path: 'rounds/:round/measures/:measure/assessments',
  summary: 'Judge a measure by each criterion of the framework, or judge it anew. Sealed until the round is closed',
  params: { round: roundId, measure: measureId },
  fields: {},
  erasable: {
    scores: z.record(criterion, z.number()).meta({ description: "Points of the framework's scale, by criterion" }),
    certainty: z.record(criterion, criterion).meta({ description: 'How certain you are, by criterion: codes of the framework' }),
    justification,
  },
  decider: assessmentDecider,
  stream: ({ round, measure }, _, __, ___, { actor }) => assessmentStream(round, measure, officialOf(actor)),
  command: async ({ params, erasable }, circumstances) => ({
    type: 'AssessMeasure' as const,
    ...(await facts(params, circumstances)),
    body: erasable,
  }),
});

const facts = async (
  { round, measure }: { readonly round: RoundId; readonly measure: MeasureId },
  { desk, envelope: { at, actor } }: Circumstances,
) => {
  const state = await desk.round(round);
  return {
    at,
    measure,
    assessor: officialOf(actor),
    round: { id: round, state },
    assessed: await desk.measure(measure),
    dialogue: await desk.dialogueOf(state),
  };
};
