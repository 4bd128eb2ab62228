import type { Config } from './config.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { requireReachable } from './database/reachable.js';
import type { TokenSettings } from './identity/tokens.js';
import { Vault } from './vault/vault.js';
import { loadVaultKey } from './vault/vault-key.js';

/** What the program stands on: its settings, a running PostgreSQL, and the key of the vault. */
export type Foundation = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly vaultKey: Buffer;
  readonly tokens: TokenSettings;
  readonly close: () => Promise<void>;
};

export type FoundationOptions = {
  /** Shown to a second program that wants the same data directory. */
  readonly program: string;
  /** Work beside a program that holds the data directory already. */
  readonly join: boolean;
  readonly say: (line: string) => void;
  /** The database of the data directory is lost for good. Said, without it. */
  readonly lost?: (line: string) => void;
};

/** Starts or finds the database and reads the keys. @throws UsageError */
export const layFoundation = async (config: Config, { program, join, say, lost }: FoundationOptions): Promise<Foundation> => {
  const { DATABASE_URL, DATA_DIR: dataDir, VAULT_KEY } = config.values;
  const options = { dataDir, program, join, say, ...(lost && { lost }) };
  const embedded = DATABASE_URL === undefined ? await startEmbeddedPostgres(options) : null;
  try {
    const databaseUrl = DATABASE_URL ?? embedded?.url ?? '';
    if (!embedded) await requireReachable(databaseUrl);
    const isWritten = () => Vault.isWritten(databaseUrl);
    return {
      config,
      databaseUrl,
      vaultKey: await loadVaultKey({ setting: VAULT_KEY, dataDir, isWritten, say }),
      tokens: tokenSettings(config),
      close: async () => embedded?.stop(),
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
};

export const tokenSettings = ({ values }: Config): TokenSettings => ({
  issuer: values.OIDC_ISSUER,
  audience: values.OIDC_AUDIENCE,
  rolesClaim: values.OIDC_ROLES_CLAIM,
  dataDir: values.DATA_DIR,
});
