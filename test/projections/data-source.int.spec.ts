import { type DataSource, QueryFailedError } from 'typeorm';
import { Unavailable } from '../../src/host/failures.js';
import { closeHouses, openHouse } from './house.js';

let views: DataSource;
beforeAll(async () => ({ views } = await openHouse()));
afterAll(closeHouses);

const END = 'pg_terminate_backend(pg_backend_pid())';

it('what is wrong stays wrong', async () => {
  await expect(views.query('select from nowhere')).rejects.toBeInstanceOf(QueryFailedError);
});

it.each([
  ['a query', () => views.query(`select ${END}`)],
  ['what is built', () => views.createQueryBuilder().select(END).from('(select 1)', 'one').getRawMany()],
  ['a transaction', () => views.transaction((all) => all.query(`select ${END}`))],
])('%s of the views whose connection is lost is told as what may succeed later', async (_, ask) => {
  await expect(ask()).rejects.toBeInstanceOf(Unavailable);
});
