import type { Config } from './config.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import type { TokenSettings } from './identity/tokens.js';
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
};

/** Starts or finds the database and reads the keys. @throws UsageError */
export const layFoundation = async (config: Config, { program, join, say }: FoundationOptions): Promise<Foundation> => {
  const { DATABASE_URL, DATA_DIR: dataDir, VAULT_KEY } = config.values;
  const embedded = DATABASE_URL === undefined ? await startEmbeddedPostgres({ dataDir, program, join, say }) : null;
  try {
    return {
      config,
      databaseUrl: DATABASE_URL ?? embedded?.url ?? '',
      vaultKey: await loadVaultKey(VAULT_KEY, dataDir, say),
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
