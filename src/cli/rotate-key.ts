import { readConfig } from '../config.js';
import { type Foundation, layFoundation, noteForSecurity } from '../foundation.js';
import { adoptNextKey, nextVaultKey } from '../vault/vault-key.js';
import { type Rotated, rotateKey } from '../vault/rotate-key.js';
import { keyIdOf, VaultKeys } from '../vault/vault-keys.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { stopOnSignals } from './signals.js';

/** Changes the key of the vault, beside running programs. What does not open with the new one in the end makes exit code 1. */
export const rotate = async (output: Output): Promise<void> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  stopOnSignals(stopping);
  const foundation = await layFoundation(readConfig(process.env), { program: 'zukunftsdialog rotate-key', join: true, say: output.say });
  const { config, databaseUrl, vaultKey, otherVaultKeys } = foundation;
  const { VAULT_KEY, DATA_DIR } = config.values;
  const progress = createProgress({ silent: output.json });
  try {
    const to = VAULT_KEY === undefined ? await nextVaultKey(DATA_DIR) : vaultKey;
    let doing = '';
    const tell = (what: string, done: number, total: number): void => {
      if (what !== doing) progress.start((doing = what), total);
      progress.update(done);
    };
    const rotated = await rotateKey({ databaseUrl, keys: await VaultKeys.of(vaultKey, otherVaultKeys), to, tell, signal });
    progress.stop();
    const isWhole = rotated.unopened === 0 && Object.keys(rotated.byKey).join() === rotated.key;
    const kept = isWhole && VAULT_KEY === undefined ? await adoptNextKey(DATA_DIR) : null;
    if (!isWhole) process.exitCode = 1;
    await noteForSecurity(config, output.say, {
      what: 'vault-key-changed',
      key: rotated.key,
      wrapped: rotated.wrapped,
      unopened: rotated.unopened,
    });
    output.result({ ...rotated, ...(kept !== null && { previousKey: kept }) }, linesOf(rotated, isWhole, whatNext(foundation, kept)));
  } catch (error) {
    if (!signal.aborted) throw error;
    output.say('Interrupted. Both keys are needed until it is run again and comes to its end.');
    process.exitCode = 1;
  } finally {
    progress.stop();
    await foundation.close();
  }
};

const linesOf = ({ key, wrapped, verified, unopened, byKey }: Rotated, isWhole: boolean, next: string): readonly string[] => {
  const others = Object.entries(byKey).filter(([id]) => id !== key);
  return [
    `${wrapped} keys were wrapped anew with the key ${key}; ${verified} open with it.`,
    ...others.map(([id, count]) => `${count} are still wrapped by ${id}.`),
    ...(unopened > 0 ? [`${unopened} do not open with it: they are damaged, or a program with the old key alone made them.`] : []),
    isWhole ? next : 'Keep both keys, and run it again. docs/operations.md says what to do with those that are damaged.',
  ];
};

const whatNext = ({ config, vaultKey }: Foundation, kept: string | null): string => {
  if (kept !== null)
    return `The old key is ${kept}: keep it elsewhere as long as a backup of before, then destroy it. Keep a copy of vault.key, too.`;
  const alone = config.values.VAULT_KEY_PREVIOUS === undefined ? '' : ' Take VAULT_KEY_PREVIOUS out of the settings of every program.';
  return `${keyIdOf(vaultKey)} is the only key.${alone} Backups of before need the old one.`;
};
