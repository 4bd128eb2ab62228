import type { DataSource } from 'typeorm';
import { Unavailable } from '../../src/host/failures.js';
import { remembering } from '../../src/projections/remembering.js';

/** Views are only what counts are kept by. */
const views = {} as DataSource;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('counts twice at a time, whoever asks and for whatever, each in its turn, and the same question once', async () => {
  const [one, other] = [remembering<number>(), remembering<number>()];
  let [running, most, counted] = [0, 0, 0];
  const count = async (): Promise<readonly number[]> => {
    most = Math.max(most, ++running);
    await soon();
    running--;
    counted++;
    if (counted === 3) throw new Error('A count that fails gives its turn back');
    return [counted];
  };
  const asked = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other)(views, [n % 10], count));
  const answers = await Promise.allSettled(asked);
  expect([most, counted, running]).toEqual([2, 10, 0]);
  expect(answers.filter(({ status }) => status === 'rejected').length).toBe(2);
});

it('tells who waits too long to come again, and counts again afterwards', async () => {
  const counts = remembering<number>();
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const slow = ['a', 'b'].map((name) => counts(views, [name], () => finished.then(() => [1])));
  const refused: unknown = await counts(views, ['c'], () => Promise.resolve([3])).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Unavailable);
  finish();
  await Promise.all(slow);
  expect(await counts(views, ['c'], () => Promise.resolve([3]))).toEqual([3]);
});
