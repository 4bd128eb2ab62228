// What an append costs: single events to different streams, here, in Emmett, and as plain inserts in groups of a hundred, on one
// embedded PostgreSQL with fsync on. The median of the ratios of neighbours is the result, not the figures.
//   npm --prefix bench ci && node build.mjs && node bench/append.mjs [rounds, default 5] [seconds per turn, default 2]
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { NO_STREAM } from '../dist/store/event-store.js';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { ask, atLeast, atMost, interleaved, machine, median, rateOf, ratios, withPostgres, withSpread } from './side-by-side.mjs';

const [rounds = 5, seconds = 2] = process.argv.slice(2).map(Number);
const CLIENTS = [1, 8, 64, 256];
const GROUP = 100;

/** Of the size of a rating as the program records it. */
const said = () => ({
  data: { contribution: randomUUID(), dialogue: randomUUID(), value: 'agree' },
  internal: {
    actor: null,
    causation: null,
    correlation: randomUUID(),
    nonce: randomUUID(),
    rater: randomUUID(),
    request: randomUUID() + randomUUID(),
  },
});

const rated = () => ({
  id: randomUUID(),
  type: 'ContributionRated',
  schema: 1,
  occurredAt: new Date().toISOString(),
  role: 'participant',
  ...said(),
  body: null,
});

const ours = async (url) => {
  const store = await PostgresEventStore.open(url);
  return { store, append: () => store.append(`rating-${randomUUID()}`, [rated()], NO_STREAM), close: () => store.close() };
};

const emmett = async (url) => {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const append = () => {
    const { data, internal: metadata } = said();
    return store.appendToStream(`rating-${randomUUID()}`, [{ type: 'ContributionRated', data, metadata }], {
      expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
    });
  };
  return { store, append, close: () => store.close() };
};

const INSERT_SQL = `insert into events (stream, revision, id, type, schema, occurred_at, role, data, internal)
  select * from unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::int[], $6::text[], $7::text[], $8::json[], $9::json[])`;

/** A table as anybody would make it: the same columns, found by sequence, by stream and by id. One connection. */
const plain = async (url) => {
  await ask(
    url,
    `create table events (sequence bigserial primary key, stream text not null, revision bigint not null, id uuid not null unique, type text not null,
       schema int not null, recorded_at timestamptz not null default now(), occurred_at text not null, role text not null, data json not null,
       internal json not null, unique (stream, revision))`,
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const append = () => {
    const events = Array.from({ length: GROUP }, rated);
    const values = [
      events.map(() => `rating-${randomUUID()}`),
      events.map(() => 0),
      ...['id', 'type', 'schema', 'occurredAt', 'role'].map((key) => events.map((event) => event[key])),
      ...['data', 'internal'].map((key) => events.map((event) => JSON.stringify(event[key]))),
    ];
    return client.query({ name: 'plain', text: INSERT_SQL, values });
  };
  return { append, close: () => client.end() };
};

/** How many events a subscriber that was there from the start has not seen, and how many it has seen twice. */
const watched = async ({ store }, work) => {
  const [seen, ending] = [new Map(), new AbortController()];
  const follow = async () => {
    for await (const page of store.subscribe(await store.head(), { signal: ending.signal }))
      for (const { id } of page) seen.set(id, (seen.get(id) ?? 0) + 1);
  };
  const [before, following] = [await store.head(), follow()];
  const rate = await work();
  const written = Number((await store.head()) - before);
  for (const end = performance.now() + 10_000; seen.size < written && performance.now() < end;) await sleep(50);
  ending.abort();
  await following;
  return { rate, written, missed: written - seen.size, doubled: [...seen.values()].filter((times) => times > 1).length };
};

await withPostgres(async ({ newDatabase }) => {
  const contenders = {
    ours: await ours(await newDatabase('ours')),
    emmett: await emmett(await newDatabase('emmett')),
    plain: await plain(await newDatabase('plain')),
  };
  console.log(`${machine()}; ${rounds} rounds of ${seconds} s, single events per second: median (spread)`);
  for (const [name, { append }] of Object.entries(contenders)) await rateOf(name === 'plain' ? 1 : 64, 1, append);
  const found = {};
  for (const clients of CLIENTS) {
    const turn = (name) =>
      name === 'plain' ? rateOf(1, seconds, contenders.plain.append, GROUP) : rateOf(clients, seconds, contenders[name].append);
    const figures = await interleaved(rounds, Object.keys(contenders), turn);
    found[clients] = { emmett: ratios(figures.ours, figures.emmett), plain: ratios(figures.ours, figures.plain) };
    console.log(
      `${String(clients).padStart(3)} clients: ours ${withSpread(figures.ours)}, Emmett ${withSpread(figures.emmett)}, hundreds ${withSpread(figures.plain)};` +
        ` / Emmett ${withSpread(found[clients].emmett)}, / hundreds ${withSpread(found[clients].plain)}`,
    );
  }
  const { rate, written, missed, doubled } = await watched(contenders.ours, () => rateOf(64, seconds, contenders.ours.append));
  console.log(`with a subscriber, 64 clients: ${rate.toFixed(0)}/s; of ${written} events it missed ${missed}, and saw ${doubled} twice`);
  atLeast(1.5, '1 client / Emmett', median(found[1].emmett));
  atLeast(10, '64 clients / Emmett', median(found[64].emmett));
  atLeast(0.6, '64 clients / inserts in hundreds', median(found[64].plain));
  atMost(0, 'events that a subscriber missed or saw twice', missed + doubled);
  await Promise.all(Object.values(contenders).map(({ close }) => close()));
});
