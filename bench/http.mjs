// What a command costs over HTTP: ratings and contributions of 64 connections, beside a constant that the same server answers. The median of
// the ratios of neighbours is the result, not the figures: who asks runs on the same machine.
//   node build.mjs && node bench/http.mjs [rounds, default 5] [seconds per turn, default 3] [connections, default 64]
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { startProgram } from './program.mjs';
import { DIALOGUE, fillRecord, submission } from './record.mjs';
import { ask, atLeast, atMost, interleaved, machine, median, rateOf, ratios, spent, withPostgres, withSpread } from './side-by-side.mjs';

const [rounds = 5, seconds = 3, connections = 64] = process.argv.slice(2).map(Number);
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

await withPostgres(async ({ home, newDatabase }) => {
  const place = { home, url: await newDatabase('http'), key: randomBytes(32) };
  await fillRecord(place.url, place.key, { ratings: 0, contributions: 1000, raters: 1 });
  const { child, at, stop } = await startProgram(place);
  try {
    const { items } = JSON.parse((await sent(`${at}/api/contributions?dialogue=${DIALOGUE}`)).text);
    const rated = items.map(({ contribution }) => contribution);
    const submit = () => sent(`${at}/api/dialogues/${DIALOGUE}/contributions`, submission());
    const times = { ratings: [], contributions: [], constant: [] };
    const timed = (name, wanted, send) => async () => {
      const began = performance.now();
      insist(wanted, await send());
      times[name].push(performance.now() - began);
    };
    const turns = {
      ratings: timed('ratings', 200, () =>
        sent(`${at}/api/contributions/${rated[Math.floor(Math.random() * rated.length)]}/ratings`, {
          value: 'agree',
          participant: `somebody ${randomUUID()}`,
        }),
      ),
      contributions: timed('contributions', 201, submit),
      constant: timed('constant', 200, () => sent(`${at}/health/live`)),
    };
    for (const turn of Object.values(turns)) await rateOf(connections, 2, turn);
    for (const list of Object.values(times)) list.length = 0;
    const cost = Object.fromEntries(Object.keys(turns).map((name) => [name, { program: 0, database: 0 }]));
    const figures = await interleaved(rounds, Object.keys(turns), async (name) => {
      const before = await spent(child.pid, place.url);
      const rate = await rateOf(connections, seconds, turns[name]);
      const after = await spent(child.pid, place.url);
      for (const part of Object.keys(before)) cost[name][part] += after[part] - before[part];
      return rate;
    });
    console.log(`${machine()}; ${connections} connections, ${rounds} rounds of ${seconds} s, answers per second: median (spread)`);
    for (const [name, list] of Object.entries(figures)) {
      const sorted = times[name].toSorted((a, b) => a - b);
      const [p50, p99] = [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)]);
      console.log(
        `${name}: ${withSpread(list)}; p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms;` +
          ` processor ${Object.entries(cost[name])
            .map(([part, ms]) => `${part} ${(ms / sorted.length).toFixed(2)} ms`)
            .join(', ')} each`,
      );
      if (name !== 'constant') atMost(10, `${name}, p99 / p50`, p99 / p50);
    }
    atLeast(0.35, 'ratings / constant', median(ratios(figures.ratings, figures.constant)));
    atLeast(0.25, 'contributions / constant', median(ratios(figures.contributions, figures.constant)));
    const [{ events }] = await ask(place.url, 'select sequence as events from record.head');
    console.log(`${events} events in the record`);
  } finally {
    await stop();
    agent.destroy();
  }
});
