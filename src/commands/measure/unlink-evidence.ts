import { measureDecider } from '../../domain/measure/measure.decisions.js';
import { defineCommand } from '../command.js';
import { evidenceId, measureId } from '../fields.js';
import { publicReason } from './measure-fields.js';

export const unlinkEvidence = defineCommand({
  name: 'UnlinkEvidence',
  path: 'measures/:measure/evidence/:evidence/removal',
  summary: 'Take a piece of evidence off a measure, for a published reason',
  params: { measure: measureId, evidence: evidenceId },
  fields: { reason: publicReason },
  decider: measureDecider,
  stream: ({ measure }) => `measure-${measure}`,
  command: async ({ params, fields }, { desk, envelope: { at } }) => ({
    type: 'UnlinkEvidence' as const,
    at,
    ...params,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.measure(params.measure)),
  }),
});
