import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '../host/usage-error.js';
import { type Binaries, executable, findBinaries, REMEDY } from './binaries.js';
import { clearLeftovers, freshDirectory } from './leftovers.js';
import { answering } from '../host/system-error.js';
import { obstacle, type SystemUser } from './system-user.js';

/** Where root keeps what the server's user cannot reach in a checkout below a closed directory such as /root. */
const SHELTER = '/var/lib/zukunftsdialog';

/** Makes a directory that everybody may pass, whatever the umask is. */
const openDirectory = async (path: string): Promise<string> => {
  if ((await mkdir(path, { recursive: true })) !== undefined) await chmod(path, 0o755);
  await trust(path);
  return path;
};

/** @throws UsageError when somebody else could have put something there. */
const trust = async (path: string): Promise<void> => {
  const found = await lstat(path);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
  throw new UsageError(`${path} is not a directory that only root can write, so what is in it cannot be trusted. Remove it. ${REMEDY}`);
};

/**
 * Where the cluster of a data directory goes.
 * @param secret tells the data directory from one that was at the same path before and was deleted
 */
export const shelterFor = async (dataDir: string, secret: string): Promise<string> => {
  const hash = createHash('sha256').update(`${dataDir}\n${secret}`).digest('hex').slice(0, 12);
  return openDirectory(join(await openDirectory(SHELTER), hash));
};

/** The folder of the binaries, or a copy of it when the server's user cannot reach it. */
export const nativeFor = async (user: SystemUser | undefined): Promise<string> => {
  const binaries = await findBinaries();
  if (!user || (await obstacle(executable(binaries.native, 'postgres'), user)) === undefined) return binaries.native;
  return copyOf(binaries, await openDirectory(SHELTER));
};

/** Made once for each version, and used again only when it can be trusted. */
export const copyOf = async (binaries: Binaries, shelter: string): Promise<string> => {
  const place = join(shelter, `${basename(binaries.name)}-${binaries.version}`);
  if (await lstat(place).catch(answering(['ENOENT'], undefined))) {
    await trust(place);
    return place;
  }
  await clearLeftovers(shelter, basename(place));
  const fresh = await freshDirectory(place);
  await cp(binaries.native, fresh, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(fresh, { recursive: true })) await publish(join(fresh, entry));
  await publish(fresh);
  // Another program was faster: its copy is as good.
  if (!(await rename(fresh, place).then(() => true, answering(['ENOTEMPTY', 'EEXIST'], false)))) await rm(fresh, { recursive: true });
  return copyOf(binaries, shelter);
};

/** Readable for all whatever the umask was, and on the disk for good: nobody will look again whether it is whole. */
const publish = async (path: string): Promise<void> => {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chmod(path, found.isDirectory() || (found.mode & 0o111) !== 0 ? 0o755 : 0o644);
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};
