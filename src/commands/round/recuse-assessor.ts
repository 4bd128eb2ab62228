import { rounds } from '../../domain/round/rounds.js';
import { officialOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { justification, measureId, roundId } from '../fields.js';

export const recuseAssessor = defineCommand(rounds, {
  name: 'RecuseAssessor',
  path: 'rounds/:round/recusals',
  summary: 'Recuse yourself from a measure, or from all of them, and assess it no longer',
  roles: ['assessor'],
  params: { round: roundId },
  fields: { measure: measureId.nullable().default(null) },
  erasable: { justification },
}).asking({
  command: ({ fields, erasable }, { envelope: { actor } }) => ({
    assessor: officialOf(actor),
    ...fields,
    body: erasable,
  }),
});
