import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { answering } from '../host/system-error.js';
import { canonicalJson } from '../record/canonical-json.js';
import { UsageError } from '../host/usage-error.js';
import type { VaultKeys } from '../vault/vault-keys.js';

export const RECORD = 'record.jsonl.gz';
export const VAULT = 'vault.jsonl.gz';
export const ERASURES = 'erasures.jsonl';
export const MANIFEST = 'manifest.json';

const file = z.object({ lines: z.number().int().min(0), chain: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number() });
const manifest = z.object({
  format: z.literal('zukunftsdialog-backup'),
  formatVersion: z.literal(1),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** When the moment began for which it stands, by the clock of the database. */
  takenAt: z.iso.datetime(),
  /** The newest sequence in it; 0 for an empty record. */
  head: z.number().int().min(0),
  counts: z.object({ events: z.number(), bodies: z.number(), files: z.number(), erasures: z.number() }),
  files: z.object({ [RECORD]: file, [VAULT]: file, [ERASURES]: file }),
  /** By the key of the vault, over all that stands above, and so over every line of every file; null where it was not there. */
  authentication: z
    .object({ key: z.string(), mac: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable()
    .default(null),
});
export type Manifest = z.infer<typeof manifest>;

const PURPOSE = 'backup/v1';

export const authenticated = (plain: Omit<Manifest, 'authentication'>, keys: VaultKeys | null): Manifest => ({
  ...plain,
  authentication: keys?.authenticate(PURPOSE, canonicalJson(plain)) ?? null,
});

/**
 * The key that wrote it so; null where nobody can tell. Chains of lines find what was damaged; only a key finds what was changed by somebody who made the chains anew.
 * @throws UsageError where it was, or where nobody can tell and `unauthenticated` does not say that this is known
 */
export const authenticatorOf = (folder: string, whole: Manifest, keys: VaultKeys | null, unauthenticated: boolean): string | null => {
  const { authentication, ...plain } = whole;
  const isUnknown = authentication === null || !keys?.ids.includes(authentication.key);
  if (isUnknown && unauthenticated) return null;
  if (authentication === null) {
    throw new UsageError(
      `${folder} is not authenticated by a key: nobody can tell whether it was changed. --unauthenticated puts it back all the same.`,
    );
  }
  if (isUnknown || !keys) {
    throw new UsageError(
      `${folder} is authenticated by the key ${authentication.key}, which is not here: set VAULT_KEY to it, or VAULT_KEY_PREVIOUS. --unauthenticated puts it back all the same.`,
    );
  }
  if (!keys.isAuthentic(PURPOSE, canonicalJson(plain), authentication)) {
    throw new UsageError(
      `${folder} was changed after it was written: its ${MANIFEST} is not what the key ${authentication.key} authenticated.`,
    );
  }
  return authentication.key;
};

/** @throws UsageError where the folder is no backup, or one of a later program */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, 'utf8').catch(answering(['ENOENT', 'ENOTDIR'], null));
  if (text === null) throw new UsageError(`${folder} is not a backup: there is no ${MANIFEST} in it.`);
  const parsed = manifest.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`);
  throw new UsageError(`${path} is not one that this version of the program can read: ${wrong.join('; ')}.`);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
