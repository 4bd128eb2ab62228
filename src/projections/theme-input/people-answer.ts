import { z } from 'zod';
import { countOf } from '../answer.js';

/** How many people, exactly or in steps. */
export const counted = z.object({
  atLeast: countOf('At least so many'),
  fewerThan: z.int().min(1).meta({ description: 'One more than `atLeast` where the number is exact' }),
  among: countOf('Behind how many acts: contributions whose author is known, or ratings'),
});
