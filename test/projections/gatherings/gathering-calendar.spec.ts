import fc from 'fast-check';
import { calendarOf } from '../../../src/projections/gatherings/gathering-calendar.js';
import type { GatheringRow } from '../../../src/projections/gatherings/gatherings.table.js';

const gathering = (title: string, venue = 'Siegen', changes: Partial<GatheringRow> = {}): GatheringRow => ({
  id: '00000000-0000-4000-8000-0000000000f1',
  dialogue: '00000000-0000-4000-8000-0000000000d1',
  scheduledSequence: '7',
  revision: 3,
  status: 'scheduled',
  document: {
    format: 'workshop',
    title: { de: title, en: 'In English' },
    startsAt: '2026-03-20T16:00:00.000Z',
    endsAt: '2026-03-20T19:30:00.000Z',
    place: { region: null, venue: { de: venue } },
    access: { kind: 'invitation' },
    islands: [],
    reason: null,
    attendance: [],
    minutes: [],
    changedAt: '2026-03-02T09:00:00.123Z',
  },
  ...changes,
});
/** The content lines, unfolded (RFC 5545, section 3.1). */
const unfolded = (calendar: string): readonly string[] => calendar.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of a gathering', () => {
  it('has all that RFC 5545 asks for, in UTC and with CR LF', () =>
    expect(calendarOf(gathering('Praxiswerkstatt'), 'de')).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Zukunftsdialog//Gatherings//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:00000000-0000-4000-8000-0000000000f1@zukunftsdialog',
        'SEQUENCE:3',
        'DTSTAMP:20260302T090000Z',
        'LAST-MODIFIED:20260302T090000Z',
        'DTSTART:20260320T160000Z',
        'DTEND:20260320T193000Z',
        'STATUS:CONFIRMED',
        'SUMMARY:Praxiswerkstatt',
        'LOCATION:Siegen',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    ));

  it('says that it is cancelled', () =>
    expect(calendarOf(gathering('A', 'B', { status: 'cancelled' }), 'de')).toContain('\r\nSTATUS:CANCELLED\r\n'));

  it('is in the language of the reader, or in the one there is', () => {
    const lines = unfolded(calendarOf(gathering('Auf Deutsch'), 'en'));
    expect(lines).toEqual(expect.arrayContaining(['SUMMARY:In English', 'LOCATION:Siegen']));
  });

  it('escapes what has a meaning, and lets nobody begin a line of their own', () => {
    const lines = unfolded(calendarOf(gathering('Eins, zwei; drei\\vier\nEND:VCALENDAR\r\nfünf'), 'de'));
    expect(lines).toContain('SUMMARY:Eins\\, zwei\\; drei\\\\vier\\nEND:VCALENDAR\\nfünf');
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  });

  it('folds a line of 76 octets, and none of 75; of what follows, the space counts', () => {
    // SUMMARY: has eight.
    const folded = (octets: number) =>
      calendarOf(gathering('x'.repeat(octets - 8)), 'de')
        .split('\r\n')
        .slice(13, -4);
    expect(folded(75)).toEqual([`SUMMARY:${'x'.repeat(67)}`]);
    expect(folded(76)).toEqual([`SUMMARY:${'x'.repeat(67)}`, ' x']);
    expect(folded(75 + 75)).toEqual([`SUMMARY:${'x'.repeat(67)}`, ` ${'x'.repeat(74)}`, ' x']);
  });

  it('leaves out what no text there may hold, but keeps the tab', () => {
    const lines = unfolded(calendarOf(gathering('a\u0000b\tc\u001fd\u007fe'), 'de'));
    expect(lines).toContain('SUMMARY:ab\tcde');
  });

  it('folds lines at 75 octets, never within a character, and loses nothing', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (title) => {
        const calendar = calendarOf(gathering(title), 'de');
        for (const line of calendar.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const escaped = title
          .replace(/[\\;,]/g, '\\$&')
          .replace(/\r\n|\r|\n/g, '\\n')
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        expect(unfolded(calendar)).toContain(`SUMMARY:${escaped}`);
      }),
    ));
});
