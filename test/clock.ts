import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from '../src/database/binaries.js';
import { openCluster, SUPERUSER } from '../src/database/cluster.js';
import { nativeFor } from '../src/database/shelter.js';
import { until } from './processes.js';
import { query } from './database.js';

/** libfaketime (https://github.com/wolfcw/libfaketime) where it is installed: what a process that loads it takes for the time. */
export const FAKETIME: string | null = (() => {
  const places = ['/usr/lib', '/usr/local/lib', ...directories('/usr/lib')];
  const found = places.flatMap((place) => directories(place).filter((path) => path.endsWith('/faketime')));
  return found.map((path) => join(path, 'libfaketimeMT.so.1')).at(0) ?? null;
})();

function directories(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(path, entry.name)] : []));
  } catch {
    return [];
  }
}

/** A clock that can be set while programs run by it; time as such goes on for them, as it does when somebody sets a real one. */
export const settableClock = async () => {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'zukunftsdialog-clock-')));
  await chmod(directory, 0o755);
  const file = join(directory, 'offset');
  const set = (offset: string): Promise<void> => writeFile(file, offset);
  await set('+0');
  return {
    set,
    settings: {
      LD_PRELOAD: FAKETIME ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A PostgreSQL of its own that runs with these settings. */
export const postgresWith = async (settings: Readonly<Record<string, string>>) => {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'zukunftsdialog-postgres-')));
  await chmod(directory, 0o755);
  const cluster = await openCluster(directory, 'only-here', () => undefined);
  const port = await freePort();
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = spawn(executable(await nativeFor(cluster.user), 'postgres'), ['-D', cluster.directory, '-p', String(port), ...options], {
    ...cluster.user,
    cwd: directory,
    env: { LC_ALL: 'C', TZ: 'UTC', ...settings },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://${SUPERUSER}:only-here@127.0.0.1:${port}/postgres`;
  const answers = (): Promise<boolean> =>
    query(url, 'select 1').then(
      () => true,
      () => false,
    );
  await until(answers, 'PostgreSQL answers');
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
};
