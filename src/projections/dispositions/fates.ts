import { trueAsOf } from '../view-table.js';

const VIEW = 'view_dispositions';

/**
 * As of sequence `$1`, in dialogue `$2`: a piece of evidence `e` that holds, on a measure whose attachment `a` to a recommendation `r` holds. What became of the
 * measure does not matter: what was decided on it rests on it, even where it was merged or split later.
 */
export const REACHING = `${VIEW}.evidence e
  join ${VIEW}.attachment a on a.measure = e.measure and a.holds and ${trueAsOf('a', '$1')}
  join ${VIEW}.recommendation r on r.id = a.recommendation and r.dialogue = $2 and ${trueAsOf('r', '$1')}`;
export const HOLDING = `e.holds and ${trueAsOf('e', '$1')}`;

/**
 * The one definition of the fates (see `FATES`), for the lists and for the figures: after `with recursive`, the row set `fated` has the
 * contributions of dialogue `$2` as of sequence `$1`, and `ended` says where a chain of mergers ends. It grows from the ends, so that
 * two that point at each other (ADR 0003), and all that lead to them, are not in it.
 *
 * Each `in` is one look into a hash, whatever PostgreSQL knows of the tables: right after a rebuild it knows nothing, and joins of
 * these sets would then be nested loops, minutes long for a hundred thousand contributions.
 */
export const FATED = `
  ended as (
    select m.id, m.merged_into as ended_in from ${VIEW}.contribution m
      join ${VIEW}.contribution t on t.id = m.merged_into and t.status <> 'merged' and ${trueAsOf('t', '$1')}
    where m.dialogue = $2 and m.status = 'merged' and ${trueAsOf('m', '$1')}
    union
    select m.id, e.ended_in from ended e
      join ${VIEW}.contribution m on m.merged_into = e.id and m.status = 'merged' and ${trueAsOf('m', '$1')}
  ), reached as materialized (
    select distinct e.contribution, r.status from ${REACHING} where ${HOLDING}
  ), judged as (
    select c.*,
      case
        when c.status in ('withdrawn', 'rejected') then c.status
        when c.status = 'merged' and c.id in (select id from ended) then 'merged'
        when c.id in (select contribution from reached where status = 'adopted') then 'used'
        when c.id in (select contribution from reached where status = 'deferred') then 'deferred'
        when c.id in (select contribution from reached where status = 'rejected') then 'not-taken-up'
        when c.status = 'accepted' and c.set_aside is not null then 'set-aside'
        else 'open'
      end as fate
    from ${VIEW}.contribution c where c.dialogue = $2 and ${trueAsOf('c', '$1')}
  ), fated as (
    select judged.*, case fate when 'rejected' then rejection_reason when 'set-aside' then set_aside end as reason from judged
  )`;
