import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, open, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment, executable } from '../../src/database/binaries.js';
import { openCluster, SUPERUSER } from '../../src/database/cluster.js';
import { nativeFor } from '../../src/database/shelter.js';
import { query } from '../database.js';
import { lastingPort } from '../lasting-port.js';
import { killServer } from './kill-server.js';

/** A PostgreSQL of its own, at the same port after each start. It does not run until it is started. */
export type LastingPostgres = {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it, with all of its processes, as a crash does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const STARTING_MS_MAX = 60_000;

export const lastingPostgres = async (): Promise<LastingPostgres> => {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'zukunftsdialog-postgres-')));
  // Under root the server runs as another user, who must get through.
  await chmod(dataDir, 0o755);
  const password = randomBytes(16).toString('hex');
  const { directory, user } = await openCluster(dataDir, password, () => undefined);
  const program = executable(await nativeFor(user), 'postgres');
  const logFile = join(dataDir, 'postgres.log');
  const port = await lastingPort();
  const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=400'];
  let server: ChildProcess | null = null;

  const launch = async (): Promise<ChildProcess> => {
    const log = await open(logFile, 'a');
    const args = ['-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(program, args, { ...user, cwd: dataDir, env: environment(), stdio: ['ignore', log.fd, log.fd] });
    await log.close();
    return child;
  };
  const kill = async (): Promise<void> => {
    if (!server) return;
    const ended = once(server, 'exit');
    await killServer(directory);
    await ended;
    server = null;
  };
  return {
    url,
    start: async () => {
      for (const begin = Date.now(); ; await sleep(50)) {
        // It ends at once while a process of the one before is not quite gone.
        if (server?.exitCode !== null) server = await launch();
        const answers = await query(url, 'select').then(
          () => true,
          () => false,
        );
        if (answers) return;
        if (Date.now() - begin > STARTING_MS_MAX)
          throw new Error(`PostgreSQL does not start: ${(await readFile(logFile, 'utf8')).slice(-2000)}`);
      }
    },
    kill,
    close: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
