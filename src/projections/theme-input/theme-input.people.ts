import type { DataSource } from 'typeorm';
import type { Counted, PeopleSteps } from './people.js';
import { sumsAsOf } from '../sum-table.js';
import { type ActFigures, actFiguresOf, type ActFiguresRow, type Dimension, type Filter, NO_FIGURES } from './theme-input.figures.js';
import { endedTable, figureTable, peopleTable } from './theme-input.table.js';

/** Null: nobody but officials is told how many people there are. */
type HiddenPeople = { readonly participants: Counted | null; readonly raters: Counted | null };
export type PublicFigures = ActFigures & HiddenPeople;
export type PublicRow = ActFiguresRow & HiddenPeople;

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
  const rows = await actFiguresOf(views, asOf, filter, by);
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

/** The last sequence at which people could take part in a dialogue; null while they can. */
export const lastActOf = async (views: DataSource, asOf: bigint, dialogue: string): Promise<string | null> => {
  const [ended]: readonly { readonly last: string }[] = await views.query(
    `select from_sequence - 1 as last from ${endedTable.address} where dialogue = $2 and from_sequence <= $1`,
    [String(asOf), dialogue],
  );
  return ended?.last ?? null;
};

/**
 * Acts and the people behind them, also those that were taken back, up to where the evaluation was opened; none before that. One row at
 * the least afterwards, also where nobody took part.
 */
const countsOf = async (views: DataSource, asOf: bigint, dialogue: string): Promise<readonly Count[]> => {
  const last = await lastActOf(views, asOf, dialogue);
  if (last === null) return [];
  const counts: readonly Count[] = await views.query(
    `with act as (
       select theme, sum(submitted - without_participant) as participants, sum(recorded) as raters
       from ${sumsAsOf(figureTable, ['theme'], '$1', '$2')} f group by grouping sets ((theme), ())
     ), people as (
       select kind, theme, case when grouping(theme) = 0 then sum(ever_in_theme) else sum(ever) end::int as people
       from ${sumsAsOf(peopleTable, ['kind', 'theme'], '$1', '$2')} p group by grouping sets ((kind, theme), (kind))
     )
     select p.kind, p.theme, p.people, case p.kind when 'raters' then a.raters else a.participants end::int as acts
     from people p join act a on a.theme is not distinct from p.theme`,
    [last, dialogue],
  );
  return [...counts, { kind: 'none', theme: null, acts: 0, people: 0 }];
};
