import { Client } from 'pg';
import { isUnavailable } from '../../src/host/patience.js';

const failing = (connectionString: string): Promise<unknown> =>
  new Client({ connectionString, connectionTimeoutMillis: 5000 }).connect().catch((error: unknown) => error);

it.each([
  ['nobody listens', 'postgres://127.0.0.1:1/zukunftsdialog'],
  // As of a container that is stopped.
  ['the name is nobody’s', 'postgres://database.invalid/zukunftsdialog'],
])('a database where %s may be there later', async (_, url) => {
  expect(isUnavailable(await failing(url))).toBe(true);
});

it('a database that does not know the password may know it later, and a wrong statement stays wrong', async () => {
  const { TEST_DATABASE_URL = '' } = process.env;
  const client = new Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  const wrong: unknown = await client.query('select from nowhere').catch((error: unknown) => error);
  await client.end();
  expect(isUnavailable(wrong)).toBe(false);
  const url = new URL(TEST_DATABASE_URL);
  url.password = 'another';
  expect(isUnavailable(await failing(url.href))).toBe(true);
});

it('tells what will pass from what will not', () => {
  const withCode = (code: string) => Object.assign(new Error('failed'), { code });
  const passing = [
    ...['ECONNREFUSED', 'ETIMEDOUT', '53300', '55P03', '57P01', '08006'].map(withCode),
    ...['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', '14 UNAVAILABLE: No connection'].map(
      (message) => new Error(message),
    ),
  ];
  expect(passing.filter((error) => !isUnavailable(error))).toEqual([]);
  expect([withCode('42P01'), withCode('22P02'), new TypeError('x is not a function'), null].filter(isUnavailable)).toEqual([]);
});
