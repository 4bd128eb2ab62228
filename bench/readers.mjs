// What many readers leave to those who write: ratings over HTTP with nobody beside them, and beside 32 readers without an account who ask one question each, as of
// random sequences that nobody asked for before; a cheap one, and the dearest that there is.
//   node build.mjs && node bench/readers.mjs [ratings in the record, default 100000] [rounds, default 3] [seconds per turn, default 4] [readers, default 32]
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram } from './program.mjs';
import { DIALOGUE, fillRecord } from './record.mjs';
import { atLeast, interleaved, machine, median, rateOf, ratios, withPostgres, withSpread } from './side-by-side.mjs';

const [ratings = 100_000, rounds = 3, seconds = 4, readers = 32] = process.argv.slice(2).map(Number);
const WRITERS = 16;

const BESIDE = {
  nobody: null,
  'a first page of dispositions': 'dispositions?',
  'theme-input by theme': 'theme-input?by=theme&',
  'theme-input by region, group and day': 'theme-input?by=region,group,day&',
};

await withPostgres(async ({ home, newDatabase }) => {
  const place = { home, url: await newDatabase('readers'), key: randomBytes(32) };
  const head = await fillRecord(place.url, place.key, { ratings, contributions: Math.ceil(ratings / 50), raters: Math.ceil(ratings / 20) });
  const { at, stop } = await startProgram(place);
  try {
    const { items } = await (await fetch(`${at}/api/contributions?dialogue=${DIALOGUE}`)).json();
    const rate = async () => {
      const { contribution } = items[Math.floor(Math.random() * items.length)];
      const answer = await fetch(`${at}/api/contributions/${contribution}/ratings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ value: 'agree', participant: `somebody ${randomUUID()}` }),
      });
      if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    };
    const read = { 200: 0, 503: 0 };
    const readerOf = async (question, signal) => {
      while (!signal.aborted) {
        const asOf = Math.floor(head - Math.random() * ratings * 0.9);
        const answer = await fetch(`${at}/api/${question}dialogue=${DIALOGUE}&asOf=${asOf}`, { signal }).catch(() => null);
        if (answer === null) return;
        read[answer.status] = (read[answer.status] ?? 0) + 1;
        await answer.arrayBuffer().catch(() => undefined);
        // As a client does that is told to come back; a second is less than any of them is told.
        if (answer.status === 503) await sleep(1000, undefined, { signal }).catch(() => undefined);
      }
    };
    await rateOf(WRITERS, 2, rate);
    const answers = {};
    const figures = await interleaved(rounds, Object.keys(BESIDE), async (name) => {
      const ending = new AbortController();
      const question = BESIDE[name];
      const before = { ...read };
      const reading = question === null ? [] : Array.from({ length: readers }, () => readerOf(question, ending.signal));
      // Who began to read before anybody wrote is still answered.
      await rateOf(WRITERS, 3, rate);
      const rated = await rateOf(WRITERS, seconds, rate);
      ending.abort();
      // A request that is given up may never settle in fetch of Node 20.
      await Promise.race([Promise.all(reading), sleep(2000)]);
      for (const status of Object.keys(read)) {
        answers[name] ??= {};
        answers[name][status] = (answers[name][status] ?? 0) + read[status] - (before[status] ?? 0);
      }
      return rated;
    });
    console.log(
      `${machine()}; ${head} events, ${WRITERS} writers, ${readers} readers, ${rounds} rounds of ${seconds} s; ratings per second: median (spread)`,
    );
    for (const [name, list] of Object.entries(figures)) {
      console.log(`beside ${name}: ${withSpread(list)}; answers ${JSON.stringify(answers[name])}`);
      if (name !== 'nobody') atLeast(0.8, `beside ${name} / beside nobody`, median(ratios(list, figures.nobody)));
    }
  } finally {
    await stop();
  }
});
