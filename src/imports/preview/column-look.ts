import { createHash } from 'node:crypto';
import { DATE_FORMATS, type DateFormat, momentOf } from '../dates.js';
import { folded } from '../files/words.js';
import { TimeZone } from '../time-zone.js';

/** How a value is written. */
export type Form = 'whole number' | 'number' | 'date' | 'time' | 'address' | 'word' | 'text' | 'list';

/** What a column of a source looks like. */
export type Column = {
  /** From 1, in the order of the source. */
  readonly number: number;
  readonly title: string;
  /** How a mapping calls it: its title, or its number where that is empty or another's, too. */
  readonly name: string | number;
  /** In how many rows it has a value. */
  readonly filled: number;
  /** How many different values there are; of more than 50,000 no more are counted. */
  readonly different: number;
  readonly forms: Readonly<Partial<Record<Form, number>>>;
  /** How many values are dates of each form. */
  readonly dates: Readonly<Partial<Record<DateFormat, number>>>;
  /** Characters of the longest value, and of all. */
  readonly longest: number;
  readonly characters: number;
  /** The first three different values. */
  readonly examples: readonly string[];
  /** All different values, where there are no more than 50,000; those that are long by their digest. */
  readonly values: ReadonlySet<string>;
};

export const DIFFERENT_MAX = 50_000;
const EXAMPLES = 3;
const WORD_LENGTH_MAX = 60;
const DATE_LENGTH_MAX = 40;
const DIGEST_FROM = 64;

const PLAIN: readonly (readonly [Form, RegExp])[] = [
  ['whole number', /^[+-]?\d+$/],
  ['number', /^[+-]?\d+[.,]\d+$/],
  ['time', /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/],
  ['address', /^(https?:\/\/|www\.)\S+$/i],
];
const DAY_NUMBER = /^\d{5}([.,]\d+)?$/;
const ANY_ZONE = new TimeZone('UTC');

/** Counts the values of a column as they come. */
export class ColumnLook {
  private filled = 0;
  private longest = 0;
  private characters = 0;
  private readonly forms: Partial<Record<Form, number>> = {};
  private readonly dates: Partial<Record<DateFormat, number>> = {};
  private readonly values = new Set<string>();
  private readonly examples: string[] = [];

  take(text: string, isList = false): void {
    const value = folded(text);
    if (value === '') return;
    this.filled++;
    const { length } = Array.from(value);
    this.longest = Math.max(this.longest, length);
    this.characters += length;
    const dates = isList ? [] : datesIn(value);
    for (const format of dates) this.dates[format] = (this.dates[format] ?? 0) + 1;
    const form = isList ? 'list' : formOf(value, dates);
    this.forms[form] = (this.forms[form] ?? 0) + 1;
    this.remember(value);
  }

  column(number: number, title: string, name: string | number): Column {
    const { filled, forms, dates, longest, characters, examples, values } = this;
    return { number, title, name, filled, different: values.size, forms, dates, longest, characters, examples, values };
  }

  private remember(value: string): void {
    if (this.values.size >= DIFFERENT_MAX) return;
    const before = this.values.size;
    this.values.add(value.length < DIGEST_FROM ? value : createHash('sha256').update(value).digest('base64'));
    if (this.values.size > before && this.examples.length < EXAMPLES) this.examples.push(value);
  }
}

/** Numbers are dates of a spreadsheet where somebody says so. */
const datesIn = (value: string): readonly DateFormat[] =>
  value.length > DATE_LENGTH_MAX || !/\d/.test(value)
    ? []
    : DATE_FORMATS.filter((format) => momentOf(value, '', format, ANY_ZONE) !== null);

const formOf = (value: string, dates: readonly DateFormat[]): Form => {
  if (dates.length > 0 && !DAY_NUMBER.test(value) && !(dates[0] === 'epoch-ms' && value.length !== 13)) return 'date';
  const [form] = PLAIN.find(([, pattern]) => pattern.test(value)) ?? [];
  return form ?? (value.length <= WORD_LENGTH_MAX ? 'word' : 'text');
};

/** How a mapping calls each of these titles: those that are empty, or there twice, by their numbers. */
export const namesOf = (titles: readonly string[]): readonly (string | number)[] =>
  titles.map((title, i) => (title === '' || /^#\d+$/.test(title) || titles.filter((other) => other === title).length > 1 ? i + 1 : title));
