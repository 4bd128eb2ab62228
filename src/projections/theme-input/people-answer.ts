import { z } from 'zod';
import { count } from '../answer.js';

/** How many people, exactly or in steps. */
export const counted = z.object({
  atLeast: count,
  fewerThan: z.int().min(1).meta({ description: 'One more than `atLeast` where the number is exact' }),
  among: count.meta({ description: 'Behind how many acts: contributions whose author is known, or ratings' }),
});
