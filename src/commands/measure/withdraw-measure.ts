import { measures } from '../../domain/measure/measures.js';
import { mergersOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { measureId } from '../fields.js';
import { publicReason } from './measure-fields.js';

export const withdrawMeasure = defineCommand(measures, {
  name: 'WithdrawMeasure',
  path: 'measures/:measure/withdrawal',
  summary: 'Withdraw a measure, for a published reason',
  roles: ['analyst'],
  params: { measure: measureId },
  fields: { reason: publicReason },
}).asking({
  alone: async ({ measure }, desk) => mergersOf(await desk.fact(measures, measure)),
  command: async ({ params: { measure }, fields }, { desk }) => ({
    measure,
    ...fields,
    into: null,
    dialogue: await desk.dialogueOf(await desk.fact(measures, measure)),
  }),
});
