// What building the views from the record costs: each by itself, then all as the program does it after a restore, and beside the first the COPY
// of the rows that come out.
//   node build.mjs && node bench/rebuild.mjs [events, default 100000]
import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECTIONS } from '../dist/projections/all.js';
import { openBuilders, openViews } from '../dist/projections/data-source.js';
import { rebuild } from '../dist/projections/rebuild.js';
import { schemaOf } from '../dist/projections/view-table.js';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { fillRecord } from './record.mjs';
import { ask, atLeast, atMost, machine, withPostgres } from './side-by-side.mjs';

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

await withPostgres(async ({ home, newDatabase }) => {
  const url = await newDatabase('rebuilt');
  const contributions = Math.round(events / 50);
  const head = await fillRecord(url, randomBytes(32), {
    ratings: events - 2 * contributions,
    contributions,
    raters: Math.round(events / 20),
  });
  const store = await PostgresEventStore.open(url);
  const views = await openViews(url);
  const builders = await openBuilders(views, BUILDS);
  const files = join(home, 'copied');
  await mkdir(files);
  await chmod(files, 0o777);
  console.log(`${machine()}; ${head} events, of them ${2 * contributions} of contributions and the rest ratings`);
  let [sum, copies] = [0, 0];
  for (const projection of PROJECTIONS) {
    const took = await seconds(() => rebuild({ views: builders, store }, projection));
    const copy = await copied(url, projection, files);
    [sum, copies] = [sum + took, copies + copy];
    console.log(`${projection.name}: ${took.toFixed(2)} s, COPY of its rows ${copy.toFixed(2)} s`);
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
});
