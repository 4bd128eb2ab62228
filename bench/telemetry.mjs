// What tracing costs: two programs on one PostgreSQL, one that sends traces to a collector and one that does not, take turns at
// the same work, so that a noisy machine is noisy to both. The median of the ratios of neighbours is the result, not the figures.
//   npm run bench:telemetry -- [rounds, default 10] [seconds per turn, default 3] [senders, default 8]
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';

const [rounds = 10, seconds = 3, senders = 8] = process.argv.slice(2).map(Number);
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const home = await mkdtemp(join(tmpdir(), 'zukunftsdialog-bench-'));
await chmod(home, 0o755);
const server = await startEmbeddedPostgres({ dataDir: home, program: 'bench', join: false, say: () => undefined });
const url = server.url.replace('zukunftsdialog_program:', 'zukunftsdialog:');
let spans = 0;
const collector = createServer((request, response) => {
  request.on('data', (chunk) => (spans += chunk.toString('latin1').split('"spanId"').length - 1));
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
}).listen(0, '127.0.0.1');
await once(collector, 'listening');

const environment = ({ PATH, HOME, TMPDIR }) => ({ PATH, HOME, ...(TMPDIR && { TMPDIR }) });
const newDatabase = async (name) => {
  // The role of the program may make no database.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
};

/** A program of its own with its own database, and a dialogue that takes contributions. */
const start = async (name, settings) => {
  const env = {
    ...environment(process.env),
    DATA_DIR: join(home, name),
    DATABASE_URL: await newDatabase(name),
    VAULT_KEY: randomBytes(32).toString('hex'),
    ANONYMOUS_WRITES_PER_MINUTE: '100000000',
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  while (!said.includes('\n')) said += String((await once(child.stdout, 'data'))[0]);
  const url = JSON.parse(said).listening;
  const { items } = await (await fetch(`${url}/api/dialogues`)).json();
  for (const { dialogue } of items) {
    const program = { name, child, at: `${url}/api/dialogues/${dialogue}/contributions`, ratios: [] };
    if (await submit(program)) return program;
  }
  throw new Error('No dialogue is open');
};

const submit = async ({ at }) => {
  const text = `Dienstpläne vier Wochen im Voraus: ${randomUUID()}`;
  const response = await fetch(at, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ theme: 'gute-arbeit', question: 'gute-arbeit-1', questionVersion: 1, group: 'citizen', text }),
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

const median = (numbers) => {
  const [sorted, middle] = [numbers.toSorted((a, b) => a - b), (numbers.length - 1) / 2];
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};
const spread = (numbers) => `${Math.min(...numbers).toFixed(2)} to ${Math.max(...numbers).toFixed(2)}`;

const programs = [];
try {
  programs.push(await start('without', {}));
  programs.push(await start('traced', { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.address().port}` }));
  programs.push(await start('twin', {}));
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
  for (const { child } of programs) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  collector.close();
  collector.closeAllConnections();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
