// What building the views from the record costs, in time, processor time and disk: each by itself, then all as the program does it after a restore, and
// beside the first the COPY of the rows that come out. Makes a record of its own, or uses the one in DATABASE_URL, whose views it builds anew.
//   node build.mjs && node bench/rebuild.mjs [events, default 100000]
import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { PROJECTIONS } from '../dist/projections/all.js';
import { openBuilders, openViews } from '../dist/projections/data-source.js';
import { rebuild } from '../dist/projections/rebuild.js';
import { schemaOf } from '../dist/projections/view-table.js';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { fillRecord } from './record.mjs';
import { ask, atLeast, atMost, machine, spent, withPostgres } from './side-by-side.mjs';

const [events = 100_000] = process.argv.slice(2).map(Number);
const SECONDS_PER_MILLION = 90;
const BUILDS = 2;

const seconds = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** How long PostgreSQL takes to take in the rows of a view, into tables with the same indexes. */
const copied = async (url, { name }, home) => {
  let sum = 0;
  const tables = await ask(url, 'select table_name as name from information_schema.tables where table_schema = $1', [schemaOf(name)]);
  for (const { name: table } of tables) {
    const [from, file] = [`${schemaOf(name)}.${table}`, join(home, `${name}-${table}`)];
    await ask(url, `copy ${from} to '${file}'; create table copied (like ${from} including all)`);
    sum += await seconds(() => ask(url, `set synchronous_commit = off; copy copied from '${file}'`));
    await ask(url, 'drop table copied');
  }
  return sum;
};

const sizeOf = async (url, { name }) => {
  const sql = `select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = $1`;
  return Number((await ask(url, sql, [schemaOf(name)]))[0].bytes);
};

const filled = (url) => {
  const contributions = Math.round(events / 50);
  return fillRecord(url, randomBytes(32), { ratings: events - 2 * contributions, contributions, raters: Math.round(events / 20) });
};

const measure = async (url, home) => {
  const there = process.env.DATABASE_URL !== undefined;
  const head = there ? Number((await ask(url, 'select sequence from record.head'))[0].sequence) : await filled(url);
  const store = await PostgresEventStore.open(url);
  const views = await openViews(url);
  const builders = await openBuilders(views, BUILDS);
  const files = join(home, 'copied');
  await mkdir(files);
  await chmod(files, 0o777);
  console.log(`${machine()}, load ${loadavg()[0].toFixed(1)}; ${head} events, of them one in 25 of contributions and the rest ratings`);
  let [sum, copies] = [0, 0];
  for (const projection of PROJECTIONS) {
    const before = await spent(process.pid, url);
    const took = await seconds(() => rebuild({ views: builders, store }, projection));
    const after = await spent(process.pid, url);
    const copy = await copied(url, projection, files);
    [sum, copies] = [sum + took, copies + copy];
    const each = (ms) => ((ms * 1000) / head).toFixed(0);
    console.log(
      `${projection.name}: ${took.toFixed(2)} s, COPY of its rows ${copy.toFixed(2)} s; for each event ${each(after.program - before.program)} µs of the processor + ` +
        `${each(after.database - before.database)} µs of the database's, ${((await sizeOf(url, projection)) / head).toFixed(0)} bytes`,
    );
  }
  const waiting = [...PROJECTIONS];
  const builder = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await rebuild({ views: builders, store }, next);
  };
  const all = await seconds(() => Promise.all(Array.from({ length: BUILDS }, builder)));
  console.log(
    `one after another ${sum.toFixed(1)} s; all, ${BUILDS} at a time, ${all.toFixed(1)} s: ${((all * 1e6) / head).toFixed(0)} µs per event`,
  );
  atMost(SECONDS_PER_MILLION, 'seconds for all views of a million events', (all * 1e6) / head);
  atLeast(0.3, 'COPY of the rows / rebuild, one after another', copies / sum);
  await builders.destroy();
  await views.destroy();
  await store.close();
};

const work = async ({ home, newDatabase }) => measure(process.env.DATABASE_URL ?? (await newDatabase('rebuilt')), home);
await withPostgres(work);
