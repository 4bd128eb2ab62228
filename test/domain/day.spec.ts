import { beginningOf, dayIn, endOf, hourIn, wallIn } from '../../src/domain/day.js';

const BERLIN = 'Europe/Berlin';

describe('the wall of a place', () => {
  it('shows the day and the minutes since midnight', () => {
    expect(wallIn(BERLIN, Date.parse('2026-05-01T22:30:00.000Z'))).toEqual({ day: '2026-05-02', minutes: 30 });
    expect(dayIn('America/New_York', Date.parse('2026-05-02T03:59:59.999Z'))).toBe('2026-05-01');
  });

  it.each([
    ['a day', '2026-05-01', '2026-04-30T22:00:00.000Z', '2026-05-01T22:00:00.000Z'],
    ['a time', '2026-05-01T09:00', '2026-05-01T07:00:00.000Z', '2026-05-01T07:00:00.000Z'],
    ['the last day of a year', '2026-12-31', '2026-12-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['the day of the night in which clocks are put forward', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['the day of the night in which they are put back', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['a time that no clock shows: as much later', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    [
      'a time that they show twice: from the first, to the second',
      '2026-10-25T02:30',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ],
  ])('gives %s its first moment, and the first after it', (_, local, beginning, end) => {
    expect([beginningOf(local, BERLIN), endOf(local, BERLIN)]).toEqual([beginning, end]);
  });

  it.each([
    ['of a zone of whole hours', BERLIN, '2026-05-01T22:30:12.345Z', '2026-05-01T22:00:00.000Z'],
    ['of one that is three quarters beside them', 'Asia/Kathmandu', '2026-05-01T22:10:00.000Z', '2026-05-01T21:15:00.000Z'],
    ['the first of two that are called the same', BERLIN, '2026-10-25T00:59:59.999Z', '2026-10-25T00:00:00.000Z'],
    ['the second of them', BERLIN, '2026-10-25T01:00:00.000Z', '2026-10-25T01:00:00.000Z'],
    ['before 1970', BERLIN, '1969-12-31T23:59:59.000Z', '1969-12-31T23:00:00.000Z'],
  ])('knows when an hour began: %s', (_, zone, moment, begins) => {
    expect(hourIn(zone, Date.parse(moment))).toBe(begins);
  });

  it('begins a day without midnight when it begins', () => {
    expect(beginningOf('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
    expect(endOf('2026-09-05', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
  });
});
