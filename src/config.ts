import { z } from 'zod';
import { UsageError } from './usage-error.js';

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** postgres://…; without it the program starts a PostgreSQL of its own under the data directory. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** 32 bytes, as 64 hex digits or in base64; without it a key is made in the data directory. */
  VAULT_KEY: z.string().min(1).optional(),
  /** The OpenID Connect issuer whose tokens are trusted; without it the program signs its own (`zukunftsdialog token`). */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_AUDIENCE: z.string().min(1).default('zukunftsdialog'),
  /** Dotted path of the claim that lists the roles, for instance realm_access.roles. */
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** Contributions, ratings, withdrawals and appeals without an account, per address. */
  ANONYMOUS_WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  /** Set behind a proxy, so that the address of the sender is taken from X-Forwarded-For. */
  TRUST_PROXY: z.stringbool().default(false),
  /** A collector of OpenTelemetry (OTLP over HTTP) for traces; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

type Settings = z.infer<typeof settings>;
/** The settings of this program; an injection token. */
export class Config {
  constructor(readonly values: Settings) {}
}

/** Reads the environment once. @throws UsageError that names every setting that is wrong. */
export const readConfig = (environment: NodeJS.ProcessEnv, overrides: Partial<Settings> = {}): Config => {
  // An empty variable is one that somebody cleared.
  const given = Object.fromEntries(Object.entries({ ...environment, ...overrides }).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (parsed.success) return new Config(parsed.data);
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(`Settings: ${wrong.join('; ')}`);
};
