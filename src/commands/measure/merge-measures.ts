import { z } from 'zod';
import { measureDecider, type Moving } from '../../domain/measure/measure.decisions.js';
import { type MeasureId, EvidenceId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { mergersOf } from '../circumstances.js';
import { type Circumstances, defineCommand, followUp, newIdOf } from '../command.js';
import { measureId } from '../fields.js';
import { publicReason } from './measure-fields.js';

export const mergeMeasures = defineCommand({
  name: 'MergeMeasures',
  path: 'measures/:measure/mergers',
  summary: 'Let other measures end in this one; their evidence follows',
  params: { measure: measureId },
  fields: { from: z.array(measureId).min(1).max(20), reason: publicReason },
  decider: measureDecider,
  stream: ({ measure }) => `measure-${measure}`,
  alone: async ({ measure }, desk) => mergersOf(await desk.measure(measure)),
  command: async ({ params: { measure }, fields }, circumstances) => {
    const from = await statesOf(fields.from, circumstances);
    const { desk, envelope } = circumstances;
    const moving = from.flatMap(({ measure: source, state }): readonly Moving[] =>
      state.status === 'unknown'
        ? []
        : [...state.evidence.keys()].map((evidence) => ({ from: source, evidence, as: movedId(envelope.key, evidence) })),
    );
    const own = await desk.measure(measure);
    return {
      type: 'MergeMeasures' as const,
      at: envelope.at,
      measure,
      from,
      moving,
      reason: fields.reason,
      rounds: await desk.roundsOf(own, ...from.map(({ state }) => state)),
      dialogue: await desk.dialogueOf(own),
    };
  },
  then: async ({ params: { measure }, fields }, circumstances) => {
    const { desk, envelope } = circumstances;
    const state = await desk.measure(measure);
    const dialogue = await desk.dialogueOf(state);
    return fields.from.map((source) =>
      followUp(measures.stream(source), measureDecider, () => ({
        type: 'WithdrawMeasure' as const,
        at: envelope.at,
        measure: source,
        reason: fields.reason,
        into: { measure, state },
        dialogue,
      })),
    );
  },
});

const statesOf = (measures: readonly MeasureId[], { desk }: Circumstances) =>
  Promise.all([...new Set(measures)].map(async (measure) => ({ measure, state: await desk.measure(measure) })));

/** The id of a piece of evidence in the measure it moves to. */
const movedId = (key: string, evidence: EvidenceId): EvidenceId => newIdOf(EvidenceId, `${key}/${evidence}`);
