import { DAY_MS } from '../domain/day.js';
import type { TimeZone, WallTime } from './time-zone.js';

export const DATE_FORMATS = ['iso', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD. Mon. YYYY', 'epoch-ms'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** Earlier ones are mistakes, for instance seconds taken for milliseconds; so are those of the day after tomorrow. */
const EARLIEST = Date.UTC(1990, 0, 1);
const AHEAD_MS = DAY_MS;

const NOON = { hour: 12, minute: 0, second: 0 };
const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const TIME = /^(?:T|\s|,\s)?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?: Uhr)?$/;

/**
 * The moment that a source means, in milliseconds; null where it is none. A date without a time is noon of the place.
 * What spreadsheets make of a date is taken in each format of days: 2024-03-05, 2024-03-05 00:00:00 for a day without a time, 45356.
 * @param format iso (with an offset, or in the zone without one), days by numbers (a year of two digits is one of 1990 to 2089),
 *   DD. Mon. YYYY with a German month, or epoch-ms
 * @param time HH:MM or HH:MM:SS, empty where the source gives none, or gives it with the date
 */
export const momentOf = (date: string, time: string, format: DateFormat, zone: TimeZone): number | null => {
  if (format === 'epoch-ms') return /^\d{1,15}$/.test(date) ? plausible(Number(date)) : null;
  if (format === 'iso' && WITH_OFFSET.test(date)) return isDay(isoDay(date)?.day) ? plausible(Date.parse(date)) : null;
  const parts = READERS[format](date) ?? isoDay(date) ?? numberedDay(date);
  const given = parts && (parts.rest === '' || parts.rest === NO_TIME ? time : parts.rest);
  const clock = given === '' ? NOON : given && clockOf(given);
  return parts && clock ? plausible(wallMoment({ ...parts.day, ...clock }, zone)) : null;
};

/** Of days as others write them, and of days that there are not, the language would make other days. */
const WITH_OFFSET = /^\d{4}-\d\d-\d\d.*:.*(Z|[+-]\d{2}:?\d{2})$/i;

/** How a spreadsheet writes out that a day has no time. */
const NO_TIME = ' 00:00:00';

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;
type Dated = { readonly day: Day; readonly rest: string };

const isoDay = (text: string): Dated | null => dated(/^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?<rest>.*)$/.exec(text));

const dated = (found: RegExpExecArray | null): Dated | null => {
  const { year, month, day, rest = '' } = found?.groups ?? {};
  return year === undefined ? null : { day: { year: yearOf(year), month: Number(month), day: Number(day) }, rest };
};

const yearOf = (digits: string): number => Number(digits) + (digits.length === 4 ? 0 : digits < '90' ? 2000 : 1900);

const germanWords = (text: string): Dated | null => {
  const [, day, word = '', year, rest = ''] = /^(\d{1,2})\. ?(\p{L}{3,9})\.? (\d{4})(.*)$/u.exec(text) ?? [];
  const month = MONTHS.indexOf(word.normalize('NFC').toLowerCase().replace('mrz', 'mär').slice(0, 3)) + 1;
  return year === undefined || month === 0 ? null : { day: { year: Number(year), month, day: Number(day) }, rest };
};

/** The number that a spreadsheet has for a day: of days since 30 December 1899, with the time as a fraction. */
const numberedDay = (text: string): Dated | null => {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return null;
  const seconds = Math.round(Number(text.replace(',', '.')) * 86_400);
  const [date = '', time = ''] = new Date(Date.UTC(1899, 11, 30, 0, 0, seconds)).toISOString().split('T');
  const found = isoDay(date);
  return found && { ...found, rest: text.length > 5 ? time.slice(0, 8) : '' };
};

const READERS: Readonly<Record<Exclude<DateFormat, 'epoch-ms'>, (text: string) => Dated | null>> = {
  iso: isoDay,
  'DD.MM.YYYY': (text) => dated(/^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d\d)(?!\d)(?<rest>.*)$/.exec(text)),
  'DD/MM/YYYY': (text) => dated(/^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}|\d\d)(?!\d)(?<rest>.*)$/.exec(text)),
  'MM/DD/YYYY': (text) => dated(/^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d\d)(?!\d)(?<rest>.*)$/.exec(text)),
  'DD. Mon. YYYY': germanWords,
};

const clockOf = (text: string): Pick<WallTime, 'hour' | 'minute' | 'second'> | null => {
  const [, hour, minute, second = '0'] = TIME.exec(text) ?? [];
  return hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second) };
};

/** Whether the calendar has it. */
const isDay = (day: Day | undefined): boolean =>
  day !== undefined && new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCMonth() + 1 === day.month;

/** Not a number where the calendar has no such day. */
const wallMoment = (wall: WallTime, zone: TimeZone): number => (isDay(wall) ? zone.momentOf(wall) : NaN);

/** Also keeps what a number of milliseconds may be. */
const plausible = (moment: number): number | null => (moment >= EARLIEST && moment <= Date.now() + AHEAD_MS ? moment : null);
