import { z } from 'zod';
import { STANCES } from '../../domain/measure/measure.js';
import { id, sequence } from '../answer.js';
import { speaker } from '../contributions/contributions.answer.js';
import { FATES } from './dispositions.figures.js';
import type { FatedRow } from './dispositions.reads.js';

// What list and way say of a contribution alike.

export const stance = z.enum(STANCES);
export const fated = {
  contribution: id,
  theme: z.string(),
  question: z.string(),
  group: z.string().nullable(),
  ...speaker,
  sequence,
  fate: z.enum(FATES),
  reason: z.string().nullable().meta({ description: 'Why it was rejected or set aside: a code of the dialogue' }),
  stance: stance.nullable().meta({
    description:
      'Of one that is used, deferred or not taken up: whether it is quoted there in support, else under a condition, else against alone',
  }),
  mergedInto: id.nullable(),
  mergedEnd: id.nullable().meta({
    description:
      'Where the mergers end; null where that was withdrawn or rejected, or where they go round in a ring: then the fate is its own',
  }),
};

export const factsOf = (row: FatedRow) => ({
  contribution: row.id,
  theme: row.theme,
  question: row.question,
  group: row.stakeholder_group,
  saidBy: row.said_by,
  broughtBy: row.brought_by,
  sequence: Number(row.submitted_sequence),
  fate: row.fate,
  reason: row.reason,
  stance: row.stance,
  mergedInto: row.merged_into,
  mergedEnd: row.ended_in,
});
