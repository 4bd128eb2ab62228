import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The url of a new, empty database on the server of this jest run (global-setup.mjs). Takes about 0.1 s: one per file, not per test. */
export const freshDatabase = async (): Promise<string> => {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await query(serverUrl(), `create database ${name}`);
  return urlOf(name);
};

/** A new database that is as `fill` leaves one; it does so once in a run, for the first file that asks, on the server of this run. */
export const databaseFilledBy = async (fill: (url: string) => Promise<void>): Promise<string> => {
  const server = new Client({ connectionString: serverUrl(), application_name: 'test' });
  await server.connect();
  try {
    const name = `t_${randomBytes(8).toString('hex')}`;
    // The lock is of the database that we are connected to, and ends with the connection.
    await server.query('select pg_advisory_lock(1)');
    const { rowCount } = await server.query('select from pg_database where datname = $1', [FILLED]);
    if (rowCount === 0) {
      const making = await freshDatabase();
      await fill(making);
      await server.query(`alter database ${new URL(making).pathname.slice(1)} rename to ${FILLED}`);
    }
    await server.query('select pg_advisory_unlock(1)');
    await server.query(`create database ${name} template ${FILLED} strategy file_copy`);
    return urlOf(name);
  } finally {
    await server.end();
  }
};

/** Removes a database of `freshDatabase`, whoever is still connected to it. */
export const dropDatabase = async (url: string): Promise<void> => {
  const name = new URL(url).pathname.slice(1);
  if (!/^t_[0-9a-f]{16}$/.test(name)) throw new Error(`Not a database of a test: ${name}`);
  await query(serverUrl(), `drop database if exists ${name} with (force)`);
};

/** One statement on a connection of its own, past the code under test. */
export const query = async <Row extends object>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: url, application_name: 'test' });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** Of this run alone: the next one may have other tables. */
const FILLED = `filled_${process.env['TEST_RUN'] ?? ''}`;

const urlOf = (name: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

const serverUrl = (): string => {
  const { TEST_DATABASE_URL: url } = process.env;
  if (url === undefined) throw new Error('No TEST_DATABASE_URL: jest sets it in test/global-setup.mjs');
  return url;
};
