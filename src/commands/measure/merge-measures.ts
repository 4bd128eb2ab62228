import { z } from 'zod';
import type { Moving } from '../../domain/measure/measure.decisions.js';
import { type MeasureId, EvidenceId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { mergersOf } from '../circumstances.js';
import { defineCommand, followUp, newIdOf } from '../command.js';
import type { Circumstances } from '../definition.js';
import { measureId } from '../fields.js';
import { roundsOf } from '../round/chains.js';
import { publicReason } from './measure-fields.js';

export const mergeMeasures = defineCommand(measures, {
  name: 'MergeMeasures',
  path: 'measures/:measure/mergers',
  summary: 'Let other measures end in this one; their evidence follows',
  roles: ['analyst'],
  params: { measure: measureId },
  fields: { from: z.array(measureId).min(1).max(20), reason: publicReason },
  follows: ['WithdrawMeasure'],
}).asking({
  alone: async ({ measure }, desk) => mergersOf(await desk.fact(measures, measure)),
  command: async ({ params: { measure }, fields }, circumstances) => {
    const from = await statesOf(fields.from, circumstances);
    const { desk, envelope } = circumstances;
    const moving = from.flatMap(({ measure: source, state }): readonly Moving[] =>
      state.status === 'unknown'
        ? []
        : [...state.evidence.keys()].map((evidence) => ({ from: source, evidence, as: movedId(envelope.key, evidence) })),
    );
    const own = await desk.fact(measures, measure);
    return {
      measure,
      from,
      moving,
      reason: fields.reason,
      rounds: await roundsOf(desk, own, ...from.map(({ state }) => state)),
      dialogue: await desk.dialogueOf(own),
    };
  },
  then: async ({ params: { measure }, fields }, circumstances) => {
    const { desk } = circumstances;
    const state = await desk.fact(measures, measure);
    const dialogue = await desk.dialogueOf(state);
    return fields.from.map((source) =>
      followUp(measures, source, 'WithdrawMeasure', () => ({
        measure: source,
        reason: fields.reason,
        into: { measure, state },
        dialogue,
      })),
    );
  },
});

const statesOf = (ids: readonly MeasureId[], { desk }: Circumstances) =>
  Promise.all([...new Set(ids)].map(async (measure) => ({ measure, state: await desk.fact(measures, measure) })));

/** The id of a piece of evidence in the measure it moves to. */
const movedId = (key: string, evidence: EvidenceId): EvidenceId => newIdOf(EvidenceId, `${key}/${evidence}`);
