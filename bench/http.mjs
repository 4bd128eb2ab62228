// What a command costs over HTTP: ratings and contributions of 64 connections, beside a constant that the same server answers. The median of
// the ratios of neighbours is the result, not the figures: who asks runs on the same machine.
//   node build.mjs && node bench/http.mjs [rounds, default 5] [seconds per turn, default 3] [connections, default 64]
// With EVENTSTORE_URL, of a server that is empty and nobody else's, the same over it as well, beside that over PostgreSQL.
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { NO_STREAM } from '../dist/store/event-store.js';
import { EventStoreDbEventStore } from '../dist/store/eventstoredb/eventstoredb-event-store.js';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { startProgram } from './program.mjs';
import { DIALOGUE, fillRecord, submission } from './record.mjs';
import { ask, atLeast, atMost, interleaved, machine, median, rateOf, ratios, spent, withPostgres, withSpread } from './side-by-side.mjs';

const [rounds = 5, seconds = 3, connections = 64] = process.argv.slice(2).map(Number);
const { EVENTSTORE_URL: eventStoreUrl } = process.env;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

const sent = (url, body) =>
  new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const asking = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more) => (text += more));
      answer.on('end', () => resolve({ status: answer.statusCode, text }));
    });
    asking.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });

const insist = (wanted, answer) => {
  if (answer.status !== wanted) throw new Error(`Answered ${answer.status}: ${answer.text}`);
};

/** Written again, stream by stream, to a log of which the sequences are beside the views. */
const writeAgain = async (databaseUrl, url) => {
  const from = await PostgresEventStore.open(databaseUrl);
  const to = await EventStoreDbEventStore.open({ url, databaseUrl, report: console.error });
  try {
    const streams = new Map();
    for (const event of await from.readAll(0n, 10_000)) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    const waiting = [...streams];
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await to.append(next[0], next[1], NO_STREAM);
    };
    await Promise.all(Array.from({ length: 32 }, lane));
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
};

/** The same record for each; over EventStoreDB, views and vault are in a PostgreSQL all the same. */
const started = async ({ home, newDatabase }, name, url) => {
  const place = { home, url: await newDatabase(name), key: randomBytes(32) };
  await fillRecord(place.url, place.key, { ratings: 0, contributions: 1000, raters: 1 });
  if (!url) return { ...place, ...(await startProgram(place)) };
  await writeAgain(place.url, url);
  return { ...place, ...(await startProgram(place, { EVENTSTORE_URL: url })) };
};

/** What is asked of a program, each with the status that is wanted. */
const questionsTo = async ({ at }) => {
  const { items } = JSON.parse((await sent(`${at}/api/contributions?dialogue=${DIALOGUE}`)).text);
  const rated = items.map(({ contribution }) => contribution);
  const rate = () =>
    sent(`${at}/api/contributions/${rated[Math.floor(Math.random() * rated.length)]}/ratings`, {
      value: 'agree',
      participant: `somebody ${randomUUID()}`,
    });
  return {
    ratings: { wanted: 200, send: rate },
    contributions: { wanted: 201, send: () => sent(`${at}/api/dialogues/${DIALOGUE}/contributions`, submission()) },
    constant: { wanted: 200, send: () => sent(`${at}/health/live`) },
  };
};

const turnsOf = async (program, suffix = '') =>
  Object.entries(await questionsTo(program)).map(([name, { wanted, send }]) => {
    const times = [];
    const turn = async () => {
      const began = performance.now();
      insist(wanted, await send());
      times.push(performance.now() - began);
    };
    return [name + suffix, { program, turn, times, cost: { program: 0, database: 0 } }];
  });

const SUFFIX = ' over EventStoreDB';

await withPostgres(async (server) => {
  const programs = [await started(server, 'http')];
  try {
    if (eventStoreUrl) programs.push(await started(server, 'log', eventStoreUrl));
    const [own, log] = programs;
    const turns = Object.fromEntries([...(await turnsOf(own)), ...(log ? await turnsOf(log, SUFFIX) : [])]);
    delete turns[`constant${SUFFIX}`];
    for (const { turn, times } of Object.values(turns)) {
      await rateOf(connections, 2, turn);
      times.length = 0;
    }
    const figures = await interleaved(rounds, Object.keys(turns), async (name) => {
      const { program, turn, cost } = turns[name];
      const before = await spent(program.child.pid, program.url);
      const rate = await rateOf(connections, seconds, turn);
      const after = await spent(program.child.pid, program.url);
      for (const part of Object.keys(before)) cost[part] += after[part] - before[part];
      return rate;
    });
    console.log(`${machine()}; ${connections} connections, ${rounds} rounds of ${seconds} s, answers per second: median (spread)`);
    for (const [name, list] of Object.entries(figures)) {
      const sorted = turns[name].times.toSorted((a, b) => a - b);
      const [p50, p99] = [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)]);
      console.log(
        `${name}: ${withSpread(list)}; p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms;` +
          ` processor ${Object.entries(turns[name].cost)
            .map(([part, ms]) => `${part} ${(ms / sorted.length).toFixed(2)} ms`)
            .join(', ')} each`,
      );
      if (name !== 'constant') atMost(10, `${name}, p99 / p50`, p99 / p50);
    }
    atLeast(0.35, 'ratings / constant', median(ratios(figures.ratings, figures.constant)));
    atLeast(0.25, 'contributions / constant', median(ratios(figures.contributions, figures.constant)));
    for (const name of log ? ['ratings', 'contributions'] : []) {
      const beside = ratios(figures[name + SUFFIX], figures[name]);
      console.log(`${name}, over EventStoreDB / over PostgreSQL: ${withSpread(beside)}`);
      atLeast(0.8, `${name}, over EventStoreDB / over PostgreSQL`, median(beside));
    }
    const [{ events }] = await ask(own.url, 'select sequence as events from record.head');
    console.log(`${events} events in the record`);
  } finally {
    for (const { stop } of programs) await stop();
    agent.destroy();
  }
});
