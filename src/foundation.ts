import { join } from 'node:path';
import type { Config } from './config.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { requireReachable } from './database/reachable.js';
import type { TokenSettings } from './identity/tokens.js';
import { SecurityLog, type SecurityNote } from './telemetry/security-log.js';
import { Vault } from './vault/vault.js';
import { loadVaultKey, otherVaultKeys } from './vault/vault-key.js';
import type { OtherKeys } from './vault/vault-keys.js';

/** What the program stands on: its settings, a running PostgreSQL, and the key of the vault. */
export type Foundation = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly vaultKey: Buffer;
  /** While the key of the vault is changed. */
  readonly otherVaultKeys?: OtherKeys;
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

export type Database = { readonly databaseUrl: string; readonly close: () => Promise<void> };

/** Starts or finds the database of the settings. @throws UsageError */
export const findDatabase = async (config: Config, { program, join, say, lost }: FoundationOptions): Promise<Database> => {
  const { DATABASE_URL, DATA_DIR: dataDir } = config.values;
  if (DATABASE_URL !== undefined) {
    await requireReachable(DATABASE_URL);
    return { databaseUrl: DATABASE_URL, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ dataDir, program, join, say, ...(lost && { lost }) });
  return { databaseUrl: embedded.url, close: () => embedded.stop() };
};

/** The database and the keys. @throws UsageError */
export const layFoundation = async (config: Config, options: FoundationOptions): Promise<Foundation> => {
  const { databaseUrl, close } = await findDatabase(config, options);
  try {
    const { VAULT_KEY: setting, VAULT_KEY_PREVIOUS: previous, DATA_DIR: dataDir } = config.values;
    const isWritten = () => Vault.isWritten(databaseUrl);
    const vaultKey = await loadVaultKey({ setting, dataDir, isWritten, say: options.say });
    const others = otherVaultKeys({ setting, previous, dataDir });
    // A wrong key is said before there is anything else that would have to be closed.
    await (await Vault.open(databaseUrl, vaultKey, others)).close();
    return { config, databaseUrl, vaultKey, otherVaultKeys: others, tokens: tokenSettings(config), close };
  } catch (error) {
    await close();
    throw error;
  }
};

export const tokenSettings = ({ values }: Config): TokenSettings => ({
  issuer: values.OIDC_ISSUER,
  audience: values.OIDC_AUDIENCE,
  rolesClaim: values.OIDC_ROLES_CLAIM,
  dataDir: values.DATA_DIR,
  participants:
    values.PARTICIPANT_OIDC_ISSUER === undefined
      ? null
      : { issuer: values.PARTICIPANT_OIDC_ISSUER, audience: values.PARTICIPANT_OIDC_AUDIENCE },
});

/** For commands of the command line, which note one thing and end. */
export const noteForSecurity = async (config: Config, say: (line: string) => void, note: SecurityNote): Promise<void> => {
  const log = securityLogOf(config, say);
  log.note(note);
  await log.close();
};

/** Where it is noted who was refused, and who read or took away what. */
export const securityLogOf = ({ values }: Config, say: (line: string) => void): SecurityLog =>
  new SecurityLog(values.SECURITY_LOG_DIR ?? join(values.DATA_DIR, 'security'), values.SECURITY_LOG_DAYS, say);
