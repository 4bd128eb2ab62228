// What reading costs on a large record: each view through HTTP and its SQL bare, live and as of random sequences, by one reader and by many, taking turns
// so that a noisy machine is noisy to all. Needs a build; makes an embedded PostgreSQL and a record of its own, or uses the database that
// DATABASE_URL names, which has to be the bench's alone.
//   node bench/reads.mjs [ratings, default 200000] [contributions, default 2000] [rounds, default 3] [seconds per turn, default 2]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';
import { sumsAsOf } from '../dist/projections/sum-table.js';
import { figureTable } from '../dist/projections/theme-input/theme-input.table.js';
import { DIALOGUE, fillRecord } from './record.mjs';

const [ratings = 200_000, contributions = 2000, rounds = 3, seconds = 2] = process.argv.slice(2).map(Number);
const READERS = [1, 32];
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
/** The same for each run on one database. */
const KEY = createHash('sha256').update('the key of the bench').digest();

const home = await mkdtemp(join(tmpdir(), 'zukunftsdialog-bench-'));
await chmod(home, 0o755);
const own =
  process.env.DATABASE_URL === undefined &&
  (await startEmbeddedPostgres({ dataDir: home, program: 'bench', join: false, say: () => undefined }));
const url = own ? own.url : process.env.DATABASE_URL;
const client = new pg.Client({ connectionString: url });
await client.connect();

const filled = async () => {
  const { rows } = await client.query("select to_regclass('record.head') as head");
  if (rows[0].head === null) return fillRecord(url, KEY, { ratings, contributions, raters: Math.max(1, Math.round(ratings / 50)) });
  return Number((await client.query('select sequence from record.head')).rows[0].sequence);
};

const { DATA_DIR: _, ...environment } = process.env;
const served = async () => {
  const env = { ...environment, DATA_DIR: join(home, 'program'), DATABASE_URL: url, VAULT_KEY: KEY.toString('hex'), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  while (!said.includes('\n')) said += String((await once(child.stdout, 'data'))[0]);
  const { listening: at, error } = JSON.parse(said);
  if (error) throw new Error(error);
  while ((await (await fetch(`${at}/health/ready`)).json()).status !== 'ok') await new Promise((resolve) => setTimeout(resolve, 500));
  return { child, at };
};

const head = await filled();
const { child, at } = await served();
await client.query('vacuum analyze');
const random = (max) => 1 + Math.floor(Math.random() * max);
const first = async (path) => (await (await fetch(`${at}/api/${path}`)).json()).items?.[0]?.contribution;
const most = await first(`contributions?dialogue=${DIALOGUE}&limit=1`);
/** A cursor far into the list, at a sequence. */
const deep = (asOf) => Buffer.from(`${asOf}/${Math.floor(20 + contributions * 1.8)}`).toString('base64url');
const by = (names) => (asOf) => `/api/theme-input?dialogue=${DIALOGUE}&by=${names}${asOf ? `&asOf=${asOf}` : ''}`;
const asOfOnly = (path) => (asOf) => `/api/${path}${asOf ? `${path.includes('?') ? '&' : '?'}asOf=${asOf}` : ''}`;

/** The statements behind some answers, bare. */
const SUMS = `select c.theme, sum(c.agree), sum(c.pass), sum(c.disagree), sum(c.submitted)
  from ${sumsAsOf(figureTable, ['theme'], '$1', '$2')} c group by 1`;
const PAGE = `select * from view_contributions.contribution c left join view_contributions.tally t on t.contribution = c.id and t.from_sequence =
  (select max(v.from_sequence) from view_contributions.tally v where v.contribution = c.id and v.from_sequence <= $1)
  where c.from_sequence <= $1 and (c.until_sequence is null or c.until_sequence > $1) and c.dialogue = $2 order by c.submitted_sequence limit 101`;

const views = [
  { name: 'theme-input by theme', path: by('theme'), sql: SUMS },
  ...['', 'theme,question', 'status', 'day', 'region', 'channel,group', 'region,day'].map((names) => ({
    name: `theme-input by ${names || 'nothing'}`,
    path: by(names),
  })),
  { name: '/', path: () => '/' },
  { name: 'contributions, first page', path: asOfOnly(`contributions?dialogue=${DIALOGUE}`), sql: PAGE },
  { name: 'contributions, deep page', path: (asOf) => `/api/contributions?dialogue=${DIALOGUE}&cursor=${deep(asOf ?? head)}` },
  { name: 'one contribution, most rated', path: asOfOnly(`contributions/${most}`) },
  { name: 'dispositions, first page', path: asOfOnly(`dispositions?dialogue=${DIALOGUE}`) },
  { name: 'coverage', path: asOfOnly(`dispositions/coverage?dialogue=${DIALOGUE}`) },
  { name: 'moderation-log, first page', path: asOfOnly(`moderation-log?dialogue=${DIALOGUE}`) },
  { name: 'dialogues', path: asOfOnly('dialogues') },
];

/** As of what a list has something to show. */
const someSequence = () => 20 + 2 * contributions + random(head - 20 - 2 * contributions);
const asked = async ({ path }, asOf) => {
  const response = await fetch(`${at}${path(asOf)}`);
  await response.arrayBuffer();
  return response.status;
};
const bare = (sql) => async (asOf) => (await client.query(sql, [asOf ?? head, DIALOGUE]), 200);

const turn = async (ask, readers, isLive) => {
  const times = [];
  let refused = 0;
  const end = performance.now() + seconds * 1000;
  const reader = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const status = await ask(isLive ? undefined : someSequence());
      if (status === 200) times.push(performance.now() - began);
      else refused++;
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  return { times, refused };
};

const measured = views.flatMap((view) => [
  ...READERS.flatMap((readers) =>
    [true, false].map((isLive) => ({ name: view.name, readers, isLive, ask: (asOf) => asked(view, asOf), times: [], refused: 0 })),
  ),
  ...(view.sql
    ? [true, false].map((isLive) => ({ name: `${view.name}: its SQL`, readers: 1, isLive, ask: bare(view.sql), times: [], refused: 0 }))
    : []),
]);
for (let round = 0; round < rounds; round++)
  for (const each of measured) {
    const { times, refused } = await turn(each.ask, each.readers, each.isLive);
    each.times.push(...times);
    each.refused += refused;
  }

const percentile = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
const shown = (ms) => (ms === undefined ? '–' : ms.toFixed(ms < 10 ? 1 : 0));
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString()}: ${head} events, ${contributions} contributions\n`,
);
console.log('| read | readers | live p50 | live p95 | as of random N p50 | p95 | refused |\n| --- | --: | --: | --: | --: | --: | --: |');
for (let i = 0; i < measured.length; i += 2) {
  const [live, past] = [measured[i], measured[i + 1]];
  const columns = [live, past].flatMap(({ times }) => [shown(percentile(times, 0.5)), shown(percentile(times, 0.95))]);
  console.log(`| ${[live.name, live.readers, ...columns, live.refused + past.refused].join(' | ')} |`);
}
const { rows: sizes } = await client.query(
  `select n.nspname as view, sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and (n.nspname like 'view\\_%' or n.nspname in ('record', 'vault')) group by 1 order by 2 desc limit 6`,
);
console.log(`\nBytes for each event: ${sizes.map(({ view, bytes }) => `${view} ${Math.round(Number(bytes) / head)}`).join(', ')}`);

child.kill('SIGTERM');
await once(child, 'exit');
await client.end();
if (own) await own.stop();
await rm(home, { recursive: true, force: true });
