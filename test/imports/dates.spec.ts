import { type DateFormat, momentOf } from '../../src/imports/dates.js';
import { TimeZone } from '../../src/imports/time-zone.js';

const berlin = new TimeZone('Europe/Berlin');
const iso = (date: string, format: DateFormat, time = '', zone = berlin): string | null => {
  const moment = momentOf(date, time, format, zone);
  return moment === null ? null : new Date(moment).toISOString();
};

describe('a date of a source', () => {
  it.each<[string, DateFormat, string, string]>([
    ['13.09.2017', 'DD.MM.YYYY', '', '2017-09-13T10:00:00.000Z'],
    ['13.12.2017', 'DD.MM.YYYY', '', '2017-12-13T11:00:00.000Z'],
    ['3.9.2017', 'DD.MM.YYYY', '07:05', '2017-09-03T05:05:00.000Z'],
    ['03.09.2017 07:05', 'DD.MM.YYYY', '', '2017-09-03T05:05:00.000Z'],
    ['03.09.2017, 19:07 Uhr', 'DD.MM.YYYY', '', '2017-09-03T17:07:00.000Z'],
    ['13. Sep. 2017', 'DD. Mon. YYYY', '19:07', '2017-09-13T17:07:00.000Z'],
    ['1. März 2018', 'DD. Mon. YYYY', '23:59:58', '2018-03-01T22:59:58.000Z'],
    ['1. Mrz. 2018', 'DD. Mon. YYYY', '', '2018-03-01T11:00:00.000Z'],
    ['24. Dezember 2018', 'DD. Mon. YYYY', '', '2018-12-24T11:00:00.000Z'],
    ['05. Okt 2017', 'DD. Mon. YYYY', '', '2017-10-05T10:00:00.000Z'],
    ['5. Mai 2017', 'DD. Mon. YYYY', '', '2017-05-05T10:00:00.000Z'],
    ['2017-09-13', 'iso', '', '2017-09-13T10:00:00.000Z'],
    ['2017-09-13', 'iso', '19:07', '2017-09-13T17:07:00.000Z'],
    ['2017-09-13 19:07:09', 'iso', '', '2017-09-13T17:07:09.000Z'],
    ['2017-09-13T19:07:09Z', 'iso', '', '2017-09-13T19:07:09.000Z'],
    ['2017-09-13T19:07:09.123+05:30', 'iso', '', '2017-09-13T13:37:09.123Z'],
    ['2017-09-13T19:07:09+0530', 'iso', '', '2017-09-13T13:37:09.000Z'],
    ['13.Sep. 2017', 'DD. Mon. YYYY', '', '2017-09-13T10:00:00.000Z'],
    ['1651071094558', 'epoch-ms', '', '2022-04-27T14:51:34.558Z'],
    ['13.09.17', 'DD.MM.YYYY', '', '2017-09-13T10:00:00.000Z'],
    ['13.09.90', 'DD.MM.YYYY', '', '1990-09-13T10:00:00.000Z'],
    ['13.09.17 7:05', 'DD.MM.YYYY', '', '2017-09-13T05:05:00.000Z'],
    ['13/09/2017', 'DD/MM/YYYY', '9:05', '2017-09-13T07:05:00.000Z'],
    ['9/13/17', 'MM/DD/YYYY', '', '2017-09-13T10:00:00.000Z'],
    ['2017-09-13', 'DD.MM.YYYY', '', '2017-09-13T10:00:00.000Z'],
    ['2017-09-13 00:00:00', 'DD.MM.YYYY', '', '2017-09-13T10:00:00.000Z'],
    ['2017-09-13 00:00:00', 'iso', '19:07', '2017-09-13T17:07:00.000Z'],
    ['2017-09-13T00:00:00', 'iso', '', '2017-09-12T22:00:00.000Z'],
    ['45356', 'DD.MM.YYYY', '', '2024-03-05T11:00:00.000Z'],
    ['45356', 'iso', '9:05', '2024-03-05T08:05:00.000Z'],
    ['45356,378472', 'DD. Mon. YYYY', '', '2024-03-05T08:05:00.000Z'],
  ])('%s as %s at "%s" is %s', (date, format, time, expected) => expect(iso(date, format, time)).toBe(expected));

  it.each<[string, DateFormat, string]>([
    ['', 'DD.MM.YYYY', ''],
    ['31.02.2017', 'DD.MM.YYYY', ''],
    ['29.02.2023', 'DD.MM.YYYY', ''],
    ['00.01.2017', 'DD.MM.YYYY', ''],
    ['13.13.2017', 'DD.MM.YYYY', ''],
    ['13.09.2017', 'DD.MM.YYYY', '24:00'],
    ['13.09.2017', 'DD.MM.YYYY', 'mittags'],
    ['13.09.2017 mittags', 'DD.MM.YYYY', ''],
    ['13.09.201', 'DD.MM.YYYY', ''],
    ['05/03/2024', 'DD.MM.YYYY', ''],
    ['13/13/2017', 'MM/DD/YYYY', ''],
    ['20170913', 'DD.MM.YYYY', ''],
    ['45356', 'epoch-ms', ''],
    ['13. Foo. 2017', 'DD. Mon. YYYY', ''],
    ['13. Sep. 2017', 'DD.MM.YYYY', ''],
    ['2017-13-01', 'iso', ''],
    ['2017-09-13T25:00:00Z', 'iso', ''],
    ['01.02.2024 10:00:00 +0100', 'iso', ''],
    ['1 Feb 2024 10:00:00 +0100', 'iso', ''],
    ['2024-02-30T10:00:00Z', 'iso', ''],
    ['2023-02-29T10:00:00+01:00', 'iso', ''],
    ['12:00Z', 'iso', ''],
    ['2017-09-13Z', 'iso', ''],
    ['2017-09-13T19:07:09Z', 'DD.MM.YYYY', ''],
    ['x2017-09-13', 'iso', ''],
    ['x13.09.2017', 'DD.MM.YYYY', ''],
    ['x13. Sep. 2017', 'DD. Mon. YYYY', ''],
    ['2017-09-13\n', 'iso', ''],
    ['13.09.2017\n', 'DD.MM.YYYY', ''],
    ['13. Sep. 2017\n', 'DD. Mon. YYYY', ''],
    ['99.09.2017', 'DD.MM.YYYY', ''],
    ['1651071094', 'epoch-ms', ''],
    ['-1651071094558', 'epoch-ms', ''],
    ['1651071094558.5', 'epoch-ms', ''],
    ['9999999999999999', 'epoch-ms', ''],
    ['9999-09-13', 'iso', ''],
  ])('%s as %s at "%s" is none', (date, format, time) => expect(iso(date, format, time)).toBeNull());
});

it('is of 1990 at the earliest, and of tomorrow at the latest', () => {
  const epoch = (moment: number) => momentOf(String(moment), '', 'epoch-ms', berlin);
  const [earliest, tomorrow] = [Date.parse('1990-01-01T00:00:00.000Z'), Date.now() + 86_400_000];
  expect([epoch(earliest - 1), epoch(earliest)]).toEqual([null, earliest]);
  expect([epoch(tomorrow), epoch(tomorrow + 60_000)]).toEqual([tomorrow, null]);
});

describe('a clock on a wall', () => {
  it('shows a time twice when clocks are put back: the first is meant', () =>
    expect(iso('2017-10-29', 'iso', '02:30')).toBe('2017-10-29T00:30:00.000Z'));

  it('skips a time when clocks are put forward: as much later is meant', () =>
    expect(iso('2017-03-26', 'iso', '02:30')).toBe('2017-03-26T01:30:00.000Z'));

  it.each(['Europe/Berlin', 'UTC', 'America/St_Johns', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
    'has the days of its place: %s',
    (name) => {
      const zone = new TimeZone(name);
      for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2022, 0, 1); day += 86_400_000) {
        const text = new Date(day).toISOString().slice(0, 10);
        const noon = momentOf(text, '', 'iso', zone);
        expect(noon === null ? null : zone.dayOf(noon)).toBe(text);
      }
    },
  );

  it('is of a place that there is', () => expect(() => new TimeZone('Europe/Bonn')).toThrow('Europe/Bonn is no time zone'));
});
