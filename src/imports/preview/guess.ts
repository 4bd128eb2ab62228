import { languageTagOf } from '../../domain/language.js';
import type { DateFormat } from '../dates.js';
import type { Column } from './column-look.js';
import { byValues, type Fit, FITS, languageOf } from './fits.js';
import { type FieldName, FIELDS, matchOf, type TitleMatch } from './titles.js';

/** What a column is taken for, and why. */
export type Guess = {
  readonly field: FieldName;
  /** As a mapping calls it; null where an id is made of what the row says. */
  readonly column: string | number | null;
  readonly because: 'title' | 'values' | 'no column';
  readonly isSure: boolean;
  readonly format?: DateFormat;
  /** What speaks against it. */
  readonly but?: string;
};

/** A mapping as far as it can be guessed. `mapping` is null where something is missing without which there is none. */
export type Guessed = {
  readonly guesses: readonly Guess[];
  readonly missing: readonly ('text' | 'date')[];
  readonly mapping: { readonly rows: Readonly<Record<string, unknown>> } | null;
};

type Candidate = {
  readonly field: FieldName;
  readonly column: Column;
  /** Null where the values alone speak for it. */
  readonly title: TitleMatch | null;
  readonly fit: Fit;
  readonly score: number;
};
type Taken = ReadonlyMap<FieldName, Candidate>;

/** Which column means what, by its title and its values. Each column means one thing at most. */
export const guessed = (columns: readonly Column[], rows: number): Guessed => {
  const candidates = candidatesIn(columns, rows);
  const taken = sensible(best(candidates));
  const guesses = FIELDS.flatMap((field) => guessOf(taken, field, candidates));
  const missing = [
    ...(taken.has('text') || taken.has('title') ? [] : (['text'] as const)),
    ...(taken.has('date') ? [] : (['date'] as const)),
  ];
  return { guesses, missing, mapping: missing.length === 0 ? { rows: mappingOf(taken) } : null };
};

/** The best first. */
const candidatesIn = (columns: readonly Column[], rows: number): readonly Candidate[] =>
  columns
    .filter(({ filled }) => filled > 0)
    .flatMap((column) => FIELDS.flatMap((field) => candidateFor(field, column, rows)))
    .sort((a, b) => b.score - a.score);

const candidateFor = (field: FieldName, column: Column, rows: number): readonly Candidate[] => {
  const fit = FITS[field](column, rows);
  const title = matchOf(column.title, field);
  const values = byValues(field, column, rows);
  if (!fit || (!title && values === 0)) return [];
  const named = title ? (title.how === 'is' ? 2000 : 1000) - title.place : 0;
  return [{ field, column, title, fit, score: named + (fit.but === undefined ? 200 : 0) + values }];
};

const best = (candidates: readonly Candidate[]): Taken => {
  const taken = new Map<FieldName, Candidate>();
  for (const candidate of candidates) {
    const isUsed = [...taken.values()].some(({ column }) => column === candidate.column);
    if (!isUsed && !taken.has(candidate.field)) taken.set(candidate.field, candidate);
  }
  return taken;
};

/** Without what makes sense with another one alone: a latitude, a time of day, and what answers none of the rows. */
const sensible = (taken: Taken): Taken => {
  const needs: Partial<Record<FieldName, boolean>> = {
    latitude: taken.has('longitude'),
    longitude: taken.has('latitude'),
    time: taken.has('date'),
    answers: false,
  };
  const kept = [...taken].filter(([field]) => needs[field] ?? true);
  const answers = answering(taken.get('answers'), taken.get('id')?.column.values);
  return new Map(answers ? [...kept, ['answers', answers]] : kept);
};

/** What answers some of the rows; with a word where it does not answer others of them in each row that it has something in. */
const answering = (answers: Candidate | undefined, ids: ReadonlySet<string> | undefined): Candidate | null => {
  if (!answers || !ids) return null;
  const astray = [...answers.column.values].filter((answered) => !ids.has(answered)).length;
  if (astray === answers.column.values.size) return null;
  return astray === 0 ? answers : { ...answers, fit: { but: 'some of its values are the id of no row' } };
};

const guessOf = (taken: Taken, field: FieldName, candidates: readonly Candidate[]): readonly Guess[] => {
  const found = taken.get(field);
  if (!found) return field === 'id' ? [{ field, column: null, because: 'no column', isSure: false }] : [];
  const { column, title, fit } = found;
  const isFree = (other: Candidate): boolean => other !== found && ![...taken.values()].some((each) => each.column === other.column);
  const others = candidates.filter((other) => other.field === field && other.title?.how === title?.how && isFree(other));
  const but = [fit.but ?? [], others.length > 0 ? `it could be ${others.map((other) => other.column.name).join(', ')}` : []]
    .flat()
    .join('; ');
  return [
    {
      field,
      column: column.name,
      because: title ? 'title' : 'values',
      isSure: title?.how === 'is' && fit.but === undefined,
      ...(fit.format && { format: fit.format }),
      ...(but !== '' && { but }),
    },
  ];
};

const mappingOf = (taken: Taken): Readonly<Record<string, unknown>> => {
  const own = (...fields: readonly FieldName[]): object =>
    Object.fromEntries(fields.flatMap((field) => (taken.has(field) ? [[field, taken.get(field)?.column.name]] : [])));
  const date = taken.get('date');
  const isLong = (taken.get('title')?.column.longest ?? 0) > 200;
  return {
    id: taken.get('id')?.column.name ?? { of: 'content' },
    ...own('title', 'text'),
    ...(isLong && { longTitle: 'into-text' }),
    date: { column: date?.column.name, format: date?.fit.format, ...own('time') },
    ...own('theme', 'channel', 'region'),
    ...fieldOf('group', taken, (word) => (NOTHING.test(word) ? '' : null)),
    ...fieldOf('author', taken, (word) => (NOTHING.test(word) || NOBODY.test(word) ? '' : null)),
    ...fieldOf('language', taken, (word) => (languageTagOf(word) === null ? languageOf(word) : null)),
    ...own('latitude', 'longitude', 'answers'),
  };
};

const NOTHING = /^(k\. ?a\.|keine angaben?|ohne angabe|n\/a|not specified|no answer|unbekannt|unknown|-+)$/i;
const NOBODY = /^(gast|guest|anonym|anonymous)$/i;

/** A column, with what its words mean where they mean something else; `''` nothing. */
const fieldOf = (field: FieldName, taken: Taken, meant: (word: string) => string | null): object => {
  const found = taken.get(field);
  if (!found) return {};
  const { name, values } = found.column;
  const words = [...values].flatMap((word) => {
    const meaning = meant(word);
    return meaning === null ? [] : [[word, meaning] as const];
  });
  return { [field]: words.length === 0 ? name : { column: name, values: Object.fromEntries(words) } };
};
