import type { DataSource } from 'typeorm';
import type { Reader } from '../identity/reader.js';
import type { EventStore } from '../store/event-store.js';
import type { View } from './view.js';

/**
 * How terms become a figure. Those of the same `of` make one value: the sum of weight × value; a term without it is a value of its own. Each operation
 * works on all values, and what it comes to is rounded to nine decimals.
 */
export const OPERATIONS = {
  sum: 'Σ x',
  'one-more': 'Σ x + 1',
  mean: 'Σ x ÷ n',
  quantile: 'x[(n − 1) · p]',
  spread: 'x[(n − 1) · to] − x[(n − 1) · from]',
  share: '#{ |x − x[(n − 1) · 0.5]| ≤ within } ÷ n',
  agreement: '#{ |x − x[(n − 1) · 0.5]| ≤ within } ÷ n ≥ shareMin',
  level: 'min x ≥ cut → high; max x < cut → low; undecided',
  quadrant: 'level(effectiveness)-level(feasibility), cut',
  step: 'step · (⌊people ÷ step⌋ − {0, 1}) + plus',
  none: '∅',
} as const;
export type Operation = keyof typeof OPERATIONS;

export type Formula = { readonly operation: Operation; readonly parameters?: Readonly<Record<string, number>> };

/** One of the parts that a figure is made of. */
export type Term = {
  /** What it is called among the terms of its figure, as of whatever sequence. */
  readonly term: string;
  /** The value that it belongs to; null where it is one of its own. */
  readonly of?: string;
  readonly value: number;
  readonly weight?: number;
  /** What its events are about, where it says nothing else. */
  readonly about?: Readonly<Record<string, string | number>>;
  /** Of the events from which it comes. */
  readonly sequences: readonly (string | number | bigint)[];
};

/** A page of terms; `next`: the position behind which there may be more. It may have fewer than were asked for while there are more. */
export type Terms = { readonly terms: readonly Term[]; readonly next: string | null };
export const NO_TERMS: Terms = { terms: [], next: null };

/** In each language that the program speaks. */
export type Said = { readonly de: string; readonly en: string };

/** A figure that somebody asks about. */
export type Wanted = {
  readonly views: DataSource;
  readonly store: EventStore;
  readonly reader: Reader;
  readonly asOf: bigint;
  /** Of what the view shows. */
  readonly id: string;
  /** What stands in its name in the places of the pattern. */
  readonly named: Readonly<Record<string, string>>;
  readonly value: unknown;
  /** What it stands in. */
  readonly beside: unknown;
  /** All that the view answers. */
  readonly answer: object;
  /** What else the view was asked. */
  readonly query: Readonly<Record<string, unknown>>;
  /** So many terms at most, from behind this position. */
  readonly limit: number;
  readonly from: string | null;
};

/** The same, with what the things and codes that it is about are called. */
export type Saying = Wanted & { readonly called: (noun: string, id: string) => Said };

/** Why a figure of a view is what it is. */
export type Figure = {
  readonly sentence: (saying: Saying) => Said;
  /** A sum, where it says nothing else. */
  readonly formula?: (wanted: Wanted) => Formula | Promise<Formula>;
  readonly terms: (wanted: Wanted) => Promise<Terms>;
};

export type Figures = Readonly<Record<string, Figure>>;

/**
 * All figures of a view, each by its name: the way to it in the answer, with dots between. What is one of several is named by its key, which stands
 * in braces in the pattern: `themes.{theme}.total`; where a key has several fields, with commas between.
 */
export type Explained = {
  readonly name: string;
  readonly view: View;
  /** The views whose rows its terms come from. */
  readonly projections: readonly string[];
  /** The names of what else the view is asked. */
  readonly asked?: readonly string[];
  /** How it is asked for what has this id. */
  readonly ask: (id: string, query: Readonly<Record<string, unknown>>) => { readonly params: object; readonly query: object };
  readonly figures: Figures;
};

/** A page of terms that are known, all of them. */
export const paged = (all: readonly Term[], { limit, from }: Pick<Wanted, 'limit' | 'from'>): Terms => {
  const end = Number(from ?? 0) + limit;
  return { terms: all.slice(end - limit, end), next: end < all.length ? String(end) : null };
};

/** The same figure for each of some names. */
export const forEach = <Name extends string>(names: readonly Name[], figureOf: (name: Name) => readonly [string, Figure]): Figures =>
  Object.fromEntries(names.map((name) => figureOf(name)));

export const together = (all: readonly Figures[]): Figures => Object.fromEntries(all.flatMap((figures) => Object.entries(figures)));
