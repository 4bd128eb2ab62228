import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, lstat, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { answering } from '../system-error.js';

export const passwordFile = (dataDir: string): string => join(dataDir, 'postgres.password');

/**
 * The password of the cluster, made at the first start. It is there before the cluster is, so that two first starts agree on it.
 * @throws UsageError when the cluster is there without it
 */
export const passwordOf = async (dataDir: string): Promise<string> => {
  const file = passwordFile(dataDir);
  const cluster = await lstat(join(dataDir, 'postgres')).catch(answering(['ENOENT'], undefined));
  const found = await readFile(file, 'utf8').catch(answering(['ENOENT'], undefined));
  if (found !== undefined) return found.trim();
  if (cluster) throw new UsageError(`${file} is missing, and the database beside it does not open without. Put it back from a backup.`);
  const fresh = `${file}.new-${process.pid}`;
  await writeFile(fresh, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    // Not rename: the first one counts.
    await link(fresh, file)
      .catch(answering(['EEXIST'], undefined))
      .catch(() => copyFile(fresh, file, constants.COPYFILE_EXCL));
  } finally {
    await unlink(fresh);
  }
  return (await readFile(file, 'utf8')).trim();
};
