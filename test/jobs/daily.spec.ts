import { lastDue } from '../../src/jobs/daily.js';

const due = (now: string, time: string, zone = 'Europe/Berlin') => lastDue(Date.parse(now), time, zone);

describe('what is done once a day was due last', () => {
  it('today where its time has come, and yesterday before that', () => {
    expect(due('2026-05-07T01:00:00.000Z', '03:00')).toEqual({ at: '2026-05-07T01:00:00.000Z', day: '2026-05-07' });
    expect(due('2026-05-07T00:59:59.999Z', '03:00')).toEqual({ at: '2026-05-06T01:00:00.000Z', day: '2026-05-06' });
    expect(due('2026-05-07T22:30:00.000Z', '03:00')).toEqual({ at: '2026-05-07T01:00:00.000Z', day: '2026-05-07' });
  });

  it('at the time of its zone, in summer and in winter', () => {
    expect(due('2026-01-07T12:00:00.000Z', '07:00').at).toBe('2026-01-07T06:00:00.000Z');
    expect(due('2026-07-07T12:00:00.000Z', '07:00').at).toBe('2026-07-07T05:00:00.000Z');
    expect(due('2026-07-07T12:00:00.000Z', '07:00', 'UTC').at).toBe('2026-07-07T07:00:00.000Z');
  });

  it('at its own time, also where the clocks were changed since', () => {
    expect(due('2026-10-25T01:00:00.000Z', '23:30')).toEqual({ at: '2026-10-24T21:30:00.000Z', day: '2026-10-24' });
    expect(due('2026-03-29T03:00:00.000Z', '07:00')).toEqual({ at: '2026-03-28T06:00:00.000Z', day: '2026-03-28' });
    // A time that is left out on this day.
    expect(due('2026-03-29T10:00:00.000Z', '02:30')).toEqual({ at: '2026-03-29T01:30:00.000Z', day: '2026-03-29' });
  });

  it.each(['00:15', '02:30', '03:00', '23:30'])('once on the days on which the clocks are changed, at %s', (time) => {
    for (const [from, to] of [
      ['2026-03-28T12:00:00Z', '2026-03-31T12:00:00Z'],
      ['2026-10-24T12:00:00Z', '2026-10-27T12:00:00Z'],
    ] as const) {
      // A day that was asked for is known by its id, so it may be named again.
      const days = new Set<string>();
      for (let now = Date.parse(from); now < Date.parse(to); now += 900_000) {
        days.add(lastDue(now, time, 'Europe/Berlin').day);
      }
      expect([...days]).toEqual([...days].sort());
      expect(days.size).toBe(4);
    }
  });
});
