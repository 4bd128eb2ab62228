// What tracing costs: two programs on one PostgreSQL, one that sends traces to a collector and one that does not, take turns at
// the same work, so that a noisy machine is noisy to both. The median of the ratios of neighbours is the result, not the figures.
//   npm run bench:telemetry -- [rounds, default 10] [seconds per turn, default 3] [senders, default 8]
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './program.mjs';
import { DIALOGUE, fillRecord, submission } from './record.mjs';
import { median, withPostgres } from './side-by-side.mjs';

const [rounds = 10, seconds = 3, senders = 8] = process.argv.slice(2).map(Number);

let spans = 0;
const collector = createServer((request, response) => {
  request.on('data', (chunk) => (spans += chunk.toString('latin1').split('"spanId"').length - 1));
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
}).listen(0, '127.0.0.1');
await once(collector, 'listening');

/** A program of its own with its own database, and a dialogue that takes contributions. */
const start = async ({ home, newDatabase }, name, settings) => {
  const place = { home: join(home, name), url: await newDatabase(name), key: randomBytes(32) };
  await mkdir(place.home);
  await fillRecord(place.url, place.key, { ratings: 0, contributions: 10, raters: 1 });
  return { name, ratios: [], ...(await startProgram(place, settings)) };
};

const submit = async ({ at }) => {
  const response = await fetch(`${at}/api/dialogues/${DIALOGUE}/contributions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(submission()),
  });
  await response.arrayBuffer();
  return response.status === 201;
};

/** Commands per second. */
const turn = async (program) => {
  const began = performance.now();
  const end = began + seconds * 1000;
  let done = 0;
  const send = async () => {
    for (; performance.now() < end; done++) if (!(await submit(program))) throw new Error('A command was refused');
  };
  await Promise.all(Array.from({ length: senders }, send));
  return (done * 1000) / (performance.now() - began);
};

const spread = (numbers) => `${Math.min(...numbers).toFixed(2)} to ${Math.max(...numbers).toFixed(2)}`;

await withPostgres(async (server) => {
  const programs = [];
  try {
    programs.push(await start(server, 'without', {}));
    programs.push(await start(server, 'traced', { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.address().port}` }));
    programs.push(await start(server, 'twin', {}));
    const [without, traced, twin] = programs;
    for (const program of programs) await turn(program);
    const all = { without: [], traced: [], twin: [] };
    for (let round = 0; round < rounds; round++) {
      // Each goes first as often as the others.
      const order = [without, traced, twin].map((_, i, list) => list[(i + round) % list.length]);
      for (const program of order) all[program.name].push(await turn(program));
      const [a, b, c] = ['without', 'traced', 'twin'].map((name) => all[name].at(-1));
      console.log(`round ${round + 1}: without ${a.toFixed(0)}/s, traced ${b.toFixed(0)}/s, without again ${c.toFixed(0)}/s`);
    }
    const ratios = (name) => all[name].map((rate, i) => rate / all.without[i]);
    console.log(
      `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}; ${senders} senders, ${rounds} rounds of ${seconds} s`,
    );
    console.log(
      `commands/s, median: without ${median(all.without).toFixed(0)}, traced ${median(all.traced).toFixed(0)}; ${spans} spans came`,
    );
    console.log(`traced / without: median ${median(ratios('traced')).toFixed(2)}, ${spread(ratios('traced'))}`);
    console.log(`without / without, the noise: median ${median(ratios('twin')).toFixed(2)}, ${spread(ratios('twin'))}`);
  } finally {
    for (const { stop } of programs) await stop();
    collector.close();
    collector.closeAllConnections();
  }
});
