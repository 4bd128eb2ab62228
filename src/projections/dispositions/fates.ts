import { standingMergers } from '../mergers.js';
import { trueAsOf } from '../view-table.js';
import { attachmentTable, contributionTable, evidenceTable, recommendationTable } from './dispositions.table.js';

/**
 * As of sequence `$1`, in dialogue `$2`: a piece of evidence `e` that holds, on a measure whose attachment `a` to a recommendation `r` holds. What became of the
 * measure does not matter: what was decided on it rests on it, even where it was merged or split later. A decision rests on what was
 * there when it was made: what was linked or attached since counts once it is renewed. Evidence that a measure inherited was linked to it
 * with the merger or the split: who decided on the measure before had not seen it there.
 */
export const REACHING = `${evidenceTable.address} e
  join ${attachmentTable.address} a on a.measure = e.measure and a.holds and ${trueAsOf('a', '$1')}
  join ${recommendationTable.address} r on r.id = a.recommendation and r.dialogue = $2 and ${trueAsOf('r', '$1')}
    and (r.decided_sequence is null or (e.from_sequence < r.decided_sequence and a.from_sequence < r.decided_sequence))`;
export const HOLDING = `e.holds and ${trueAsOf('e', '$1')}`;

/**
 * The one definition of the fates (see `FATES`), for the lists and for the figures: after `with recursive`, the row set `fated` has the
 * contributions of dialogue `$2` as of sequence `$1`, and `ended` says where a chain of mergers ends.
 *
 * Each `in` is one look into a hash, whatever PostgreSQL knows of the tables: right after a rebuild it knows nothing, and joins of
 * these sets would then be nested loops, minutes long for a hundred thousand contributions.
 */
export const FATED = `
  ${standingMergers({ table: contributionTable.address, id: 'id', asOf: '$1', dialogue: '$2' })}, reached as materialized (
    select e.contribution, case r.status when 'adopted' then 'used' when 'deferred' then 'deferred' else 'not-taken-up' end as fate,
      case when bool_or(e.stance = 'supports') then 'supports' when bool_or(e.stance = 'qualifies') then 'qualifies' else 'opposes' end as stance
    from ${REACHING} where ${HOLDING} and r.status <> 'drafted' group by e.contribution, r.status
  ), judged as (
    select c.*,
      case
        when c.status in ('withdrawn', 'rejected') then c.status
        when c.status = 'merged' and c.id in (select id from ended) then 'merged'
        when c.id in (select contribution from reached where fate = 'used') then 'used'
        when c.id in (select contribution from reached where fate = 'deferred') then 'deferred'
        when c.id in (select contribution from reached where fate = 'not-taken-up') then 'not-taken-up'
        when c.status in ('accepted', 'merged') and c.set_aside is not null then 'set-aside'
        else 'open'
      end as fate
    from ${contributionTable.address} c where c.dialogue = $2 and ${trueAsOf('c', '$1')}
  ), fated as (
    select judged.*, case fate when 'rejected' then rejection_reason when 'set-aside' then set_aside end as reason,
      case when fate in ('used', 'deferred', 'not-taken-up') then
        case
          when (id, fate) in (select contribution, fate from reached where stance = 'supports') then 'supports'
          when (id, fate) in (select contribution, fate from reached where stance = 'qualifies') then 'qualifies'
          else 'opposes'
        end
      end as stance
    from judged
  )`;

/**
 * An appeal against a redaction changes what is shown, and so what a report quotes; not where the whole text is withheld: then it
 * is another appeal that would show it.
 */
export const SHOWN = "status not in ('withdrawn', 'rejected')";

/** The SQL that is true of a contribution with an appeal that nobody has decided on. Never both. */
export const PENDING = {
  rejection: "status = 'rejected' and appeal = 'lodged'",
  redaction: `${SHOWN} and redactions->>'appeal' = 'lodged'`,
} as const;
