import { z } from 'zod';
import { STANCES } from '../../domain/measure/measure.js';
import { id, sequence } from '../answer.js';
import { FATES } from './dispositions.figures.js';

// What list and way say of a contribution alike.

export const stance = z.enum(STANCES);
export const fated = {
  contribution: id,
  theme: z.string(),
  question: z.string(),
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
