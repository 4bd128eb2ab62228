import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, type FileHandle, open, readFile, rename, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../host/usage-error.js';
import { cannotRun, environment, executable, REMEDY } from './binaries.js';
import type { Cluster } from './cluster.js';
import { clearForeignFile, findServer, type Postmaster, readPostmaster } from './postmaster-pid.js';
import { nativeFor } from './shelter.js';
import { answering } from '../host/system-error.js';

const RACE_MS = 30_000;
const STOP_MS = 30_000;
const RECOVERY_MS = 600_000;
const NOTICE_MS = 5_000;
const POLL_MS = 20;
const LOG_BYTES_MAX = 10 * 1024 * 1024;

/** Lost a race for the port or the directory, or the children of a killed server are not all gone yet: another try helps. */
const PASSING = /could not create any TCP\/IP sockets|lock file ".*" (already exists|is empty)|pre-existing shared memory block/;

type Say = (line: string) => void;

/**
 * The running server of a cluster, started when there is none.
 * @param port where it is to listen when it is started here; any free one without it
 * @returns started: by this call
 * @throws UsageError with the last lines of the log
 */
export const serverOf = async (
  cluster: Cluster,
  logFile: string,
  say: Say,
  port?: number,
): Promise<{ server: Postmaster; started: boolean }> => {
  const begin = performance.now();
  for (let tries = 1; ; tries += 1) {
    const found = await settled(cluster.directory, logFile, say);
    if (found) return { server: found, started: false };
    const launched = await launch(cluster, logFile, say, port ?? (await freePort()));
    if (typeof launched !== 'string') return { server: launched, started: true };
    // Another program's server was faster.
    if (await findServer(cluster.directory)) continue;
    if (!PASSING.test(launched) || performance.now() - begin > RACE_MS)
      throw new UsageError(`PostgreSQL did not start. The end of ${logFile}:\n${launched}\n${REMEDY}`);
    if (tries === 5) say(`PostgreSQL does not start yet, trying on. The reason is in ${logFile}.`);
    await sleep(Math.min(tries * 100, 1000));
  }
};

/** The live server of a cluster, once it has ended its starting or stopping. */
const settled = async (directory: string, logFile: string, say: Say): Promise<Postmaster | undefined> => {
  for (let waited = 0; ; waited += 50) {
    const server = await findServer(directory);
    if (!server || server.status === 'ready') return server;
    if (waited > (server.status === 'stopping' ? STOP_MS : RECOVERY_MS))
      throw new UsageError(`PostgreSQL (pid ${server.pid}) is ${server.status} and does not get on with it, see ${logFile}.`);
    if (waited === NOTICE_MS) say(`PostgreSQL (pid ${server.pid}) is still ${server.status}. It writes to ${logFile}.`);
    await sleep(50);
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const openLog = async (path: string, user: Cluster['user']): Promise<FileHandle> => {
  const size = await stat(path).then((found) => found.size, answering(['ENOENT'], 0));
  // ENOENT: another program, starting at the same time, has just done it.
  if (size > LOG_BYTES_MAX) await rename(path, `${path}.1`).catch(answering(['ENOENT'], undefined));
  // Where root lends a user, that user might have put a link here to a file that only root may write.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (user ? constants.O_NOFOLLOW : 0);
  return open(path, flags, 0o640);
};

/** Returns the server when it is ready; when it ends before that, what it last wrote to its log. */
const launch = async (cluster: Cluster, logFile: string, say: Say, port: number): Promise<Postmaster | string> => {
  const program = executable(await nativeFor(cluster.user), 'postgres');
  await clearForeignFile(cluster.directory);
  const log = await openLog(logFile, cluster.user);
  const from = (await log.stat()).size;
  const free = await freeBytes(dirname(logFile));
  const slow = () => say(`PostgreSQL is still starting, it may be recovering from a crash. It writes to ${logFile}.`);
  try {
    const server = await readiness(spawnServer(program, cluster, port, log.fd), cluster.directory, slow);
    if (server) return server;
  } catch (error) {
    throw cannotRun(program, error);
  } finally {
    await log.close();
  }
  return tailOf(logFile, from, free);
};

/** Detached, with a file for a log: Ctrl-C in the terminal is for the program, which still needs its server to finish its work. */
const spawnServer = (program: string, { directory, user }: Cluster, port: number, log: number): ChildProcess => {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=400'];
  const child = spawn(program, ['-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: dirname(directory),
    env: environment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child;
};

/** Undefined when the server ends before it is ready. Rejects when there is no way to run it. */
const readiness = async (child: ChildProcess, directory: string, slow: () => void): Promise<Postmaster | undefined> => {
  const ending = once(child, 'exit').then(() => 'ended');
  for (let polls = 1; ; polls += 1) {
    if ((await Promise.race([ending, sleep(POLL_MS, 'running')])) === 'ended') return undefined;
    const postmaster = await readPostmaster(directory);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return postmaster;
    if (polls * POLL_MS === NOTICE_MS) slow();
  }
};

/** What was told to clients that came too early says nothing of why it does not start. */
const TOLD_TO_CLIENTS = /FATAL: +the database system is /;
/** A full disk has no room for the reason either: less than one segment of the write-ahead log, before it started or after it cleared up. */
const SEGMENT_BYTES = 16 * 1024 * 1024;
const NO_ROOM = 'FATAL:  could not write to the log: No space left on device';

const freeBytes = async (directory: string): Promise<number> => {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
};

const tailOf = async (logFile: string, from: number, freeBefore: number): Promise<string> => {
  const written = (await readFile(logFile)).subarray(from).toString('utf8').trim();
  const lines = written.split('\n').filter((line) => line !== '' && !TOLD_TO_CLIENTS.test(line));
  const free = Math.min(freeBefore, await freeBytes(dirname(logFile)));
  if (!lines.some((line) => /FATAL|PANIC/.test(line)) && free < SEGMENT_BYTES) lines.push(NO_ROOM);
  return lines.slice(-8).join('\n') || '(nothing)';
};
