import { randomBytes } from 'node:crypto';
import { link, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSecret, readSecret, syncDirectory } from '../host/secret-file.js';
import { answering } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { keyIdOf, type OtherKeys, VaultKeys } from './vault-keys.js';

const KEY_BYTES = 32;
/** Of 32 random bytes fewer are different in less than one of 10^12. */
const DIFFERENT_MIN = 16;
const FILE = 'vault.key';
const NEXT_FILE = 'vault.key.next';

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
  if (setting !== undefined) return strong(parseKey(setting, 'VAULT_KEY'), 'VAULT_KEY');
  const path = join(dataDir, FILE);
  const { secret, made } = await keepSecret(path, async () => {
    if (await isWritten()) throw new UsageError(`The key of the vault is missing: put back ${path}, or set VAULT_KEY.`);
    return randomBytes(KEY_BYTES).toString('hex');
  });
  if (made) {
    say(`Made a key for the vault: ${path}. Keep a copy elsewhere: without it no text can be read. In production set VAULT_KEY instead.`);
  } else if (await isOpenToOthers(path)) say(`${path} is open to others than its owner: chmod 600 ${path}`);
  return parseKey(secret, path);
};

type VaultKeySettings = {
  readonly VAULT_KEY?: string | undefined;
  readonly VAULT_KEY_PREVIOUS?: string | undefined;
  readonly DATA_DIR: string;
};

type OtherKeysOptions = { readonly setting: string | undefined; readonly previous: string | undefined; readonly dataDir: string };

/**
 * The keys that may have wrapped something besides the first one: also one that nobody should have had, so that it can be changed.
 * @throws UsageError for a VAULT_KEY_PREVIOUS that is none
 */
export const otherVaultKeys = ({ setting, previous, dataDir }: OtherKeysOptions): OtherKeys => {
  if (setting === undefined) {
    if (previous !== undefined) throw new UsageError('VAULT_KEY_PREVIOUS is set without VAULT_KEY.');
    return async () => {
      // In this order: the next key takes the place of the other, and is found before or after.
      const next = await keyAt(join(dataDir, NEXT_FILE));
      return [next, await keyAt(join(dataDir, FILE))].flatMap((key) => key ?? []);
    };
  }
  const keys = previous === undefined ? [] : [parseKey(previous, 'VAULT_KEY_PREVIOUS')];
  return () => Promise.resolve(keys);
};

/** The keys of a vault that is there already: none is made. @throws UsageError where they are missing, or none */
export const existingVaultKeys = async (
  { VAULT_KEY: setting, VAULT_KEY_PREVIOUS: previous, DATA_DIR: dataDir }: VaultKeySettings,
  say: (line: string) => void,
): Promise<VaultKeys> => {
  const key = await loadVaultKey({ setting, dataDir, isWritten: () => Promise.resolve(true), say });
  return VaultKeys.of(key, otherVaultKeys({ setting, previous, dataDir }));
};

/** The key that takes the place of the data directory's: made once, and there until it has done so. */
export const nextVaultKey = async (dataDir: string): Promise<Buffer> => {
  const path = join(dataDir, NEXT_FILE);
  return parseKey((await keepSecret(path, () => randomBytes(KEY_BYTES).toString('hex'))).secret, path);
};

/** Gives the next key its place. Returns where the one before lies now: for backups. */
export const adoptNextKey = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, FILE);
  const before = await keyAt(path);
  const kept = join(dataDir, `${FILE}.before-${before ? keyIdOf(before) : 'none'}`);
  await link(path, kept).catch(answering(['EEXIST', 'ENOENT'], undefined));
  await rename(join(dataDir, NEXT_FILE), path);
  await syncDirectory(dataDir);
  return kept;
};

const keyAt = async (path: string): Promise<Buffer | null> => {
  const secret = await readSecret(path);
  return secret === null ? null : parseKey(secret, path);
};

/** Windows has no such bits. */
const isOpenToOthers = async (path: string): Promise<boolean> => process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0;

const parseKey = (text: string, source: string): Buffer => {
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (key.length !== KEY_BYTES) throw new UsageError(`${source} is not a key: it takes 32 bytes, as 64 hex digits or in base64.`);
  return key;
};

/** Zeros, or a pattern of a few bytes, are what stands in examples: anybody finds them. */
const strong = (key: Buffer, source: string): Buffer => {
  if (new Set(key).size >= DIFFERENT_MIN) return key;
  throw new UsageError(
    `${source} is not random: set one that \`openssl rand -hex 32\` makes, and this one as VAULT_KEY_PREVIOUS until it is changed.`,
  );
};
