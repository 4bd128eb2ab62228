import type { DataSource } from 'typeorm';
import { type ProtectionKind, PROTECTIONS } from '../../domain/dialogue/protection.js';
import { type ContributionStatus, CONTRIBUTION_STATUSES as STATES } from '../../domain/contribution/contribution.js';
import { standingMergers, statusOf } from '../mergers.js';
import { trueAsOf } from '../view-table.js';
import { inputTable, ratingTable } from './theme-input.table.js';
import { type Counted, exactly } from './people.js';

/**
 * What the figures can be broken down by: all are of the contribution, also for those who rated it; but `day` is the day of submission, or of
 * the current rating, in the dialogue's zone. `status` as it counts: a merger that leads nowhere is none (ADR 0022).
 */
export const DIMENSIONS = ['theme', 'question', 'questionVersion', 'channel', 'group', 'region', 'status', 'day'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Filter = {
  readonly dialogue: string;
  readonly theme?: string | undefined;
  readonly question?: string | undefined;
  readonly channel?: string | undefined;
  readonly group?: string | undefined;
  readonly region?: string | undefined;
  readonly status?: ContributionStatus | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export type Figures = {
  /** Every contribution counts as submitted; the five states below add up to it. */
  readonly submitted: number;
  readonly open: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly merged: number;
  /** People who contributed, each counted once; contributions of people nobody can tell apart are counted beside them. */
  readonly participants: Counted;
  readonly withoutParticipant: number;
  /** People with a current rating on one of these contributions, each counted once. Of which group they are nobody knows. */
  readonly raters: Counted;
  /** Current ratings of these contributions, whatever became of them: one per rater and contribution. */
  readonly ratings: {
    readonly agree: number;
    readonly pass: number;
    readonly disagree: number;
    readonly balance: number;
    /** What their raters satisfied when they rated; the four add up to them. */
    readonly byProtection: Readonly<Record<ProtectionKind, number>>;
  };
};

/** Of what nothing came in from. */
export const NO_FIGURES: Figures = {
  submitted: 0,
  open: 0,
  accepted: 0,
  rejected: 0,
  withdrawn: 0,
  merged: 0,
  participants: exactly(0, 0),
  withoutParticipant: 0,
  raters: exactly(0, 0),
  ratings: { agree: 0, pass: 0, disagree: 0, balance: 0, byProtection: { none: 0, codes: 0, login: 0, puzzle: 0 } },
};

export type FiguresRow = Partial<Record<Dimension, string | number | null>> & Figures;

/** Names in SQL; the rating's own day replaces the contribution's. */
const COLUMNS: Record<Dimension, string> = {
  theme: 'theme',
  question: 'question',
  questionVersion: 'question_version',
  channel: 'channel',
  group: 'stakeholder_group',
  region: 'region',
  status: 'status',
  day: 'day',
};

/**
 * The figures of a dialogue as of a sequence, broken down by some dimensions; by none, one row for the whole. People are counted exactly, for
 * officials (ADR 0030), and over the rows themselves, never added up, so that each is counted once in every breakdown.
 */
export const figuresOf = async (
  views: DataSource,
  asOf: bigint,
  filter: Filter,
  by: readonly Dimension[],
): Promise<readonly FiguresRow[]> => {
  const values: string[] = [String(asOf), filter.dialogue];
  const also = (column: string, operator: string, value: string | undefined): string =>
    value === undefined ? '' : ` and ${column} ${operator} $${values.push(value)}`;
  const places = (['theme', 'question', 'channel', 'group', 'region'] as const)
    .map((name) => also(`i.${COLUMNS[name]}`, '=', filter[name]))
    .join('');
  const status = also('i.status', '=', filter.status);
  const days = (alias: string): string => also(`${alias}.day`, '>=', filter.from) + also(`${alias}.day`, '<=', filter.to);
  const columns = by.map((dimension) => COLUMNS[dimension]);
  const list = columns.map((column) => `${column}, `).join('');
  const ofInput = (day: string): string => columns.map((column) => `${column === 'day' ? day : 'i'}.${column}, `).join('');
  const grouped = (aliases: string): string => (columns.length === 0 ? '' : `group by ${aliases.replace(/, $/, '')}`);
  const none = (names: readonly string[]): string => names.map((name) => `0 as ${name}`).join(', ');
  const sql = `
    with recursive ${standingMergers({ table: inputTable.address, id: 'contribution', asOf: '$1', dialogue: '$2' })}, placed as (
      select i.contribution, i.theme, i.question, i.question_version, i.channel, i.stakeholder_group, i.region, i.day, i.participant,
        ${statusOf('i', 'contribution')} as status
      from ${inputTable.address} i where i.dialogue = $2 and ${trueAsOf('i', '$1')}${places}
    ), input as (
      select * from placed i where true${status}
    ), figures as (
      select ${ofInput('i')} count(*) as submitted, ${STATES.map((state) => `count(*) filter (where i.status = '${state}') as ${state}`).join(', ')},
        count(distinct i.participant) as participants, count(*) filter (where i.participant is null) as without_participant,
        ${none(['raters', ...VALUES, ...PROTECTIONS])}
      from input i where true${days('i')} ${grouped(ofInput('i'))}
      union all
      select ${ofInput('r')} ${none(['submitted', ...STATES, 'participants', 'without_participant'])},
        count(distinct r.rater) as raters, ${VALUES.map((value) => `count(*) filter (where r.value = '${value}') as ${value}`).join(', ')},
        ${PROTECTIONS.map((kind) => `count(*) filter (where r.protection = '${kind}') as ${kind}`).join(', ')}
      from ${ratingTable.address} r join input i using (contribution)
      where r.value is not null and ${trueAsOf('r', '$1')}${days('r')} ${grouped(ofInput('r'))}
    )
    select ${list} ${SUMS.map((name) => `sum(${name}) as ${name}`).join(', ')}
    from figures ${grouped(list)} ${columns.length === 0 ? '' : `order by ${columns.map((_, i) => `${i + 1} nulls last`).join(', ')}`}`;
  const rows: readonly Record<string, string | number | null>[] = await views.query(sql, values);
  return rows.map((row) => figuresRow(row, by));
};

const VALUES = ['agree', 'pass', 'disagree'] as const;
const SUMS = ['submitted', ...STATES, 'participants', 'without_participant', 'raters', ...VALUES, ...PROTECTIONS];

const figuresRow = (row: Readonly<Record<string, string | number | null>>, by: readonly Dimension[]): FiguresRow => {
  const count = (name: string): number => Number(row[name] ?? 0);
  const [agree, pass, disagree] = [count('agree'), count('pass'), count('disagree')];
  const [none, codes, login, puzzle] = [count('none'), count('codes'), count('login'), count('puzzle')];
  const byProtection = { none, codes, login, puzzle };
  return {
    ...Object.fromEntries(by.map((dimension) => [dimension, row[COLUMNS[dimension]] ?? null])),
    submitted: count('submitted'),
    open: count('open'),
    accepted: count('accepted'),
    rejected: count('rejected'),
    withdrawn: count('withdrawn'),
    merged: count('merged'),
    participants: exactly(count('participants'), count('submitted') - count('without_participant')),
    withoutParticipant: count('without_participant'),
    raters: exactly(count('raters'), agree + pass + disagree),
    ratings: { agree, pass, disagree, balance: agree - disagree, byProtection },
  };
};
