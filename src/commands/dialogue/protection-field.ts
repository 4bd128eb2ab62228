import { z } from 'zod';
import { DIFFICULTY_MAX, DIFFICULTY_MIN, type ProtectionKind } from '../../domain/dialogue/protection.js';

/** What each kind asks of who takes part. */
export const PROTECTION_MEANINGS: Readonly<Record<ProtectionKind, string>> = {
  none: 'Anybody is as many as they like',
  codes: '`participant` is a code that the office issued and sent: one code, one participant, however it is typed',
  login: 'A bearer token of the issuer at which participants log in, and no `participant`: one account, one participant',
  puzzle: 'Each participant costs work: SHA-256 of `<dialogue id>:<participant>` (UTF-8) begins with `difficulty` zero bits',
};

const kind = <Kind extends ProtectionKind>(name: Kind) =>
  z.strictObject({ kind: z.literal(name) }).meta({ description: PROTECTION_MEANINGS[name] });

/** What keeps one person from taking part as many. */
export const protection = z.discriminatedUnion('kind', [
  kind('none'),
  kind('codes'),
  kind('login'),
  kind('puzzle')
    .extend({
      difficulty: z.int().min(DIFFICULTY_MIN).max(DIFFICULTY_MAX).meta({
        description:
          'Front ends append a counter to a random text until it fits: 2^difficulty hashes on average, once for each participant',
      }),
    })
    // What is extended has no description any more.
    .meta({ description: PROTECTION_MEANINGS.puzzle }),
]);
