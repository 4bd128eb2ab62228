import type { DataSource } from 'typeorm';
import type { Counted, PeopleSteps } from './people.js';
import { type Dimension, type Figures, type Filter, type FiguresRow, figuresOf, NO_FIGURES } from './theme-input.figures.js';
import { endedTable, inputTable, ratingTable } from './theme-input.table.js';

/** Null: nobody but officials is told how many people there are. */
type HiddenPeople = { readonly participants: Counted | null; readonly raters: Counted | null };
export type PublicFigures = Omit<Figures, keyof HiddenPeople> & HiddenPeople;
export type PublicRow = Omit<FiguresRow, keyof HiddenPeople> & HiddenPeople;

const HIDDEN: HiddenPeople = { participants: null, raters: null };
export const NO_PUBLIC_FIGURES: PublicFigures = { ...NO_FIGURES, ...HIDDEN };

/**
 * The figures as everybody may see them. People are counted once nobody can take part any more, for a whole dialogue and by theme
 * alone (ADR 0030): their number is then the same as of each later sequence.
 */
export const publicFiguresOf = async (
  views: DataSource,
  steps: PeopleSteps,
  asOf: bigint,
  filter: Filter,
  by: readonly Dimension[],
): Promise<readonly PublicRow[]> => {
  const { dialogue, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  const isCounted = !isNarrowed && (by.length === 0 || (by.length === 1 && by[0] === 'theme'));
  const rows = await figuresOf(views, asOf, filter, by);
  const counts = isCounted ? await countsOf(views, asOf, dialogue) : [];
  if (counts.length === 0) return rows.map((row) => ({ ...row, ...HIDDEN }));
  const people = { participants: stepsOf(counts, steps, dialogue, 'participants'), raters: stepsOf(counts, steps, dialogue, 'raters') };
  return rows.map((row) => {
    const theme = by.length === 0 ? null : String(row.theme);
    return { ...row, participants: people.participants(theme), raters: people.raters(theme) };
  });
};

type Kind = keyof HiddenPeople;
type Count = { readonly kind: Kind | 'none'; readonly theme: string | null; readonly acts: number; readonly people: number };

/** What everybody is told of a theme, or of the whole (null), which is never told to be fewer than one of its themes. */
const stepsOf = (counts: readonly Count[], steps: PeopleSteps, dialogue: string, kind: Kind): ((theme: string | null) => Counted) => {
  const of = ({ theme, people, acts }: Count): Counted => steps.of([kind, dialogue, theme ?? ''].join('\0'), people, acts);
  const known = new Map(counts.filter((count) => count.kind === kind).map((count) => [count.theme, of(count)]));
  const nobody = steps.of('', 0, 0);
  const whole = known.get(null) ?? nobody;
  const { atLeast, fewerThan } = [...known.values()].reduce((most, one) => (one.atLeast > most.atLeast ? one : most), whole);
  return (theme) => (theme === null ? { atLeast, fewerThan, among: whole.among } : (known.get(theme) ?? nobody));
};

/**
 * Acts and the people behind them, also those that were taken back, up to where the evaluation was opened; none before that. One row at
 * the least afterwards, also where nobody took part.
 */
const countsOf = (views: DataSource, asOf: bigint, dialogue: string): Promise<readonly Count[]> =>
  views.query(
    `with ended as (
         select from_sequence as sequence from ${endedTable.address} where dialogue = $2 and from_sequence <= $1
       ), input as (
         select distinct i.contribution, i.participant, i.theme
         from ${inputTable.address} i join ended on i.from_sequence < ended.sequence where i.dialogue = $2
       ), act as (
         select 'participants' as kind, theme, participant as person from input where participant is not null
         union all
         select 'raters', i.theme, r.rater from ${ratingTable.address} r join input i using (contribution)
         join ended on r.from_sequence < ended.sequence where r.value is not null
       )
       select kind, theme, count(*)::int as acts, count(distinct person)::int as people from act group by grouping sets ((kind, theme), (kind))
       union all
       select 'none', null, 0, 0 from ended`,
    [String(asOf), dialogue],
  );
