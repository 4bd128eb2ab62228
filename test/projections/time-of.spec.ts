import { contributions } from '../../src/domain/contribution/contributions.js';
import { timeOf } from '../../src/projections/time-of.js';
import { accepted, contribution, submitted, withdrawn } from '../domain/contribution/examples.js';
import { recorded } from '../given-view.js';

/** A record whose events came a second after one another. */
const events = recorded([contributions.stream(contribution), submitted, accepted, withdrawn]).map((event, i) => ({
  ...event,
  recordedAt: new Date((i + 1) * 1000).toISOString(),
}));
const store = {
  readAll: (after: bigint, limit: number) => Promise.resolve(events.filter(({ sequence }) => sequence > after).slice(0, limit)),
};

describe('the time of a state', () => {
  it('is that at which its last event was recorded, whatever came since', async () => {
    expect(await timeOf(store, '2', 2n)).toBe(2000);
    expect(await timeOf(store, '3', 3n)).toBe(3000);
    expect(await timeOf(store, '12', 3n)).toBe(3000);
  });

  it('is the beginning of time before anything was recorded, and where there is no such event', async () => {
    expect(await timeOf(store, '0', 0n)).toBe(0);
    expect(await timeOf(store, '4', 4n)).toBe(0);
  });

  it('is the instant that was asked for', async () =>
    expect(await timeOf(store, '2026-03-02T10:00:00.500+01:00', 2n)).toBe(Date.UTC(2026, 2, 2, 9, 0, 0, 500)));

  it('is now where nothing was asked for', async () => {
    const before = Date.now();
    expect(await timeOf(store, undefined, 2n)).toBeGreaterThanOrEqual(before);
  });
});
