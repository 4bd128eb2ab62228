import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { executable } from './binaries.js';
import type { Cluster } from './cluster.js';
import { findServer, holderOf, isAlive, readPostmaster } from './postmaster-pid.js';
import { nativeFor } from './shelter.js';
import { codeOf } from '../host/system-error.js';

const FAST_MS = 15_000;
const IMMEDIATE_MS = 10_000;

/** Stops the server of a cluster, whoever started it, and returns when it is gone. A fast shutdown rolls back what is open and ends all sessions. */
export const stopServer = async ({ directory, user }: Cluster): Promise<void> => {
  const server = await findServer(directory);
  if (!server) return;
  const { pid } = server;
  for (const [signal, mode, patience] of [
    ['SIGINT', 'fast', FAST_MS],
    ['SIGQUIT', 'immediate', IMMEDIATE_MS],
  ] as const) {
    if (process.platform === 'win32') await pgCtl(mode, directory, user);
    else send(signal, pid);
    for (const begin = performance.now(); performance.now() - begin < patience; await sleep(20)) if (await isGone(pid, directory)) return;
  }
  throw new Error(`PostgreSQL (pid ${pid}) of ${directory} does not end.`);
};

const send = (signal: NodeJS.Signals, pid: number): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // ESRCH: it has just ended by itself.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};

/** Windows has no signals. Not used elsewhere, because pg_ctl refuses to run as root and polls only ten times a second. */
const pgCtl = async (mode: string, directory: string, user: Cluster['user']): Promise<void> => {
  const program = executable(await nativeFor(user), 'pg_ctl');
  // Its result does not matter: we look ourselves whether the server is gone.
  await promisify(execFile)(program, ['stop', '-D', directory, '-m', mode, '-W'], { timeout: FAST_MS, windowsHide: true }).catch(
    () => undefined,
  );
};

/** A corpse that nobody fetches is still alive to kill(2), hence the second question. */
const isGone = async (pid: number, directory: string): Promise<boolean> =>
  !isAlive(pid) || ((await readPostmaster(directory))?.pid !== pid && (await holderOf(pid, directory)) !== 'server');
