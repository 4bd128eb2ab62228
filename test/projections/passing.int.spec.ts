import { Client } from 'pg';
import { CHECKPOINT_SQL, moveCheckpoints } from '../../src/projections/checkpoint.js';
import { Passing } from '../../src/projections/passing.js';
import type { Query } from '../../src/projections/rows.js';
import { dropDatabase, freshDatabase, query } from '../database.js';

let url: string;
let clients: readonly [Client, Client];

beforeEach(async () => {
  url = await freshDatabase();
  clients = [new Client(url), new Client(url)];
  for (const client of clients) await client.connect();
  await clients[0].query(CHECKPOINT_SQL);
  await clients[0].query(
    `insert into views.checkpoint (name, version, form, sequence) select n, 1, 'form', 5 from unnest(array['a', 'b', 'c']) n`,
  );
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await dropDatabase(url);
});

/** The queries of a client, and how many there were. */
const counted = (client: Client) => {
  const counter = { queries: 0 };
  const asked: Query = async (sql, values) => {
    counter.queries++;
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  };
  return { counter, asked };
};
const move = (name: string, from: bigint, to: bigint, version = 1) => ({ view: { name, version, form: 'form' }, from, to });
const positions = async () =>
  Object.fromEntries(
    (await query<{ name: string; sequence: string }>(url, 'select name, sequence from views.checkpoint')).map((row) => [
      row.name,
      Number(row.sequence),
    ]),
  );

it('moves the checkpoints of views that come at once in one statement, each from where its view is and of its form', async () => {
  const { counter, asked } = counted(clients[0]);
  const passing = new Passing();
  expect(await Promise.all(['a', 'b', 'c'].map((name) => passing.pass(asked, move(name, 5n, 7n))))).toEqual([true, true, true]);
  expect([counter.queries, await positions()]).toEqual([1, { a: 7, b: 7, c: 7 }]);
  const moved = await Promise.all([
    passing.pass(asked, move('a', 5n, 9n)),
    passing.pass(asked, move('b', 7n, 9n, 2)),
    passing.pass(asked, move('c', 7n, 9n)),
  ]);
  expect([moved, await positions()]).toEqual([[false, false, true], { a: 7, b: 7, c: 9 }]);
});

it('waits for a view that somebody holds without keeping the others waiting', async () => {
  const [mine, holder] = clients;
  const [{ asked }, held] = [counted(mine), counted(holder)];
  await holder.query(`begin; select from views.checkpoint where name = 'b' for update`);
  const third = new Client(url);
  await third.connect();
  const passing = new Passing();
  const [a, b] = [passing.pass(asked, move('a', 5n, 7n)), passing.pass(counted(third).asked, move('b', 5n, 7n))];
  expect(await a).toBe(true);
  expect(await positions()).toEqual({ a: 7, b: 5, c: 5 });
  await moveCheckpoints(held.asked, [move('b', 5n, 6n)]);
  await holder.query('commit');
  expect(await b).toBe(false);
  expect(await positions()).toEqual({ a: 7, b: 6, c: 5 });
  await third.end();
});
