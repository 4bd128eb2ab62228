// What every bench needs: a PostgreSQL as the program starts it, turns that interleave, medians with their spread, and marks.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';

export const median = (numbers) => {
  const [sorted, middle] = [numbers.toSorted((a, b) => a - b), (numbers.length - 1) / 2];
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

const written = (number) => number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 2 : 0 });

/** `7,279 (6,912 to 7,501)` */
export const withSpread = (numbers) => `${written(median(numbers))} (${written(Math.min(...numbers))} to ${written(Math.max(...numbers))})`;

/** A figure against what is wanted of it; a mark that is missed is said, and ends nothing. */
const tell = (isMet, name, value, wanted) => console.log(`${isMet ? 'met   ' : 'missed'} ${name}: ${written(value)}, wanted ${wanted}`);
export const atLeast = (wanted, name, value) => tell(value >= wanted, name, value, `≥ ${written(wanted)}`);
export const atMost = (wanted, name, value) => tell(value <= wanted, name, value, `≤ ${written(wanted)}`);

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;

/** Runs `work` with a server of its own, and with `newDatabase`; afterwards nothing is left of either. */
export const withPostgres = async (work) => {
  const home = await mkdtemp(join(tmpdir(), 'zukunftsdialog-bench-'));
  await chmod(home, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: home, program: 'bench', join: false, say: () => undefined });
  // The role of the program may make no database.
  const url = server.url.replace('zukunftsdialog_program:', 'zukunftsdialog:');
  const newDatabase = async (name) => {
    await ask(url, `create database ${name}`);
    return Object.assign(new URL(url), { pathname: `/${name}` }).href;
  };
  try {
    return await work({ home, newDatabase });
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
};

export const ask = async (url, text, values = []) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
};

/** How often per second so many clients get `one` done, each the next as soon as its last is. */
export const rateOf = async (clients, seconds, one, worth = 1) => {
  const began = performance.now();
  let done = 0;
  const client = async () => {
    for (; performance.now() - began < seconds * 1000; done += worth) await one();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (done * 1000) / (performance.now() - began);
};

const ticksOf = async (pid) => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields ? Number(fields[11]) + Number(fields[12]) : 0;
};

/** What a program and the PostgreSQL behind it have spent of the processors so far, in ms: steadier than time where others work as well. Linux. */
export const spent = async (program, url) => {
  const sessions = await ask(url, 'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  const ms = async (pids) => (await Promise.all(pids.map(ticksOf))).reduce((sum, ticks) => sum + 10 * ticks, 0);
  return { program: await ms([program]), database: await ms(sessions.map(({ pid }) => pid)) };
};

/** Each contender's figure in each round; who goes first changes, so that a noisy machine is noisy to all. */
export const interleaved = async (rounds, contenders, turn) => {
  const figures = Object.fromEntries(contenders.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const i of contenders.keys()) {
      const name = contenders[(i + round) % contenders.length];
      figures[name].push(await turn(name, round));
    }
  return figures;
};

export const ratios = (ones, others) => ones.map((one, i) => one / others[i]);
