import { roundDecider } from '../../domain/round/round.decisions.js';
import { officialOf } from '../circumstances.js';
import { defineCommand } from '../command.js';
import { justification, measureId, roundId } from '../fields.js';

export const recuseAssessor = defineCommand({
  name: 'RecuseAssessor',
  path: 'rounds/:round/recusals',
  summary: 'Say that you are biased about a measure, or about all of them, and judge it no longer',
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
