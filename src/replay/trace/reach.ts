import type { DataSource } from 'typeorm';
import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import { contributionTable, evidenceTable } from '../../projections/dispositions/dispositions.table.js';
import { HOLDING, REACHING } from '../../projections/dispositions/fates.js';
import { trueAsOf } from '../../projections/view-table.js';
import { LIMITS } from './trace.answer.js';

// Who reaches whom, by the one definition of the fates; each looked up by its index, so that it costs what it finds. Right after a rebuild
// PostgreSQL knows nothing of the tables: `offset 0` keeps it from reading all of one to join it.

/** A piece of evidence that holds. */
export type Piece = { readonly measure: string; readonly evidence: string; readonly contribution: string };

type Backward = { readonly dialogue: string; readonly recommendation: string };

/** The evidence that a recommendation rests on, in the order in which it was linked. */
export const evidenceBehind = async (views: DataSource, asOf: bigint, { dialogue, recommendation }: Backward): Promise<readonly Piece[]> =>
  views.query(`select e.measure, e.evidence, e.contribution from ${REACHING} where ${HOLDING} and r.id = $3 order by e.from_sequence`, [
    String(asOf),
    dialogue,
    recommendation,
  ]);

/**
 * These contributions, and all that were merged into them to any depth: but only where that leads to one that stands (ADR 0022). As many as
 * the limit, and one more where there are.
 */
export const contributionsBehind = async (views: DataSource, asOf: bigint, quoted: readonly string[]): Promise<readonly string[]> => {
  const table = contributionTable.address;
  const rows: readonly { readonly id: string }[] = await views.query(
    `with recursive onward as (
       select c.id as start, c.id, c.status, c.merged_into from ${table} c where c.id = any($2::uuid[]) and ${trueAsOf('c', '$1')}
       union
       select o.start, c.id, c.status, c.merged_into from onward o
         cross join lateral (select * from ${table} c where c.id = o.merged_into and ${trueAsOf('c', '$1')} offset 0) c
       where o.status = 'merged'
     ), behind as (
       select start as id from onward where status not in ('merged', 'withdrawn', 'rejected')
       union
       select c.id from behind b
         cross join lateral (select c.id from ${table} c where c.merged_into = b.id and c.status = 'merged' and ${trueAsOf('c', '$1')} offset 0) c
     )
     select c.id from (select id from behind union select unnest($2::uuid[])) b
       cross join lateral (select c.id, c.submitted_sequence from ${table} c where c.id = b.id and ${trueAsOf('c', '$1')} offset 0) c
     order by c.submitted_sequence limit ${LIMITS.contributionsMax + 1}`,
    [String(asOf), quoted],
  );
  return rows.map(({ id }) => id);
};

type Link = { readonly id: string; readonly status: ContributionStatus };

/** A contribution and what it was merged into, each once; and with which of them it gets on: alone, where the mergers lead nowhere. */
export const contributionsAhead = async (views: DataSource, asOf: bigint, contribution: string) => {
  const table = contributionTable.address;
  const chain: readonly Link[] = await views.query(
    `with recursive chain as (
       select c.id, c.status, c.merged_into from ${table} c where c.id = $2 and ${trueAsOf('c', '$1')}
       union
       select c.id, c.status, c.merged_into from chain
         cross join lateral (select * from ${table} c where c.id = chain.merged_into and ${trueAsOf('c', '$1')} offset 0) c
       where chain.status = 'merged'
     ) select id, status from chain limit ${LIMITS.contributionsMax + 1}`,
    [String(asOf), contribution],
  );
  const stands = chain.some(({ status }) => status === 'open' || status === 'accepted');
  const ids = chain.map(({ id }) => id);
  return { chain: ids, stands, gotOn: stands ? ids : [contribution] };
};

/** The evidence that quotes these contributions. As many as the limit, and one more where there are. */
export const evidenceAhead = async (views: DataSource, asOf: bigint, contributions: readonly string[]): Promise<readonly Piece[]> =>
  views.query(
    `select e.measure, e.evidence, e.contribution from ${evidenceTable.address} e
     where e.contribution = any($2::uuid[]) and ${HOLDING} order by e.from_sequence limit ${LIMITS.evidenceMax + 1}`,
    [String(asOf), contributions],
  );
