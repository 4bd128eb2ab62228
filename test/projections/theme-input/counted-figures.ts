import type { DataSource } from 'typeorm';
import { CONTRIBUTION_STATUSES as STATES } from '../../../src/domain/contribution/contribution.js';
import { PROTECTIONS } from '../../../src/domain/dialogue/protection.js';
import { standingMergers, statusOf } from '../../../src/projections/mergers.js';
import { exactly } from '../../../src/projections/theme-input/people.js';
import { COLUMNS, type Dimension, type FiguresRow, type Filter } from '../../../src/projections/theme-input/theme-input.figures.js';
import { inputTable, ratingTable } from '../../../src/projections/theme-input/theme-input.table.js';
import { trueAsOf } from '../../../src/projections/view-table.js';

/** The figures as anybody would count them who has all the rows: nothing is added up beforehand. */
export const countedFigures = async (
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
