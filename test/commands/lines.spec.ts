import { setTimeout as sleep } from 'node:timers/promises';
import { Lines } from '../../src/commands/lines.js';
import { Crowded } from '../../src/host/failures.js';

it('one after the other, in the order in which they came, and nobody stands there afterwards', async () => {
  const lines = new Lines();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await sleep(5);
    seen.push(`${name} ends`);
    return name;
  };
  const done = Promise.all(['a', 'b', 'c'].map((name) => lines.turn('x', work(name))));
  expect([lines.isAt('x'), lines.isAt('y')]).toEqual([true, false]);
  expect(await done).toEqual(['a', 'b', 'c']);
  expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(lines.isAt('x')).toBe(false);
});

it('a failure is its own, and the next one has its turn', async () => {
  const lines = new Lines();
  const answers = await Promise.allSettled([
    lines.turn('x', () => Promise.reject(new Error('no'))),
    lines.turn('x', () => Promise.resolve(1)),
  ]);
  expect(answers).toMatchObject([{ reason: { message: 'no' } }, { value: 1 }]);
  expect(lines.isAt('x')).toBe(false);
});

it('whoever waits too long is told, and does nothing any more', async () => {
  const lines = new Lines(20);
  let ends = (): void => undefined;
  const first = lines.turn('x', () => new Promise<void>((resolve) => (ends = resolve)));
  let begun = false;
  await expect(lines.turn('x', () => Promise.resolve((begun = true)))).rejects.toBeInstanceOf(Crowded);
  ends();
  await first;
  expect([begun, lines.isAt('x')]).toEqual([false, false]);
});
