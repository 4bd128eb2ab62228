import { measures } from '../../domain/measure/measures.js';
import { measuring } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { evidenceId, measureId } from '../fields.js';
import { publicReason } from './measure-fields.js';

export const unlinkEvidence = defineCommand(measures, {
  name: 'UnlinkEvidence',
  path: 'measures/:measure/evidence/:evidence/removal',
  summary: 'Take a piece of evidence off a measure, for a published reason',
  roles: ['analyst'],
  params: { measure: measureId, evidence: evidenceId },
  fields: { reason: publicReason },
}).asking({
  command: async ({ params: { measure, evidence }, fields }, circumstances) => ({
    ...(await measuring(measure, circumstances)),
    evidence,
    ...fields,
  }),
});
