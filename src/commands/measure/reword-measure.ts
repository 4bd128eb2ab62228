import { measureDecider } from '../../domain/measure/measure.decisions.js';
import { measuring } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { measureId } from '../fields.js';
import { measureText, publicReason, title } from './measure-fields.js';

export const rewordMeasure = defineCommand({
  name: 'RewordMeasure',
  path: 'measures/:measure/rewordings',
  summary: 'Put a measure in other words, for a published reason',
  params: { measure: measureId },
  fields: { title, text: measureText, reason: publicReason },
  edits: true,
  decider: measureDecider,
  stream: ({ measure }) => `measure-${measure}`,
  command: async ({ params: { measure }, fields }, circumstances) => ({
    type: 'RewordMeasure' as const,
    ...(await measuring(measure, circumstances)),
    ...fields,
  }),
});
