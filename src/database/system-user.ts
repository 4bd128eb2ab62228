import { execFile } from 'node:child_process';
import { lchown, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../host/usage-error.js';
import { REMEDY } from './binaries.js';
import { codeOf } from '../host/system-error.js';

/** As whom the server runs; fits into the options of `spawn`. */
export type SystemUser = { readonly uid: number; readonly gid: number };

const OWN_USER = 'zukunftsdialog';

const run = promisify(execFile);

const userNamed = async (name: string): Promise<SystemUser | undefined> => {
  const ask = async (flag: string) => Number((await run('id', [flag, name], { timeout: 10_000 })).stdout);
  try {
    // `| 0`: macOS writes nobody as 4294967294, setuid wants -2.
    return { uid: (await ask('-u')) | 0, gid: (await ask('-g')) | 0 };
  } catch {
    return undefined;
  }
};

const makeUser = async (name: string): Promise<SystemUser | undefined> => {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['--system', '--group', '--no-create-home', name]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ];
  for (const [program, args] of ways) {
    // Another program may be making the same user just now: what counts is that it is there.
    await run(program, args, { timeout: 20_000 }).catch(() => undefined);
    const user = await userNamed(name);
    if (user) return user;
  }
  return undefined;
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, so root lends it a user. Undefined for everybody else: the server runs as they do. */
export const unprivilegedUser = async (): Promise<SystemUser | undefined> => {
  if (!isRoot()) return undefined;
  for (const find of [() => userNamed('postgres'), () => userNamed(OWN_USER), () => makeUser(OWN_USER), () => userNamed('nobody')]) {
    const user = await find();
    if (user && user.uid !== 0) return user;
  }
  throw new UsageError(
    'PostgreSQL does not run as root, and there is no other user to run it. Start as another user, or set DATABASE_URL.',
  );
};

/** Whose a cluster is, that user runs it, so that who made it can go on without root. A cluster of root's own is given away. */
export const userOf = async (cluster: string): Promise<SystemUser | undefined> => {
  if (!isRoot()) return undefined;
  const { uid, gid } = await stat(cluster);
  if (uid !== 0) return { uid, gid };
  const user = await unprivilegedUser();
  if (user) await giveAway(cluster, user);
  return user;
};

const giveAway = async (directory: string, user: SystemUser): Promise<void> => {
  for (const entry of await readdir(directory, { recursive: true })) await give(join(directory, entry), user);
  // Last, because the owner of the directory is what tells that all is done.
  await give(directory, user);
};

/** @throws UsageError in a container that forbids it even to root. */
export const give = async (path: string, { uid, gid }: SystemUser): Promise<void> => {
  await lchown(path, uid, gid).catch((cause: unknown) => {
    const code = codeOf(cause) ?? '';
    if (!['EPERM', 'EINVAL'].includes(code)) throw cause;
    throw new UsageError(`This system does not let root give ${path} to another user (${code}). ${REMEDY}`, { cause });
  });
};

/** The first directory on the way to a path that the user may not pass (or the path itself), if any. */
export const obstacle = async (path: string, user: SystemUser): Promise<string | undefined> => {
  const above = dirname(path) === path ? undefined : await obstacle(dirname(path), user);
  if (above !== undefined) return above;
  const { mode, uid, gid } = await stat(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & 1) === 1 ? undefined : path;
};
