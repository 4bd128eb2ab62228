import { DAY_MS } from '../domain/day.js';
import type { TimeZone, WallTime } from './time-zone.js';

export const DATE_FORMATS = ['iso', 'DD.MM.YYYY', 'DD. Mon. YYYY', 'epoch-ms'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** Earlier ones are mistakes, for instance seconds taken for milliseconds; so are those of the day after tomorrow. */
const EARLIEST = Date.UTC(1990, 0, 1);
const AHEAD_MS = DAY_MS;

const NOON = { hour: 12, minute: 0, second: 0 };
const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const TIME = /^(?:T|\s|,\s)?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?: Uhr)?$/;

/**
 * The moment that a source means, in milliseconds; null where it is none. A date without a time is noon of the place.
 * @param format iso (with an offset, or in the zone without one), DD.MM.YYYY, DD. Mon. YYYY with a German month, or epoch-ms
 * @param time HH:MM or HH:MM:SS, empty where the source gives none, or gives it with the date
 */
export const momentOf = (date: string, time: string, format: DateFormat, zone: TimeZone): number | null => {
  if (format === 'epoch-ms') return /^\d{1,15}$/.test(date) ? plausible(Number(date)) : null;
  if (format === 'iso' && /(Z|[+-]\d{2}:?\d{2})$/i.test(date) && date.includes(':')) return plausible(Date.parse(date));
  const { day, rest } = (format === 'iso' ? isoDay : format === 'DD.MM.YYYY' ? germanDay : germanWords)(date);
  const given = rest === '' ? time : rest;
  const clock = given === '' ? NOON : clockOf(given);
  return clock && plausible(wallMoment({ ...day, ...clock }, zone));
};

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;
/** Of numbers that are none, where the text has another form. */
type Dated = { readonly day: Day; readonly rest: string };

const isoDay = (text: string): Dated => {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(text) ?? [];
  return { day: { year: Number(year), month: Number(month), day: Number(day) }, rest };
};

const germanDay = (text: string): Dated => {
  const [, day, month, year, rest = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)$/.exec(text) ?? [];
  return { day: { year: Number(year), month: Number(month), day: Number(day) }, rest };
};

const germanWords = (text: string): Dated => {
  const [, day, word = '', year, rest = ''] = /^(\d{1,2})\. ?(\p{L}{3,9})\.? (\d{4})(.*)$/u.exec(text) ?? [];
  const month = MONTHS.indexOf(word.normalize('NFC').toLowerCase().replace('mrz', 'mär').slice(0, 3)) + 1;
  return { day: { year: Number(year), month, day: Number(day) }, rest };
};

const clockOf = (text: string): Pick<WallTime, 'hour' | 'minute' | 'second'> | null => {
  const [, hour, minute, second = '0'] = TIME.exec(text) ?? [];
  return hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second) };
};

/** Not a number where the calendar has no such day. */
const wallMoment = (wall: WallTime, zone: TimeZone): number => {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  return date.getUTCMonth() + 1 === wall.month ? zone.momentOf(wall) : NaN;
};

/** Also keeps what a number of milliseconds may be. */
const plausible = (moment: number): number | null => (moment >= EARLIEST && moment <= Date.now() + AHEAD_MS ? moment : null);
