import { z } from 'zod';
import type { EvidenceLinked, Measure } from '../../domain/measure/measure.js';
import { EvidenceId, MeasureId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { measuring, mergersOf } from '../circumstances.js';
import { defineCommand, followUp, newIdOf } from '../command.js';
import { evidenceId, measureId } from '../fields.js';
import { measureText, publicReason, themes, title } from './measure-fields.js';

export const splitMeasure = defineCommand(measures, {
  name: 'SplitMeasure',
  path: 'measures/:measure/split',
  summary: 'Split a measure into several; every piece of evidence goes to one of them, or to more',
  roles: ['analyst'],
  params: { measure: measureId },
  fields: {
    parts: z
      .array(z.strictObject({ themes, title, text: measureText, evidence: z.array(evidenceId).max(1000) }))
      .min(2)
      .max(20),
    reason: publicReason,
  },
  follows: ['DraftMeasure'],
}).asking({
  alone: async ({ measure }, desk) => mergersOf(await desk.fact(measures, measure)),
  command: async ({ params: { measure }, fields: { parts, reason } }, circumstances) => ({
    ...(await measuring(measure, circumstances)),
    parts: parts.map(({ themes, evidence }, i) => ({
      measure: partId(circumstances.envelope.key, i),
      themes,
      evidence: [...new Set(evidence)],
    })),
    reason,
  }),
  then: async ({ params: { measure }, fields: { parts } }, { desk, envelope: { key } }) => {
    const source = await desk.fact(measures, measure);
    if (source.status === 'unknown') return [];
    const dialogue = await desk.dialogueOf(source);
    return parts.map(({ evidence, ...texts }, i) => {
      const part = partId(key, i);
      const draft = { dialogue: source.dialogue, ...texts, splitFrom: measure };
      const inherited = [...new Set(evidence)].flatMap((one) => inheritedFrom({ id: measure, state: source }, one, `${key}/${part}`));
      return followUp(measures, part, 'DraftMeasure', () => ({ measure: part, draft, dialogue, inherited }));
    });
  },
});

const partId = (key: string, index: number): MeasureId => newIdOf(MeasureId, `${key}/${index}`);

const inheritedFrom = (
  { id, state }: { readonly id: MeasureId; readonly state: Measure },
  evidence: EvidenceId,
  key: string,
): readonly EvidenceLinked['data'][] => {
  const span = state.status === 'unknown' ? undefined : state.evidence.get(evidence);
  const as = newIdOf(EvidenceId, `${key}/${evidence}`);
  return span ? [{ evidence: as, ...span, inheritedFrom: { measure: id, evidence } }] : [];
};
