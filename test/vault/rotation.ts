import { randomBytes, randomUUID } from 'node:crypto';
import type { BodyReference } from '../../src/store/event-store.js';
import { Telemetry } from '../../src/telemetry/telemetry.js';
import { type Rotated, rotateKey, type Rotation } from '../../src/vault/rotate-key.js';
import { Vault } from '../../src/vault/vault.js';
import { type OtherKeys, VaultKeys } from '../../src/vault/vault-keys.js';
import { dropDatabase, freshDatabase, query } from '../database.js';

// The suites of a process share its counters, and one that was used before it is started counts nothing, for ever.
Telemetry.start();

export const [before, after] = [randomBytes(32), randomBytes(32)];

/** A database for each test, with vaults on it whose key is changed from `before` to `after`. */
export const useRotation = () => {
  let url: string;
  const opened: Vault[] = [];
  beforeEach(async () => {
    url = await freshDatabase();
  });
  afterEach(async () => {
    for (const vault of opened.splice(0)) await vault.close();
    await dropDatabase(url);
  });

  const openWith = async (key: Buffer, others: OtherKeys): Promise<Vault> => {
    const vault = await Vault.open(url, key, others);
    opened.push(vault);
    return vault;
  };
  return {
    url: () => url,
    openWith,
    open: (key: Buffer, ...others: readonly Buffer[]) => openWith(key, () => Promise.resolve(others)),
    rotate: async (rotation: Partial<Rotation> = {}): Promise<Rotated> =>
      rotateKey({
        databaseUrl: url,
        keys: await VaultKeys.of(before, () => Promise.resolve([after])),
        to: after,
        tell: () => undefined,
        signal: new AbortController().signal,
        ...rotation,
      }),
    wrappers: async (): Promise<readonly (string | null)[]> =>
      (await query<{ id: string | null }>(url, 'select distinct wrapped_by as id from vault.subject_key order by 1')).map(({ id }) => id),
  };
};

export const store = (vault: Vault, n: number, subject: string = randomUUID()): Promise<BodyReference> =>
  vault.store({ subject, content: { n } }, `contribution-${randomUUID()}`, randomUUID());
export const contents = async (vault: Vault, references: readonly BodyReference[]) => [...(await vault.open(references)).values()];
export const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
