import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { InOrder } from '../../src/imports/in-order.js';

/** Tasks that take some turns of the event loop, and what happened in which order. */
const watched = () => {
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const task =
    (name: string, turns = 1) =>
    async () => {
      most = Math.max(most, ++running);
      log.push(`${name} begins`);
      for (let i = 0; i < turns; i++) await turn();
      log.push(`${name} ends`);
      running--;
    };
  return { log, task, most: () => most };
};

describe('tasks in order', () => {
  it('run one after the other in a lane', async () => {
    const { log, task } = watched();
    const inOrder = new InOrder(10);
    await inOrder.run({ lane: 'a' }, task('first', 5));
    await inOrder.run({ lane: 'a' }, task('second'));
    await inOrder.drained();
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('run side by side in different lanes', async () => {
    const { log, task } = watched();
    const inOrder = new InOrder(10);
    await inOrder.run({ lane: 'a' }, task('slow', 5));
    await inOrder.run({ lane: 'b' }, task('quick'));
    await inOrder.drained();
    expect(log).toEqual(['slow begins', 'quick begins', 'quick ends', 'slow ends']);
  });

  it('wait for the lanes that they name, and do not hold those up', async () => {
    const { log, task } = watched();
    const inOrder = new InOrder(10);
    await inOrder.run({ lane: 'statement' }, task('statement', 3));
    await inOrder.run({ lane: 'vote 1', after: ['statement'] }, task('vote 1', 5));
    await inOrder.run({ lane: 'vote 2', after: ['statement', 'nobody'] }, task('vote 2'));
    await inOrder.run({ lane: 'statement' }, task('decision'));
    await inOrder.drained();
    expect(log.slice(0, 2)).toEqual(['statement begins', 'statement ends']);
    expect(log.indexOf('decision begins')).toBeLessThan(log.indexOf('vote 1 ends'));
    expect(log.indexOf('vote 2 begins')).toBeLessThan(log.indexOf('vote 1 ends'));
  });

  it('stop at the first error: none begins after it, and whoever asks gets it', async () => {
    const { log, task } = watched();
    const inOrder = new InOrder(3);
    const broken = new Error('broken');
    await inOrder.run({ lane: 'b' }, task('other', 5));
    await inOrder.run({ lane: 'a' }, () => Promise.reject(broken));
    await inOrder.run({ lane: 'a' }, task('next'));
    await expect(inOrder.run({ lane: 'c' }, task('later'))).rejects.toBe(broken);
    await expect(inOrder.drained()).rejects.toBe(broken);
    expect(log).toEqual(['other begins', 'other ends']);
  });

  it('are never more at once than allowed, and each lane keeps its order, whatever the lanes', async () => {
    const tasks = fc.array(fc.record({ lane: fc.nat({ max: 5 }), after: fc.nat({ max: 5 }), turns: fc.nat({ max: 4 }) }), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(tasks, fc.integer({ min: 1, max: 8 }), async (given, inFlightMax) => {
        const { log, task, most } = watched();
        const inOrder = new InOrder(inFlightMax);
        for (const [i, { lane, after, turns }] of given.entries()) {
          await inOrder.run({ lane: String(lane), after: [String(after)] }, task(String(i), turns));
        }
        await inOrder.drained();
        expect(most()).toBeLessThanOrEqual(inFlightMax);
        expect(log).toHaveLength(given.length * 2);
        for (const [later, { lane, after }] of given.entries()) {
          const before = given.flatMap((each, i) => (i < later && [lane, after].includes(each.lane) ? [i] : []));
          for (const earlier of before) expect(log.indexOf(`${earlier} ends`)).toBeLessThan(log.indexOf(`${later} begins`));
        }
      }),
      { numRuns: 50 },
    );
  });
});
