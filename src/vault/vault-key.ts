import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSecret } from '../secret-file.js';
import { UsageError } from '../usage-error.js';

const KEY_BYTES = 32;

type VaultKeyOptions = {
  readonly setting: string | undefined;
  readonly dataDir: string;
  /** Whether texts have been sealed already: then a new key would open nothing. */
  readonly isWritten: () => Promise<boolean>;
  readonly say: (line: string) => void;
};

/**
 * The key-encryption key: VAULT_KEY (32 bytes as 64 hex digits or base64), or else a key of the data directory, made on first use.
 * @throws UsageError for a key of another form, or one that is missing.
 */
export const loadVaultKey = async ({ setting, dataDir, isWritten, say }: VaultKeyOptions): Promise<Buffer> => {
  if (setting !== undefined) return parseKey(setting, 'VAULT_KEY');
  const path = join(dataDir, 'vault.key');
  const { secret, made } = await keepSecret(path, async () => {
    if (await isWritten()) throw new UsageError(`The key of the vault is missing: put back ${path}, or set VAULT_KEY.`);
    return randomBytes(KEY_BYTES).toString('hex');
  });
  if (made) {
    say(`Made a key for the vault: ${path}. Keep a copy elsewhere: without it no text can be read. In production set VAULT_KEY instead.`);
  } else if (await isOpenToOthers(path)) say(`${path} is open to others than its owner: chmod 600 ${path}`);
  return parseKey(secret, path);
};

/** Windows has no such bits. */
const isOpenToOthers = async (path: string): Promise<boolean> => process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0;

const parseKey = (text: string, source: string): Buffer => {
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (key.length !== KEY_BYTES) throw new UsageError(`${source} is not a key: it takes 32 bytes, as 64 hex digits or in base64.`);
  return key;
};
