import type { DataSource } from 'typeorm';
import { remembering } from '../remembering.js';
import type { Counted, PeopleSteps } from './people.js';
import { COLUMNS, type Dimension, type Filter, type FiguresRow, figuresOf, INPUT } from './theme-input.figures.js';

/** What people are counted by for everybody, one at a time: it never changes of a contribution, so that no count shrinks. */
export const PUBLIC_DIMENSIONS = ['theme', 'question', 'channel', 'group', 'region'] as const satisfies readonly Dimension[];
export type PublicDimension = (typeof PUBLIC_DIMENSIONS)[number];

/** Null: of this filter or breakdown nobody but officials is told how many people there are. */
export type PublicRow = Omit<FiguresRow, 'participants' | 'raters'> & {
  readonly participants: Counted | null;
  readonly raters: Counted | null;
};

/** The figures as everybody may see them. People are counted only for a whole dialogue, and by one dimension of it. */
export const publicFiguresOf = async (
  views: DataSource,
  steps: PeopleSteps,
  asOf: bigint,
  filter: Filter,
  by: readonly Dimension[],
): Promise<readonly PublicRow[]> => {
  const { dialogue, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  const breakdown = isNarrowed ? undefined : breakdownOf(by);
  if (breakdown !== undefined) return peopleInSteps(views, steps, asOf, dialogue, breakdown);
  return (await figuresOf(views, asOf, filter, by)).map((row) => ({ ...row, participants: null, raters: null }));
};

/** The same for a whole dialogue (null), or by one dimension of it. */
export const peopleInSteps = async (
  views: DataSource,
  steps: PeopleSteps,
  asOf: bigint,
  dialogue: string,
  dimension: PublicDimension | null,
): Promise<readonly FiguresRow[]> => {
  const [rows, counts] = await Promise.all([
    figuresOf(views, asOf, { dialogue }, dimension === null ? [] : [dimension]),
    countsOf(views, steps, asOf, dialogue, dimension),
  ]);
  return rows.map((row) => {
    const value = dimension === null ? null : (row[dimension] ?? null);
    const of = (kind: Kind): Counted => {
      const { people, acts } = counts.find((one) => one.kind === kind && one.value === value) ?? { people: 0, acts: 0 };
      return steps.of([kind, dialogue, dimension ?? '', JSON.stringify(value)].join('\0'), people, acts);
    };
    return { ...row, participants: of('participants'), raters: of('raters') };
  });
};

const breakdownOf = (by: readonly Dimension[]): PublicDimension | null | undefined =>
  by.length === 0 ? null : by.length === 1 ? PUBLIC_DIMENSIONS.find((dimension) => dimension === by[0]) : undefined;

type Kind = 'participants' | 'raters';
type Count = { readonly kind: Kind; readonly value: string | null; readonly acts: number; readonly people: number };

const remembered = remembering<Count>();

/**
 * Acts, and the people behind the first whole steps of them, in the order of the record. Also acts that were taken back: a count that
 * shrinks could be watched as it passes the same step again and again.
 */
const countsOf = (
  views: DataSource,
  { size }: PeopleSteps,
  asOf: bigint,
  dialogue: string,
  dimension: PublicDimension | null,
): Promise<readonly Count[]> =>
  remembered(views, [String(asOf), dialogue, dimension, size], async () =>
    views.query(
      // A cell is a number, as sorting many acts by texts takes twice as long: even of contributions, odd of ratings.
      `with input as (
         select i.contribution, i.participant, min(i.from_sequence) as sequence, i.value, dense_rank() over (order by i.value) as place
         from (select *, ${dimension === null ? 'null::text' : COLUMNS[dimension]} as value from ${INPUT}) i
         where i.dialogue = $2 and i.from_sequence <= $1 group by i.contribution, i.participant, i.value
       ), act as materialized (
         select 2 * place as cell, participant as person, sequence from input where participant is not null
         union all
         select 2 * i.place + 1, r.rater, r.from_sequence from view_theme_input.rating r join input i using (contribution)
         where r.value is not null and r.from_sequence <= $1
       ), latest as (
         select * from (select cell, sequence, row_number() over (partition by cell order by sequence desc) as place from act) each
         where place <= $3
       ), first as (
         select cell, person, min(sequence) as sequence, count(*) as acts from act group by cell, person
       ), cell as (
         select cell, sum(acts)::int as acts from first group by cell
       )
       select case cell.cell % 2 when 0 then 'participants' else 'raters' end as kind, places.value, cell.acts,
         count(*) filter (where first.sequence <= latest.sequence)::int as people
       from cell join first using (cell) join (select distinct place, value from input) places on places.place = cell.cell / 2
         left join latest on latest.cell = cell.cell and latest.place = cell.acts % $3 + 1
       group by cell.cell, places.value, cell.acts`,
      [String(asOf), dialogue, size],
    ),
  );
