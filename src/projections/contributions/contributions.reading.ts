import { type DataSource, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type ContributionRow, contributionTable, type TallyRow, tallyTable } from './contributions.table.js';

export type ReadContribution = Versioned<ContributionRow> & { readonly tally?: Versioned<TallyRow> | null };

/** The contributions as of a sequence with their tallies, as `c`. */
export const contributionRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<ReadContribution> =>
  views
    .getRepository(contributionTable.entity)
    .createQueryBuilder('c')
    .leftJoinAndMapOne('c.tally', tallyTable.entity.options.name, 't', `t.contribution = c.id and ${trueAsOf('t', ':asOf')}`)
    .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) });

/** How contributions stand today: that decides which of their texts may be read, whatever state is shown. */
export const contributionsToday = async (
  views: DataSource,
  rows: readonly ContributionRow[],
): Promise<ReadonlyMap<string, ContributionRow>> => {
  const live = { id: In(rows.map(({ id }) => id)), untilSequence: IsNull() };
  const found = await views.getRepository(contributionTable.entity).findBy(live);
  return new Map(found.map((row) => [row.id, row]));
};

/** Current ratings count each rater once; recorded ones count every rating, also those changed later. */
export const ratingsOf = ({ tally }: ReadContribution) => {
  const { agree, pass, disagree, recordedAgree, recordedPass, recordedDisagree } = tally ?? NO_TALLY;
  return {
    agree,
    pass,
    disagree,
    balance: agree - disagree,
    raters: agree + pass + disagree,
    recorded: { agree: recordedAgree, pass: recordedPass, disagree: recordedDisagree },
  };
};

const NO_TALLY = { agree: 0, pass: 0, disagree: 0, recordedAgree: 0, recordedPass: 0, recordedDisagree: 0 };
