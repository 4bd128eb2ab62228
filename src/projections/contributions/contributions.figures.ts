import type { DataSource } from 'typeorm';
import { standingMergers, statusOf } from '../mergers.js';
import { entryTable } from '../moderation-log/moderation-log.table.js';
import { trueAsOf, versionAsOf } from '../view-table.js';
import { contributionTable, tallyTable } from './contributions.table.js';

/** How many contributions stand rejected, by the reason of their last rejection; the reasons in the order of their codes. */
export const rejectionsOf = async (
  views: DataSource,
  asOf: bigint,
  dialogue: string,
): Promise<readonly { readonly reason: string; readonly contributions: number }[]> =>
  views.query(
    `select c.rejection_reason as reason, count(*)::int as contributions from ${contributionTable.address} c
     where c.dialogue = $2 and c.status = 'rejected' and ${trueAsOf('c', '$1')}
     group by c.rejection_reason order by c.rejection_reason collate "C"`,
    [String(asOf), dialogue],
  );

/** How many contributions stand redacted, by the reason of their last redaction; the reasons in the order of their codes. */
export const redactionsOf = async (
  views: DataSource,
  asOf: bigint,
  dialogue: string,
): Promise<readonly { readonly reason: string; readonly contributions: number }[]> =>
  views.query(
    `select reason, count(*)::int as contributions from (
       select c.redactions->'standing'->-1->>'reason' as reason from ${contributionTable.address} c
       where c.dialogue = $2 and c.redacted and ${trueAsOf('c', '$1')}
     ) redacted group by reason order by reason collate "C"`,
    [String(asOf), dialogue],
  );

export type Appeals = { readonly pending: number; readonly upheld: number; readonly dismissed: number };

/** How many contributions have an appeal, by what became of it. With a contribution that is withdrawn, its appeal no longer pends. */
export const appealsOf = async (views: DataSource, asOf: bigint, dialogue: string): Promise<Appeals> => {
  const [appeals]: readonly Appeals[] = await views.query(
    `select count(*) filter (where c.appeal = 'lodged' and c.status = 'rejected')::int as pending,
       count(*) filter (where c.appeal = 'upheld')::int as upheld, count(*) filter (where c.appeal = 'dismissed')::int as dismissed
     from ${contributionTable.address} c where c.dialogue = $2 and ${trueAsOf('c', '$1')}`,
    [String(asOf), dialogue],
  );
  return appeals ?? { pending: 0, upheld: 0, dismissed: 0 };
};

/**
 * Appeals against redactions, by what became of them: a contribution can have several, one after another. None pends where the text is
 * withdrawn or withheld as a whole.
 */
export const redactionAppealsOf = async (views: DataSource, asOf: bigint, dialogue: string): Promise<Appeals> => {
  const [appeals]: readonly Appeals[] = await views.query(
    `select (select count(*)::int from ${contributionTable.address} c
         where c.dialogue = $2 and c.redactions->>'appeal' = 'lodged' and c.status not in ('withdrawn', 'rejected') and ${trueAsOf('c', '$1')}
       ) as pending,
       count(*) filter (where e.act = 'appeal-upheld')::int as upheld, count(*) filter (where e.act = 'appeal-dismissed')::int as dismissed
     from ${entryTable.address} e where e.dialogue = $2 and e.against = 'redaction' and ${trueAsOf('e', '$1')}`,
    [String(asOf), dialogue],
  );
  return appeals ?? { pending: 0, upheld: 0, dismissed: 0 };
};

export type Prominent = { readonly contribution: string; readonly question: string; readonly kind: 'agreed' | 'minority' };

/**
 * The accepted contributions that stand out, at most `most` of a kind and question. `agreed`: more raters agreed than
 * disagreed, the largest balance first. `minority`: more disagreed than agreed, but somebody agreed, the most agreement first.
 * Among equals the earlier one comes first.
 */
export const prominentOf = async (views: DataSource, asOf: bigint, dialogue: string, most: number): Promise<readonly Prominent[]> =>
  views.query(
    `with recursive ${standingMergers({ table: contributionTable.address, id: 'id', asOf: '$1', dialogue: '$2' })}, rated as (
       select c.id, c.question, c.submitted_sequence, t.agree, t.agree - t.disagree as balance
       from ${contributionTable.address} c
       join ${tallyTable.address} t on ${versionAsOf(tallyTable, 't', 'c.id', '$1')}
       where c.dialogue = $2 and ${statusOf('c', 'id')} = 'accepted' and ${trueAsOf('c', '$1')} and t.agree > 0 and t.agree <> t.disagree
     ), placed as (
       select id, question, balance > 0 as agreed, row_number() over (
         partition by question, balance > 0 order by case when balance > 0 then balance else agree end desc, submitted_sequence
       ) as place from rated
     )
     select id as contribution, question, case when agreed then 'agreed' else 'minority' end as kind
     from placed where place <= $3 order by question collate "C", agreed desc, place`,
    [String(asOf), dialogue, most],
  );
