import { measureDecider } from '../../domain/measure/measure.decisions.js';
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
  command: async ({ params: { measure }, fields }, { desk, envelope: { at } }) => ({
    type: 'RewordMeasure' as const,
    at,
    measure,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.measure(measure)),
  }),
});
