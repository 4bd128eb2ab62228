// How long after it was acknowledged a rating is in the views, at a steady rate of events, beside the time that one commit takes.
//   node build.mjs && node bench/lag.mjs [events per second, default 1000] [seconds, default 20] [ratings in the record before, default 100000]
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { NO_STREAM } from '../dist/store/event-store.js';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { allShown, startProgram } from './program.mjs';
import { DIALOGUE, fillRecord } from './record.mjs';
import { atMost, machine, median, withPostgres } from './side-by-side.mjs';

const [rate = 1000, seconds = 20, before = 100_000] = process.argv.slice(2).map(Number);
const CONTRIBUTIONS = 2000;
const VIEWS = ['contributions', 'theme-input'];
const LONE_COMMITS = 200;
const TURN_MS = 5;

const rated = (contribution) => ({
  id: randomUUID(),
  type: 'ContributionRated',
  schema: 1,
  occurredAt: new Date().toISOString(),
  role: 'participant',
  data: { contribution, previous: null, protection: 'none', value: 'agree' },
  internal: { actor: null, causation: null, correlation: randomUUID(), nonce: randomUUID(), rater: randomUUID(), request: randomUUID() },
  body: null,
});
const percentile = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];

await withPostgres(async ({ home, newDatabase }) => {
  const place = { home, url: await newDatabase('lag'), key: randomBytes(32) };
  const head = await fillRecord(place.url, place.key, { ratings: before, contributions: CONTRIBUTIONS, raters: before / 50 });
  const { at, stop } = await startProgram(place);
  const store = await PostgresEventStore.open(place.url);
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    const { items } = await (await fetch(`${at}/api/contributions?dialogue=${DIALOGUE}`)).json();
    const append = async (i) => {
      const began = performance.now();
      const { sequence } = await store.append(`rating-${randomUUID()}`, [rated(items[i % items.length].contribution)], NO_STREAM);
      const acknowledged = performance.now();
      return { sequence: Number(sequence), acknowledged, took: acknowledged - began };
    };
    const lone = [];
    for (let i = 0; i < LONE_COMMITS; i++) lone.push((await append(i)).took);
    await allShown(at);

    const [written, reached] = [[], Object.fromEntries(VIEWS.map((view) => [view, []]))];
    let isOver = false;
    const look = async () => {
      while (!isOver) {
        const { rows } = await client.query('select name, sequence::int from views.checkpoint where name = any($1)', [VIEWS]);
        const now = performance.now();
        for (const { name, sequence } of rows) if (sequence !== reached[name].at(-1)?.sequence) reached[name].push({ sequence, now });
      }
    };
    const looking = look();
    const under = new Set();
    const began = performance.now();
    for (let sent = 0; sent < rate * seconds; await sleep(TURN_MS))
      for (const due = Math.min(((performance.now() - began) * rate) / 1000, rate * seconds); sent < due; sent++) {
        const one = append(sent).then((done) => (written.push(done), under.delete(one)));
        under.add(one);
      }
    await Promise.all(under);
    const took = (performance.now() - began) / 1000;
    await allShown(at);
    await sleep(100);
    isOver = true;
    await looking;

    const commit = median(lone);
    console.log(
      `${machine()}; ${head} events before; ${written.length} events in ${took.toFixed(1)} s (${(written.length / took).toFixed(0)}/s); a commit by itself ${commit.toFixed(1)} ms`,
    );
    written.sort((a, b) => a.sequence - b.sequence);
    for (const view of VIEWS) {
      let i = 0;
      const lags = written.map(({ sequence, acknowledged }) => {
        while (reached[view][i].sequence < sequence) i++;
        return Math.max(0, reached[view][i].now - acknowledged);
      });
      const [p50, p99] = [0.5, 0.99].map((part) => percentile(lags, part));
      console.log(`${view}: acknowledged to visible p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
      atMost(10, `${view}, p99 in commits`, p99 / commit);
    }
  } finally {
    await client.end();
    await store.close();
    await stop();
  }
});
