import { type DataSource, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import { standingMergers } from '../mergers.js';
import { trueAsOf, type Versioned, versionAsOf } from '../view-table.js';
import { type ContributionRow, contributionTable, type TallyRow, tallyTable } from './contributions.table.js';

export type ReadContribution = Versioned<ContributionRow> & { readonly tally?: Versioned<TallyRow> | null };

/** The contributions as of a sequence with their tallies, as `c`. */
export const contributionRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<ReadContribution> =>
  views
    .getRepository(contributionTable.entity)
    .createQueryBuilder('c')
    .leftJoinAndMapOne('c.tally', tallyTable.entity.options.name, 't', versionAsOf(tallyTable, 't', 'c.id', ':asOf'))
    .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) });

const MERGERS = standingMergers({ table: contributionTable.address, id: 'id', asOf: ':asOf', dialogue: ':of' });

/** Only those that count with this status: a merger that leads nowhere is none (ADR 0022). */
export const withStatus = (rows: SelectQueryBuilder<ReadContribution>, status: ContributionStatus, dialogue: string): void => {
  const merged = `c.status = 'merged' and c.id ${status === 'merged' ? '' : 'not '}in (with recursive ${MERGERS} select id from ended)`;
  if (status === 'merged') rows.andWhere(merged, { of: dialogue });
  else if (status === 'accepted') rows.andWhere(`(c.status = 'accepted' or (${merged}))`, { of: dialogue });
  else rows.andWhere('c.status = :status', { status });
};

/** Those among them that are merged into something that leads nowhere. */
export const astrayOf = async (views: DataSource, asOf: bigint, rows: readonly ContributionRow[]): Promise<ReadonlySet<string>> => {
  const merged = rows.filter(({ status }) => status === 'merged').map(({ id }) => id);
  if (merged.length === 0) return new Set();
  // From these forwards, as a page has few: that comes to the same as `standingMergers`, which grows from all the ends of a dialogue.
  const ended: readonly { readonly id: string }[] = await views.query(
    `with recursive chain as (
       select c.id as start, c.status, c.merged_into from ${contributionTable.address} c
       where c.id = any($2::uuid[]) and ${trueAsOf('c', '$1')}
       union
       select chain.start, c.status, c.merged_into from chain
         join ${contributionTable.address} c on c.id = chain.merged_into and ${trueAsOf('c', '$1')}
       where chain.status = 'merged'
     ) select start as id from chain where status not in ('merged', 'withdrawn', 'rejected')`,
    [String(asOf), merged],
  );
  const stands = new Set(ended.map(({ id }) => id));
  return new Set(merged.filter((id) => !stands.has(id)));
};

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
