import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { placeIn } from './standing.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type RoundRow, roundTable, type SubmissionRow, submissionTable, takenTable } from './assessments.table.js';

/** The rounds as of a sequence, as `r`. */
export const roundRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<Versioned<RoundRow>> =>
  views
    .getRepository(roundTable.entity)
    .createQueryBuilder('r')
    .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) });

/** What was submitted in the rounds: that it was, not what. */
export const submissionsOf = async (
  views: DataSource,
  asOf: bigint,
  rounds: readonly RoundRow[],
): Promise<readonly Versioned<SubmissionRow>[]> => {
  if (rounds.length === 0) return [];
  return views
    .getRepository(submissionTable.entity)
    .createQueryBuilder('s')
    .where(trueAsOf('s', ':asOf'), { asOf: String(asOf) })
    .andWhere('s.round in (:...rounds)', { rounds: rounds.map(({ id }) => id) })
    .orderBy('s.measure')
    .addOrderBy('s.seat')
    .getMany();
};

/** Which measures the rounds have taken in, by round and measure as `placeIn` has it. */
export const takenInto = async (views: DataSource, asOf: bigint, rounds: readonly RoundRow[]): Promise<ReadonlySet<string>> => {
  if (rounds.length === 0) return new Set();
  const rows = await views
    .getRepository(takenTable.entity)
    .createQueryBuilder('t')
    .where(trueAsOf('t', ':asOf'), { asOf: String(asOf) })
    .andWhere('t.round in (:...rounds)', { rounds: rounds.map(({ id }) => id) })
    .getMany();
  return new Set(rows.map(({ round, measure }) => placeIn(round, measure)));
};
