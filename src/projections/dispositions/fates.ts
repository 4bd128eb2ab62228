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
 * contributions of dialogue `$2` as of sequence `$1`. `ended_in` is where a chain of mergers ends. It grows from the ends, so that
 * two that point at each other (ADR 0003), and all that lead to them, are in none.
 */
export const FATED = `
  merged as (
    select c.id, c.merged_into from ${VIEW}.contribution c where c.dialogue = $2 and c.status = 'merged' and ${trueAsOf('c', '$1')}
  ), ended as (
    select m.id, m.merged_into as ended_in from merged m where not exists (select from merged t where t.id = m.merged_into)
    union
    select m.id, e.ended_in from merged m join ended e on e.id = m.merged_into
  ), reached as (
    select e.contribution, bool_or(r.status = 'adopted') as adopted, bool_or(r.status = 'deferred') as deferred,
      bool_or(r.status = 'rejected') as rejected
    from ${REACHING} where ${HOLDING} group by e.contribution
  ), judged as (
    select c.*, ended.ended_in,
      case
        when c.status in ('withdrawn', 'rejected') then c.status
        when ended.id is not null then 'merged'
        when reached.adopted then 'used'
        when reached.deferred then 'deferred'
        when reached.rejected then 'not-taken-up'
        when c.status = 'accepted' and c.set_aside is not null then 'set-aside'
        else 'open'
      end as fate
    from ${VIEW}.contribution c left join ended on ended.id = c.id left join reached on reached.contribution = c.id
    where c.dialogue = $2 and ${trueAsOf('c', '$1')}
  ), fated as (
    select judged.*, case fate when 'rejected' then rejection_reason when 'set-aside' then set_aside end as reason from judged
  )`;
