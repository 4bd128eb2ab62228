import { z } from 'zod';
import { DIFFICULTY_MAX, DIFFICULTY_MIN } from '../../domain/dialogue/protection.js';

const kind = <Kind extends string>(name: Kind, description: string) => z.strictObject({ kind: z.literal(name) }).meta({ description });

/** What keeps one person from taking part as many. */
export const protection = z.discriminatedUnion('kind', [
  kind('none', 'Anybody is as many as they like'),
  kind('codes', '`participant` is a code that the office issued and sent: one code, one participant, however it is typed'),
  kind('login', 'A bearer token of the issuer at which participants log in, and no `participant`: one account, one participant'),
  kind('puzzle', 'Each participant costs work').extend({
    difficulty: z.int().min(DIFFICULTY_MIN).max(DIFFICULTY_MAX).meta({
      description:
        'With so many zero bits SHA-256 of `<dialogue id>:<participant>` (UTF-8) must begin. Front ends append a counter to a random text until it fits: 2^difficulty hashes on average, once for each participant',
    }),
  }),
]);
