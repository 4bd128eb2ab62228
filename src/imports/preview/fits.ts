import { languageTagOf } from '../../domain/language.js';
import { DATE_FORMATS, type DateFormat } from '../dates.js';
import { type Column, DIFFERENT_MAX, type Form } from './column-look.js';
import type { FieldName } from './titles.js';

/** How well the values of a column can be what a field means; `but`: what speaks against it. */
export type Fit = { readonly format?: DateFormat; readonly but?: string };
/** Null where they cannot be that. */
type Fits = (column: Column, rows: number) => Fit | null;

const NEARLY_ALL = 0.95;
const FEW = 12;

const WHOLE: Fit = {};
const fitUnless = (speaksAgainst: boolean, but: string): Fit => (speaksAgainst ? { but } : WHOLE);

const shareOf = ({ forms, filled }: Pick<Column, 'forms' | 'filled'>, ...of: readonly Form[]): number =>
  of.reduce((sum, form) => sum + (forms[form] ?? 0), 0) / Math.max(filled, 1);
const every = ({ values }: Column, is: (value: string) => boolean): boolean => [...values].every(is);

const isUnique = ({ filled, different }: Column, rows: number): boolean =>
  filled === rows && (different === rows || different >= DIFFERENT_MAX);

const words: Fits = (column) => (shareOf(column, 'word', 'text', 'address') < 0.5 ? null : WHOLE);

const fewWords: Fits = (column) => {
  if (column.longest > 200 || shareOf(column, 'date', 'list') > 0.5) return null;
  return fitUnless(column.different > Math.max(FEW, column.filled / 2), 'almost every row says something else');
};

const degrees =
  (max: number): Fits =>
  (column) =>
    every(column, (value) => /^[+-]?\d{1,3}([.,]\d+)?$/.test(value) && Math.abs(Number(value.replace(',', '.'))) <= max) ? WHOLE : null;

const ids: Fits = (column, rows) => {
  if (column.longest > 200 || shareOf(column, 'list') > 0) return null;
  if (isUnique(column, rows)) return WHOLE;
  if (column.different <= rows / 2) return null;
  return { but: column.filled < rows ? 'some rows have none' : 'some rows have the same' };
};

const dates: Fits = (column) => {
  const format = formatOf(column);
  const times = column.dates[format] ?? 0;
  if (times < column.filled / 2) return null;
  if (times < NEARLY_ALL * column.filled) return { format, but: `${column.filled - times} of ${column.filled} are no dates` };
  const isTurnable = format === 'DD/MM/YYYY' && column.dates['MM/DD/YYYY'] === times;
  return { format, ...fitUnless(isTurnable, 'day and month could be the other way round') };
};

/** The form in which most of its values are dates; of several that are as good, the first. */
const formatOf = ({ dates: times }: Column): DateFormat =>
  DATE_FORMATS.reduce((most, format) => ((times[format] ?? 0) > (times[most] ?? 0) ? format : most));

const NUTS = /^[A-Z]{2}[0-9A-Z]{0,3}$/;

/** The language that a word names; null where it is neither German nor English. */
export const languageOf = (word: string): 'de' | 'en' | null => {
  if (/^(de|deu|ger|deutsch|german)\b/i.test(word)) return 'de';
  return /^(en|eng|englisch|english)\b/i.test(word) ? 'en' : null;
};

export const FITS: Readonly<Record<FieldName, Fits>> = {
  id: ids,
  text: words,
  title: (column, rows) => words(column, rows) && fitUnless(column.longest > 200, 'some have more than 200 characters'),
  date: dates,
  time: (column) => (shareOf(column, 'time') >= NEARLY_ALL ? WHOLE : null),
  theme: fewWords,
  group: fewWords,
  channel: fewWords,
  region: (column) => (every(column, (value) => NUTS.test(value)) ? WHOLE : null),
  language: (column) => {
    const known = [...column.values].filter((value) => (languageTagOf(value) ?? languageOf(value)) !== null).length;
    return known === 0 ? null : fitUnless(known < column.values.size, 'some are no languages by BCP 47');
  },
  author: (column) => (column.longest > 500 || shareOf(column, 'list') > 0 ? null : WHOLE),
  latitude: degrees(90),
  longitude: degrees(180),
  answers: (column) => (shareOf(column, 'list', 'date') > 0.5 ? null : WHOLE),
};

/** How much the values alone speak for a field, where no title does: 0 not at all, 100 at most. */
export const byValues = (field: FieldName, column: Column, rows: number): number => {
  const isPlain = (...forms: readonly Form[]): boolean => shareOf(column, ...forms) >= NEARLY_ALL;
  const average = column.characters / Math.max(column.filled, 1);
  if (field === 'id') return rows > 1 && isUnique(column, rows) && isPlain('whole number', 'address') ? 1 : 0;
  if (field === 'date') return isPlain('date') ? 1 : 0;
  if (field === 'text') return average >= 30 && isPlain('word', 'text') ? Math.min(average / 10, 100) : 0;
  return 0;
};
