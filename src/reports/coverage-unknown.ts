import { contributionTable } from '../projections/contributions/contributions.table.js';
import type { FateCounts, ReadCoverage } from '../projections/dispositions/dispositions.figures.js';
import { trueAsOf } from '../projections/view-table.js';

/** While nobody says what became of a contribution, every one of them is open, and no results are published. */
export const coverageUnknown: ReadCoverage = async (views, asOf, dialogue) => {
  const total = await views
    .getRepository(contributionTable.entity)
    .createQueryBuilder('c')
    .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
    .andWhere('c.dialogue = :dialogue', { dialogue })
    .getCount();
  return { total, fates: allOpen(total), themes: [], reasons: [], appealsPending: 0, appealableUntil: null };
};

const allOpen = (open: number): FateCounts => ({
  used: 0,
  deferred: 0,
  'not-taken-up': 0,
  merged: 0,
  'set-aside': 0,
  rejected: 0,
  withdrawn: 0,
  open,
});
