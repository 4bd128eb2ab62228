import type { DataSource } from 'typeorm';
import { trueAsOf } from '../view-table.js';

/** How many contributions were redacted, by the reason of the last redaction; the reasons in the order of their codes. */
export const redactionsOf = async (
  views: DataSource,
  asOf: bigint,
  dialogue: string,
): Promise<readonly { readonly reason: string; readonly contributions: number }[]> =>
  views.query(
    `select reason, count(*)::int as contributions from (
       select distinct on (e.contribution) e.contribution, e.reason from view_moderation_log.entry e
       where e.dialogue = $2 and e.act = 'redacted' and ${trueAsOf('e', '$1')}
       order by e.contribution, e.sequence desc
     ) last group by reason order by reason collate "C"`,
    [String(asOf), dialogue],
  );
