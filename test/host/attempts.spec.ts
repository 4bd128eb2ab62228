import { attempts } from '../../src/host/attempts.js';

/** When each attempt began, in ms after the first. */
const begun = async (patience: Parameters<typeof attempts>[0]): Promise<readonly number[]> => {
  const times: number[] = [];
  for await (const attempt of attempts(patience)) {
    expect(attempt).toBe(times.length + 1);
    times.push(performance.now());
  }
  return times.map((time) => time - (times[0] ?? 0));
};

describe('attempts', () => {
  it('are so many, with pauses that double up to the longest', async () => {
    const times = await begun({ times: 5, pauseMs: 20, pauseMsMax: 40 });
    const pauses = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(pauses).toHaveLength(4);
    for (const [i, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual(i === 0 ? 18 : 38);
  });

  it('begin only while there is time, the first one always', async () => {
    expect(await begun({ forMs: 0, pauseMs: 20 })).toEqual([0]);
    const times = await begun({ forMs: 100, pauseMs: 20 });
    expect(times.length).toBeGreaterThan(1);
    // 20 + 40, and the next pause would be too long.
    expect(times.length).toBeLessThanOrEqual(3);
  });

  it('end with the loop that is left, without a further pause', async () => {
    const began = performance.now();
    for await (const attempt of attempts({ pauseMs: 60_000 })) if (attempt === 1) break;
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
