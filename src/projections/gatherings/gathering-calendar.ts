import { inLanguage, type Language } from '../../domain/language.js';
import type { GatheringRow } from './gatherings.table.js';

const LINE_OCTETS_MAX = 75;

/** A gathering as an iCalendar file (RFC 5545). The same state gives the same bytes: no clock is asked. */
export const calendarOf = ({ id, revision, status, document }: GatheringRow, language: Language): string => {
  const { title, startsAt, endsAt, place, changedAt } = document;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zukunftsdialog//Gatherings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@zukunftsdialog`,
    // The stream's revision when the gathering last changed: it only grows, and registrations do not raise it.
    `SEQUENCE:${revision}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(inLanguage(title, language))}`,
    `LOCATION:${escaped(inLanguage(place.venue, language))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};

/** Section 3.3.5, form 2. */
const utc = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');

/** Section 3.3.11. Control characters other than line ends and tabs are not allowed there. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Section 3.1: at most 75 octets a line, never within a character; what follows begins with a space. */
const folded = (line: string): string => {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LINE_OCTETS_MAX) {
      parts.push('');
      // The space at the beginning counts.
      octets = 1;
    }
    parts.push((parts.pop() ?? '') + character);
    octets += length;
  }
  return parts.join('\r\n ');
};
