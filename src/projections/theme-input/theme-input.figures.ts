import type { DataSource } from 'typeorm';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import { type ContributionStatus, CONTRIBUTION_STATUSES as STATES } from '../../domain/contribution/contribution.js';
import { standingMergers } from '../mergers.js';
import { sumsAsOf } from '../sum-table.js';
import { snakeCase, trueAsOf } from '../view-table.js';
import { type Counted, exactly } from './people.js';
import { figureTable, inputTable, ratingTable } from './theme-input.table.js';

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

/** All but the people, of whom nobody is told more than officials. */
export type ActFigures = Omit<Figures, 'participants' | 'raters'>;
export type ActFiguresRow = Partial<Record<Dimension, string | number | null>> & ActFigures;

/** Names in SQL. */
export const COLUMNS: Record<Dimension, string> = {
  theme: 'theme',
  question: 'question',
  questionVersion: 'question_version',
  channel: 'channel',
  group: 'stakeholder_group',
  region: 'region',
  status: 'status',
  day: 'day',
};
/** What the sums know of places but for the themes, questions and status, which they are always by. */
const FINE = { channel: 'channel', group: 'stakeholderGroup', region: 'region' } as const;

const fineIn = (filter: Filter, by: readonly Dimension[]): readonly (typeof FINE)[keyof typeof FINE][] =>
  (['channel', 'group', 'region'] as const).flatMap((name) => (by.includes(name) || filter[name] !== undefined ? FINE[name] : []));
const isDailyIn = ({ from, to }: Filter, by: readonly Dimension[]): boolean => by.includes('day') || from !== undefined || to !== undefined;
/** Of which there are most sums: one for each place that something came in at, and each day. */
export const isFineByDay = (filter: Filter, by: readonly Dimension[]): boolean => isDailyIn(filter, by) && fineIn(filter, by).length > 1;

const PLACES = ['theme', 'question', 'channel', 'group', 'region', 'status'] as const;
/** What the figures are narrowed to, in SQL for the columns of an alias; the values go to the end of `values`, before which so many others stand. */
export const inPlaces = (filter: Filter, alias: string, values: (string | null)[], before = 0): string =>
  PLACES.map((name) => (filter[name] === undefined ? '' : ` and ${alias}.${COLUMNS[name]} = $${before + values.push(filter[name])}`)).join(
    '',
  );
export const onDays = ({ from, to }: Filter, alias: string, values: (string | null)[], before = 0): string =>
  (from === undefined ? '' : ` and ${alias}.day >= $${before + values.push(from)}`) +
  (to === undefined ? '' : ` and ${alias}.day <= $${before + values.push(to)}`);

const VALUES = ['agree', 'pass', 'disagree'] as const;
const PROTECTED = ['codes', 'login', 'puzzle'] as const;
const TOLD = ['without_participant', ...VALUES, ...PROTECTED];

/**
 * A merger that leads nowhere is none, and which do depends on other contributions: the sums have such contributions as merged, and here they go over
 * to those that are accepted, each with its ratings. There are few.
 */
export const astray = (columns: readonly string[]): string => `
  select ${columns.map((column) => `${{ status: 'side', day: 'act' }[column] ?? 'a'}.${column}`).join(', ')}, side.sign * act.submitted as submitted,
    ${TOLD.map((name) => `side.sign * act.${name} as ${name}`).join(', ')}
  from ${inputTable.address} a
  cross join lateral (
    select a.day, 1 as submitted, (a.participant is null)::int as without_participant, ${[...VALUES, ...PROTECTED].map((name) => `0 as ${name}`).join(', ')}
    union all
    select r.day, 0, 0, ${VALUES.map((value) => `(r.value = '${value}')::int`).join(', ')}, ${PROTECTED.map((kind) => `(r.protection = '${kind}')::int`).join(', ')}
    from ${ratingTable.address} r where r.contribution = a.contribution and r.value is not null and ${trueAsOf('r', '$1')}
  ) act
  cross join (values ('merged', -1), ('accepted', 1)) side (status, sign)
  where a.dialogue = $2 and a.status = 'merged' and a.contribution not in (select id from ended) and ${trueAsOf('a', '$1')}`;

/**
 * What came in to a dialogue as of a sequence, broken down by some dimensions; by none, one row for the whole. It is read from sums that
 * were made as it came in: what that costs follows the places that there are, and neither the ratings nor what came before.
 */
export const actFiguresOf = async (
  views: DataSource,
  asOf: bigint,
  filter: Filter,
  by: readonly Dimension[],
): Promise<readonly ActFiguresRow[]> => {
  const sums = ['theme', 'question', 'questionVersion', 'status', ...fineIn(filter, by), ...(isDailyIn(filter, by) ? ['day'] : [])];
  const known = sums.map((name) => snakeCase(name));
  const values = [String(asOf), filter.dialogue];
  const columns = by.map((dimension) => COLUMNS[dimension]);
  const names = columns.map((_, i) => String(i + 1)).join(', ');
  // A cell that all has left, as contributions got another status, is no row.
  const grouped = `group by ${names} having sum(submitted) > 0 or ${VALUES.map((value) => `sum(${value}) > 0`).join(' or ')}
    order by ${columns.map((_, i) => `${i + 1} nulls last`).join(', ')}`;
  const sql = `
    with recursive ${standingMergers({ table: inputTable.address, id: 'contribution', asOf: '$1', dialogue: '$2' })}, cell as (
      select ${known.map((column) => `c.${column}`).join(', ')}, c.submitted, ${TOLD.map((name) => `c.${name}`).join(', ')}
      from ${sumsAsOf(figureTable, sums, '$1', '$2')} c
      union all ${astray(known)}
    )
    select ${columns.map((column) => `c.${column}, `).join('')} sum(submitted) as submitted,
      ${STATES.map((state) => `sum(submitted) filter (where c.status = '${state}') as ${state}`).join(', ')},
      ${TOLD.map((name) => `sum(${name}) as ${name}`).join(', ')}
    from cell c where true${inPlaces(filter, 'c', values)}${onDays(filter, 'c', values)} ${columns.length === 0 ? '' : grouped}`;
  const rows: readonly Record<string, string | number | null>[] = await views.query(sql, values);
  return rows.map((row) => actFiguresRow(row, by));
};

const actFiguresRow = (row: Readonly<Record<string, string | number | null>>, by: readonly Dimension[]): ActFiguresRow => {
  const count = (name: string): number => Number(row[name] ?? 0);
  const [agree, pass, disagree] = [count('agree'), count('pass'), count('disagree')];
  const [codes, login, puzzle] = [count('codes'), count('login'), count('puzzle')];
  return {
    ...Object.fromEntries(by.map((dimension): [Dimension, string | number | null] => [dimension, row[COLUMNS[dimension]] ?? null])),
    submitted: count('submitted'),
    open: count('open'),
    accepted: count('accepted'),
    rejected: count('rejected'),
    withdrawn: count('withdrawn'),
    merged: count('merged'),
    withoutParticipant: count('without_participant'),
    ratings: {
      agree,
      pass,
      disagree,
      balance: agree - disagree,
      byProtection: { none: agree + pass + disagree - codes - login - puzzle, codes, login, puzzle },
    },
  };
};
