// The program as it is shipped, started on a database by the side of a bench.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const MAIN = process.env.PROGRAM ?? fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Nothing of the surroundings but what a process needs. */
export const settingsFor = ({ home, url, key }, more = {}) => {
  const { PATH, HOME, TMPDIR } = process.env;
  const own = { DATA_DIR: join(home, 'program'), DATABASE_URL: url, VAULT_KEY: key.toString('hex'), LOG_LEVEL: 'error' };
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...own, ANONYMOUS_WRITES_PER_MINUTE: '100000000', ...more };
};

/** Listening, with all views built. `stop` ends it as Ctrl-C does. */
export const startProgram = async (place, more) => {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json', '--no-example'], {
    env: settingsFor(place, more),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  while (!said.includes('\n')) said += String((await once(child.stdout, 'data'))[0]);
  const { listening: at, error } = JSON.parse(said);
  if (error) throw new Error(error);
  await allShown(at);
  const stop = async () => {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'close');
  };
  return { child, at, stop, startedAfterMs: performance.now() - began };
};

/** Until each view has all that is in the record. */
export const allShown = async (at) => {
  for (;;) {
    const { status, views = {} } = await (await fetch(`${at}/health/ready`)).json();
    if (status === 'ok' && Object.values(views).every(({ lag }) => lag === 0)) return;
    await sleep(100);
  }
};

/** The most memory that a process has had so far, in MB; null once it is gone. Linux. */
export const peakMb = async (pid) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kb = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kb === undefined ? null : Math.round(Number(kb) / 1024);
};

/** Runs a command of the program to its end. `expected`: its exit codes. */
export const runCommand = async (place, words, expected = [0]) => {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, ...words, '--json'], { env: settingsFor(place), stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, errors, peak] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors = (errors + text).slice(-4000)));
  const watching = setInterval(() => void peakMb(child.pid).then((mb) => (peak = Math.max(peak, mb ?? 0))), 200);
  const [code] = await once(child, 'close');
  clearInterval(watching);
  if (!expected.includes(code)) throw new Error(`${words.join(' ')} ended with ${code}: ${errors}${out.slice(0, 2000)}`);
  return { seconds: (performance.now() - began) / 1000, peak, answer: JSON.parse(out) };
};
