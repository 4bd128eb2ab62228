import { performance } from 'node:perf_hooks';
import type { Manifest } from '../backup/manifest.js';
import { takeBackup } from '../backup/take-backup.js';
import { type Config, readConfig } from '../config.js';
import { findDatabase, noteForSecurity } from '../foundation.js';
import { UsageError } from '../host/usage-error.js';
import { existingVaultKeys } from '../vault/vault-key.js';
import type { VaultKeys } from '../vault/vault-keys.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { stopOnSignals } from './signals.js';

/** Writes a backup into a new folder. The key of the vault is not in it; where it is here, it authenticates the backup. */
export const backUp = async (folder: string, version: string, output: Output): Promise<void> => {
  const config = readConfig(process.env);
  if (config.values.EVENTSTORE_URL !== undefined) {
    throw new UsageError(
      'The record is in EventStoreDB, which has backups of its own; of the vault, pg_dump --schema=vault makes one: docs/backup.md.',
    );
  }
  const stopping = new AbortController();
  const { signal } = stopping;
  stopOnSignals(stopping);
  const { databaseUrl, close } = await findDatabase(config, { program: 'zukunftsdialog backup', join: true, say: output.say });
  try {
    const began = performance.now();
    const keys = await keysOf(config, output);
    const manifest = await takeBackup({ databaseUrl, folder, version, keys, progress: createProgress({ silent: output.json }), signal });
    if (keys && !manifest.authentication)
      output.say(`${NOT_AUTHENTICATED} The vault was written with another key: set VAULT_KEY to its own.`);
    const seconds = Math.round(performance.now() - began) / 1000;
    await noteForSecurity(config, output.say, { what: 'backed-up', head: manifest.head, key: manifest.authentication?.key ?? null });
    output.result({ backup: folder, seconds, ...manifest }, linesOf(folder, manifest, seconds));
  } catch (error) {
    if (!signal.aborted) throw error;
    output.say('Interrupted: no backup was written.');
    process.exitCode = 1;
  } finally {
    await close();
  }
};

/** Null, and said, where the key is not on this machine: a backup without authentication is better than none. */
const keysOf = async ({ values }: Config, { say }: Output): Promise<VaultKeys | null> => {
  try {
    return await existingVaultKeys(values, say);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`${NOT_AUTHENTICATED} ${error.message}`);
    return null;
  }
};

const NOT_AUTHENTICATED = 'Not authenticated, so that nobody will be able to tell whether it was changed.';

const linesOf = (folder: string, { head, counts, takenAt, files, authentication }: Manifest, seconds: number): readonly string[] => [
  `${folder}: up to sequence ${head}, as of ${takenAt}, in ${seconds} s`,
  ...Object.entries(files).map(([name, { lines, bytes }]) => `  ${name}: ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB`),
  `${counts.bodies} texts and ${counts.files} files, sealed as they are; ${counts.erasures} erased.`,
  authentication
    ? `Authenticated by the key ${authentication.key} of the vault.`
    : 'Not authenticated: restore will ask for --unauthenticated.',
  'The key of the vault is not in it, and without that key no text can be read: keep VAULT_KEY, or vault.key, elsewhere.',
];
