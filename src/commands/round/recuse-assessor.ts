import { roundDecider } from '../../domain/round/round.decisions.js';
import { officialOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { justification, measureId, roundId } from '../fields.js';

export const recuseAssessor = defineCommand({
  name: 'RecuseAssessor',
  path: 'rounds/:round/recusals',
  summary: 'Recuse yourself from a measure, or from all of them, and assess it no longer',
  params: { round: roundId },
  fields: { measure: measureId.nullable().default(null) },
  erasable: { justification },
  decider: roundDecider,
  stream: ({ round }) => `round-${round}`,
  command: ({ fields, erasable }, { envelope: { at, actor } }) => ({
    type: 'RecuseAssessor' as const,
    at,
    assessor: officialOf(actor),
    ...fields,
    body: erasable,
  }),
});
