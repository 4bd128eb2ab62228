import { type RowsBehind, rowsByWayOf } from './rows-behind.js';
import { trueAsOf, type ViewTable } from './view-table.js';

/** A view's table of contributions, with the columns `dialogue`, `status` and `merged_into`. `asOf`, `dialogue`: parameters of the statement. */
type Contributions = { readonly table: string; readonly id: string; readonly asOf: string; readonly dialogue: string };

/** Nothing can be merged into these any more, and what was merged into them is not. */
const GONE = "('withdrawn', 'rejected')";

/**
 * The one definition of which mergers stand (ADR 0022): after `with recursive`, the row set `ended` has each merged contribution of the
 * dialogue whose chain of mergers ends in one that stands, and that end. It grows from the ends, so that what leads to a contribution
 * that was withdrawn or rejected, into a ring (as old records have them), or to nothing, is not in it. That has a fate of its own.
 */
export const standingMergers = ({ table, id, asOf, dialogue }: Contributions): string => `
  ended as (
    select m.${id} as id, m.merged_into as ended_in from ${table} m
      join ${table} t on t.${id} = m.merged_into and t.status <> 'merged' and t.status not in ${GONE} and ${trueAsOf('t', asOf)}
    where m.dialogue = ${dialogue} and m.status = 'merged' and ${trueAsOf('m', asOf)}
    union
    select m.${id}, e.ended_in from ended e
      join ${table} m on m.merged_into = e.id and m.status = 'merged' and ${trueAsOf('m', asOf)}
  )`;

/** The status of a contribution `alias` as it counts: one whose merger leads nowhere is accepted, as it was before. */
export const statusOf = (alias: string, id: string): string =>
  `case when ${alias}.status = 'merged' and ${alias}.${id} not in (select id from ended) then 'accepted' else ${alias}.status end`;

type Mergeable = { readonly id: string; readonly mergedInto: string | null };

/** The rows of all that a contribution was ever merged into, also over others: by them it is whether its merger leads anywhere. */
export const mergersBehind = <Row extends Mergeable>(table: ViewTable<Row>): RowsBehind =>
  rowsByWayOf(table, 'id', {
    keys: (id) => `with recursive chain as (
        select m.merged_into as id from ${table.address} m where m.id = ${id} and m.merged_into is not null
        union
        select m.merged_into from chain join ${table.address} m on m.id = chain.id where m.merged_into is not null
      ) select id from chain`,
    things: {
      id: 'merged.id',
      join: `join lateral (with recursive chain as (
          select m.id from ${table.address} m where m.merged_into = t.id
          union
          select m.id from chain join ${table.address} m on m.merged_into = chain.id
        ) select id from chain) merged on true`,
    },
  });
