import { Crowded } from '../../src/host/failures.js';
import { PublicViews } from '../../src/projections/public-views.js';
import { closeHouses, type House, openHouse } from './house.js';

let house: House;
let readers: PublicViews;
beforeAll(async () => {
  house = await openHouse();
  readers = await PublicViews.beside(house.views);
});
afterAll(async () => {
  await readers.onApplicationShutdown();
  await closeHouses();
});

it('cuts off what anybody asks that takes too long, and answers all others meanwhile', async () => {
  let ended = 0;
  const long = Array.from({ length: 12 }, () =>
    readers.views.query('select pg_sleep(20)').then(String, (error: unknown) => (ended++, error)),
  );
  const others = await Promise.all(Array.from({ length: 12 }, () => house.views.query<readonly object[]>('select 1 as one')));
  expect(others).toEqual(Array.from({ length: 12 }, () => [{ one: 1 }]));
  expect(ended).toBe(0);
  for (const answer of await Promise.all(long)) expect(answer).toBeInstanceOf(Crowded);
});

it('reads the same', async () => {
  const [first] = await readers.views.query<readonly object[]>('select count(*)::int as count from view_dialogues.dialogue');
  expect(first).toEqual({ count: 0 });
});
