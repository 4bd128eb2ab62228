import { LogEnd } from '../../src/store/eventstoredb/log-end.js';
import type { LogEvent } from '../../src/store/eventstoredb/log-event.js';
import { logged, NOTE, ofServer } from './log-events.js';

/** A log, read from its end; and how many of its events were looked at. */
const read = (...log: readonly LogEvent[]) => {
  const looked: string[] = [];
  const end = new LogEnd({
    backwards: async (wanted) => {
      const events = now.log.toReversed();
      await now.pause;
      for (const event of events) {
        looked.push(event.id);
        if (!wanted(event)) break;
      }
    },
  });
  const now = { log, pause: Promise.resolve() };
  return { end, now, looked };
};

const newestOf = ({ id, position }: LogEvent) => ({ id, position });

describe('the newest of our events in a log', () => {
  it('is found from the end, past what is none of ours', async () => {
    const { end, looked } = read(logged(1), logged(2), logged(3, NOTE, 2, { metadata: null }), ofServer(4));
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(2)));
    expect(looked).toHaveLength(3);
  });

  it('is none where there is none', async () => {
    expect(await read().end.newestAfter(null)).toBeNull();
    expect(await read(ofServer(1)).end.newestAfter(null)).toBeNull();
    expect(await read(logged(1), logged(2, NOTE, 1, { position: null })).end.newestAfter(null)).toBeNull();
  });

  it('is after the one that is known, before which nothing is looked at', async () => {
    const { end, looked } = read(logged(1), logged(2), ofServer(3), ofServer(4));
    expect(await end.newestAfter(logged(2).position)).toBeNull();
    expect(looked).toHaveLength(3);
    expect(await end.newestAfter(logged(1).position)).toBeNull();
    expect(await read(logged(1), logged(2)).end.newestAfter(logged(1).position)).toEqual(newestOf(logged(2)));
  });

  it('is still the same when nothing of ours came, and what was looked at is not looked at again', async () => {
    const { end, now, looked } = read(logged(1), ofServer(2), ofServer(3));
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(1)));
    now.log = [...now.log, ofServer(4)];
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(1)));
    // The first time three, then the new one and the last of those.
    expect(looked).toHaveLength(3 + 2);
    expect(await end.newestAfter(logged(1).position)).toBeNull();
    expect(looked).toHaveLength(3 + 2 + 1);
  });

  it('is another one as the log grows', async () => {
    const { end, now } = read(logged(1));
    await end.newestAfter(null);
    now.log = [...now.log, logged(2), ofServer(3)];
    expect(await end.newestAfter(logged(1).position)).toEqual(newestOf(logged(2)));
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(2)));
  });

  it('is the newer one where two look at once, and the one that began earlier ends later', async () => {
    const { end, now } = read(logged(1));
    const early = now.log;
    now.pause = new Promise((resolve) => setImmediate(resolve));
    const slow = end.newestAfter(null);
    now.pause = Promise.resolve();
    now.log = [...early, logged(2)];
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(2)));
    expect(await slow).toEqual(newestOf(logged(2)));
  });

  it('is looked for from the start in a log that was put back', async () => {
    const { end, now } = read(logged(1), logged(2));
    await end.newestAfter(null);
    now.log = [logged(1)];
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(2)));
    end.forget();
    expect(await end.newestAfter(null)).toEqual(newestOf(logged(1)));
  });
});
