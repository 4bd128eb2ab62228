import type { Pool } from 'pg';
import { Crowded, StorageFull, Unavailable } from '../../src/host/failures.js';
import { patientPool } from '../../src/postgres/patient-pool.js';
import { postgresFailure } from '../../src/postgres/postgres-failure.js';

const { TEST_DATABASE_URL = '' } = process.env;
const pools: Pool[] = [];
const poolTo = (url: string): Pool => {
  const pool = patientPool(url, { max: 1, name: 'test' });
  pools.push(pool);
  return pool;
};
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

const withPassword = (password: string): string => {
  const url = new URL(TEST_DATABASE_URL);
  url.password = password;
  return url.href;
};

it.each([
  ['nobody listens', 'postgres://127.0.0.1:1/zukunftsdialog'],
  // As of a container that is stopped.
  ['the name is nobody’s', 'postgres://database.invalid/zukunftsdialog'],
  ['the password is another one by now', withPassword('another')],
])('a database where %s may be there later, whoever is asked: the pool or a connection of it', async (_, url) => {
  const pool = poolTo(url);
  await expect(pool.query('select')).rejects.toBeInstanceOf(Unavailable);
  await expect(pool.connect()).rejects.toBeInstanceOf(Unavailable);
});

it('a connection that is ended under a query is told as such, with the words of the driver as its cause', async () => {
  const client = await poolTo(TEST_DATABASE_URL).connect();
  const error: unknown = await client.query('select pg_terminate_backend(pg_backend_pid())').catch((lost: unknown) => lost);
  client.release(true);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({ code: '57P01', message: (error as Error & { readonly cause: Error }).cause.message });
});

it('a pool whose connections are all taken is crowded', async () => {
  const pool = poolTo(TEST_DATABASE_URL);
  const client = await pool.connect();
  await expect(pool.query('select')).rejects.toBeInstanceOf(Crowded);
  client.release();
  await expect(pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
});

it('a wrong statement stays wrong', async () => {
  const wrong: unknown = await poolTo(TEST_DATABASE_URL)
    .query('select from nowhere')
    .catch((error: unknown) => error);
  expect(wrong).toMatchObject({ code: '42P01' });
  expect(wrong).not.toBeInstanceOf(Unavailable);
});

it('tells what will pass from what will not', () => {
  const withCode = (code: string) => Object.assign(new Error('failed'), { code });
  const passing = [
    ...['ECONNREFUSED', 'ETIMEDOUT', '53300', '55P03', '57P01', '08006'].map(withCode),
    ...['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'].map((message) => new Error(message)),
  ];
  expect(passing.filter((error) => !(postgresFailure(error) instanceof Unavailable))).toEqual([]);
  const lasting = [withCode('42P01'), withCode('22P02'), new TypeError('x is not a function'), null];
  expect(lasting.map(postgresFailure)).toEqual(lasting);
  expect(postgresFailure(withCode('53100'))).toBeInstanceOf(StorageFull);
});
