import { randomBytes } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSecret, readSecret } from '../host/secret-file.js';
import { answering } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';

export const passwordFile = (dataDir: string): string => join(dataDir, 'postgres.password');

/**
 * The password of the cluster, made at the first start. It is there before the cluster is, so that two first starts agree on it.
 * @throws UsageError when the cluster is there without it
 */
export const passwordOf = async (dataDir: string): Promise<string> => {
  const file = passwordFile(dataDir);
  const cluster = await lstat(join(dataDir, 'postgres')).catch(answering(['ENOENT'], undefined));
  if (cluster && (await readSecret(file)) === null) {
    throw new UsageError(`${file} is missing, and the database beside it does not open without. Put it back from a backup.`);
  }
  return (await keepSecret(file, () => randomBytes(24).toString('base64url'))).secret;
};
