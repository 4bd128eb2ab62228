import { measures } from '../../domain/measure/measures.js';
import { measuring } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { measureId } from '../fields.js';
import { measureText, publicReason, title } from './measure-fields.js';

export const rewordMeasure = defineCommand(measures, {
  name: 'RewordMeasure',
  path: 'measures/:measure/rewordings',
  summary: 'Put a measure in other words, for a published reason',
  roles: ['analyst'],
  params: { measure: measureId },
  fields: { title, text: measureText, reason: publicReason },
  edits: true,
}).asking({
  command: async ({ params: { measure }, fields }, circumstances) => ({
    ...(await measuring(measure, circumstances)),
    ...fields,
  }),
});
