import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { answering } from './system-error.js';

/** A secret of the data directory; null where it has not been made. */
export const readSecret = async (path: string): Promise<string | null> =>
  (await readFile(path, 'utf8').catch(answering(['ENOENT'], null)))?.trim() ?? null;

/**
 * The secret at a path, made now where there is none, readable by its owner alone. It is whole and on the disk before it has its
 * name: nobody reads half of one, nothing is sealed under one that a power failure takes, and of two programs the first one counts.
 */
export const keepSecret = async (
  path: string,
  make: () => string | Promise<string>,
): Promise<{ readonly secret: string; readonly made: boolean }> => {
  const known = await readSecret(path);
  if (known !== null) return { secret: known, made: false };
  await mkdir(dirname(path), { recursive: true });
  const secret = await make();
  const fresh = `${path}.${randomBytes(8).toString('hex')}`;
  await writeFile(fresh, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    // Not rename, which replaces; some file systems have no links.
    await link(fresh, path)
      .catch(answering(['EEXIST'], undefined))
      .catch(() => copyFile(fresh, path, constants.COPYFILE_EXCL).catch(answering(['EEXIST'], undefined)));
  } finally {
    await unlink(fresh);
    await syncDirectory(dirname(path));
  }
  const kept = (await readSecret(path)) ?? secret;
  return { secret: kept, made: kept === secret };
};

/** Puts names on the disk, as `flush` does with what is in a file. Windows opens no directory, and some file systems cannot. */
export const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path).catch(answering(['EISDIR', 'EPERM', 'EACCES'], null));
  try {
    await directory?.sync().catch(answering(['EINVAL', 'EPERM', 'EISDIR'], undefined));
  } finally {
    await directory?.close();
  }
};
