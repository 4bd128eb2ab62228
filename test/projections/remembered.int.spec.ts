import type { DataSource } from 'typeorm';
import { Crowded } from '../../src/host/failures.js';
import { dialogues } from '../../src/projections/dialogues/dialogues.js';
import { rebuild } from '../../src/projections/rebuild.js';
import { Remembered } from '../../src/projections/remembered.js';
import { closeHouses, type House, openHouse } from './house.js';

let house: House;
let views: DataSource;
beforeAll(async () => {
  house = await openHouse();
  ({ views } = house);
});
afterAll(closeHouses);
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('counts twice at a time, whoever asks and for whatever, each in its turn, and the same question once', async () => {
  const remembered = new Remembered(views);
  let [running, most, counted] = [0, 0, 0];
  const count = async (): Promise<number> => {
    most = Math.max(most, ++running);
    await soon();
    running--;
    return ++counted;
  };
  const asked = Array.from({ length: 20 }, (_, n) => remembered.answer(n % 2 === 0 ? 'dialogues' : 'measures', [n % 10, 7n], count));
  await Promise.all(asked);
  expect([most, counted, running]).toEqual([2, 10, 0]);
});

it('gives the turn of a count that fails to the next, and counts again', async () => {
  const remembered = new Remembered(views);
  const fails = ['a', 'b', 'c'].map((name) => remembered.answer('dialogues', [name], () => Promise.reject(new Error('No'))));
  expect((await Promise.allSettled(fails)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await remembered.answer('dialogues', ['a'], () => Promise.resolve(1))).toBe(1);
});

it('tells who waits too long to come again, and counts again afterwards', async () => {
  const remembered = new Remembered(views);
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const begun: Promise<void>[] = [];
  const slow = ['a', 'b'].map((name) => {
    let begin = (): void => undefined;
    begun.push(new Promise((resolve) => (begin = resolve)));
    return remembered.answer('dialogues', [name], () => (begin(), finished.then(() => 1)));
  });
  await Promise.all(begun);
  const refused: unknown = await remembered.answer('dialogues', ['c'], () => Promise.resolve(3)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Crowded);
  finish();
  await Promise.all(slow);
  expect(await remembered.answer('dialogues', ['c'], () => Promise.resolve(3))).toBe(3);
});

it('counts anew what was counted over a view that was rebuilt since', async () => {
  const remembered = new Remembered(views);
  const ask = (view: string, answer: number): Promise<number> => remembered.answer(view, [1n], () => Promise.resolve(answer));
  expect([await ask('dialogues', 1), await ask('measures', 1)]).toEqual([1, 1]);
  expect([await ask('dialogues', 2), await ask('measures', 2)]).toEqual([1, 1]);
  await rebuild(house, dialogues);
  expect([await ask('dialogues', 3), await ask('measures', 3)]).toEqual([3, 1]);
});
