import { execFile } from 'node:child_process';
import { lstat, open, readdir, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../host/usage-error.js';
import { cannotRun, environment, executable, REMEDY } from './binaries.js';
import { clearLeftovers, freshDirectory } from './leftovers.js';
import { nativeFor, shelterFor } from './shelter.js';
import { answering } from '../host/system-error.js';
import { give, obstacle, type SystemUser, unprivilegedUser, userOf } from './system-user.js';

export type Cluster = {
  /** The real path of PostgreSQL's data directory. */
  readonly directory: string;
  /** As whom the server has to run; undefined: as this program. */
  readonly user: SystemUser | undefined;
};

export const SUPERUSER = 'zukunftsdialog';

const run = promisify(execFile);

const isMade = (path: string): Promise<boolean> => stat(join(path, 'PG_VERSION')).then(() => true, answering(['ENOENT'], false));

/**
 * Finds the cluster of a data directory, or makes it.
 * @param dataDir a real path
 * @throws UsageError
 */
export const openCluster = async (dataDir: string, password: string, say: (line: string) => void): Promise<Cluster> => {
  const path = join(dataDir, 'postgres');
  if (!(await isMade(path))) await makeCluster(dataDir, password, say);
  const directory = await realpath(path);
  for (const place of new Set([dataDir, dirname(directory)])) await clearLeftovers(place, 'postgres.');
  const user = await userOf(directory);
  const closed = user && (await obstacle(directory, user));
  if (closed !== undefined)
    throw new UsageError(
      `PostgreSQL runs as user ${user?.uid ?? ''} and may not pass ${closed} on the way to its data. Open it, or move the data.`,
    );
  if (dirname(directory) !== dataDir) say(`The data of PostgreSQL are in ${directory}.`);
  return { directory, user };
};

const makeCluster = async (dataDir: string, password: string, say: (line: string) => void): Promise<void> => {
  const path = join(dataDir, 'postgres');
  await refuseForeign(path);
  const user = await unprivilegedUser();
  const home = user && (await obstacle(dataDir, user)) !== undefined ? await shelterFor(dataDir, password) : dataDir;
  if (!(await isMade(join(home, 'postgres')))) {
    say(`First start: making a database in ${home}.`);
    await initialise(home, password, user);
  }
  if (home === dataDir) return;
  await symlink(join(home, 'postgres'), path).catch(answering(['EEXIST'], undefined));
  await syncDirectory(dataDir);
};

/** A link without its target is a cluster that is not there just now (a disk not mounted): no reason to begin anew. */
const refuseForeign = async (path: string): Promise<void> => {
  const found = await lstat(path).catch(answering(['ENOENT'], undefined));
  if (found?.isSymbolicLink() && !(await stat(path).catch(answering(['ENOENT'], undefined))))
    throw new UsageError(`${path} points to a place that is missing. Bring it back, or remove the link to begin anew. ${REMEDY}`);
  if (found && (await readdir(path)).length > 0)
    throw new UsageError(`${path} is not empty, and no data directory of PostgreSQL. Move it away. ${REMEDY}`);
};

/** Beside its place and then moved there, so that neither a crash half-way nor a second first start leaves half a cluster. */
const initialise = async (home: string, password: string, user: SystemUser | undefined): Promise<void> => {
  const fresh = await freshDirectory(join(home, 'postgres'));
  const secret = `${fresh}.password`;
  try {
    await writeFile(secret, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [fresh, secret]) await give(path, user);
    await initdb(fresh, secret, user);
    await rename(fresh, join(home, 'postgres')).catch(async (error: unknown) => {
      if (!(await isMade(join(home, 'postgres')))) throw error;
    });
    await syncDirectory(home);
  } finally {
    for (const path of [secret, fresh]) await rm(path, { recursive: true, force: true });
  }
};

const initdb = async (directory: string, secret: string, user: SystemUser | undefined): Promise<void> => {
  const program = executable(await nativeFor(user), 'initdb');
  const options = [
    ...['--pgdata', directory, '--username', SUPERUSER, '--pwfile', secret, '--auth', 'scram-sha-256'],
    // Code point order and full Unicode from PostgreSQL itself: the same on each system, and after an upgrade of its libraries.
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ...['--data-checksums', '--no-instructions'],
  ];
  try {
    await run(program, options, { ...user, cwd: dirname(directory), env: environment(), timeout: 120_000, windowsHide: true });
  } catch (error) {
    const words = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
    if (words === '') throw cannotRun(program, error);
    throw new UsageError(`PostgreSQL could not make a database in ${directory}:\n${words}\n${REMEDY}`, { cause: error });
  }
};

/** A rename outlives a power failure only when its directory is written out. Windows does not open directories and does it itself. */
const syncDirectory = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle
    .sync()
    .catch(answering(['EINVAL', 'ENOTSUP'], undefined))
    .finally(() => handle.close());
};
