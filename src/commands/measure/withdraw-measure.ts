import { measureDecider } from '../../domain/measure/measure.decisions.js';
import { mergersOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { measureId } from '../fields.js';
import { publicReason } from './measure-fields.js';

export const withdrawMeasure = defineCommand({
  name: 'WithdrawMeasure',
  path: 'measures/:measure/withdrawal',
  summary: 'Withdraw a measure, for a published reason',
  params: { measure: measureId },
  fields: { reason: publicReason },
  decider: measureDecider,
  stream: ({ measure }) => `measure-${measure}`,
  alone: async ({ measure }, desk) => mergersOf(await desk.measure(measure)),
  command: async ({ params: { measure }, fields }, { desk, envelope: { at } }) => ({
    type: 'WithdrawMeasure' as const,
    at,
    measure,
    ...fields,
    into: null,
    dialogue: await desk.dialogueOf(await desk.measure(measure)),
  }),
});
