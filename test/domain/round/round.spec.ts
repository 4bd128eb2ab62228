import { rounds } from '../../../src/domain/round/rounds.js';
import { measure } from '../measure/examples.js';
import { cancelled, closed, everybodys, opened, recused, roundOf, scoresOf, second, succeeded, round } from './examples.js';

describe('a round', () => {
  it('is unknown before it is opened, whatever else a stream begins with', () => {
    for (const event of [closed, cancelled, recused(null), succeeded(round)]) expect(roundOf(event)).toEqual({ status: 'unknown' });
  });

  it('has judged, recused and scored nothing at first, and is followed by none', () =>
    expect(roundOf(opened)).toMatchObject({ recusals: [], judged: new Map(), scored: new Map(), successor: null }));

  it('counts the assessments that its closing opened, measure by measure', () => {
    expect(roundOf(opened, closed)).toMatchObject({
      status: 'closed',
      scored: new Map([
        [measure, 3],
        [second, 3],
      ]),
    });
    const scores = [...everybodys.slice(0, 1), scoresOf(second, 1), scoresOf(second, 2)];
    expect(roundOf(opened, { ...closed, data: { ...closed.data, scores } })).toMatchObject({
      scored: new Map([
        [measure, 1],
        [second, 2],
      ]),
    });
  });

  it('can be built on from when its scores were opened; one that never was closed, from when it began', () => {
    const since = new Map([
      ['open', '2026-03-01T00:00:00.000Z'],
      ['closed', '2026-03-02T00:00:00.000Z'],
    ]);
    expect(rounds.since({ state: roundOf(opened, closed), since })).toBe('2026-03-02T00:00:00.000Z');
    expect(rounds.since({ state: roundOf(opened), since })).toBe('2026-03-01T00:00:00.000Z');
  });
});
