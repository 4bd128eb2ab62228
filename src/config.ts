import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isTimeZone } from './domain/day.js';
import { PROGRAM_ROLES } from './host/program-roles.js';
import { codeOf } from './host/system-error.js';
import { UsageError } from './host/usage-error.js';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day like 03:00');

/** RFC 6454, section 6.2, of a web page: no path, and no default port. */
const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** postgres://…; without it the program starts a PostgreSQL of its own under the data directory. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** esdb://… or esdb+discover://…; without it the record is in PostgreSQL, where views, vault and sequences always are. */
  EVENTSTORE_URL: z
    .string()
    .regex(/^esdb(\+discover)?:\/\/./, 'not esdb://… or esdb+discover://…')
    .optional(),
  /** redis://… or rediss://…, for jobs and shared limits; without it they are kept in PostgreSQL and in each process. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** What this process does, with commas between. */
  ROLES: z
    .string()
    .default(PROGRAM_ROLES.join())
    .transform((list) => list.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(PROGRAM_ROLES, { error: ({ input }) => `there is no role ${String(input)}, but ${PROGRAM_ROLES.join(', ')}` })))
    .transform((roles) => new Set(roles)),
  /** Seconds the program keeps answering after SIGTERM while it reports not ready, so that a load balancer can drain it. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(600).default(0),
  DATA_DIR: z.string().min(1).default('.data'),
  /** The stores of `zukunftsdialog copy`, where their addresses have a password: a command line is shown to everybody on the machine. */
  COPY_FROM: z.string().min(1).optional(),
  COPY_TO: z.string().min(1).optional(),
  /** The name of the log in its checkpoints: an address without a scheme, for good (C2SP tlog-checkpoint). */
  LOG_ORIGIN: z
    .string()
    .regex(/^[^\s+\p{Cc}]{1,200}$/u, 'neither spaces nor a plus')
    .default('localhost/zukunftsdialog'),
  /** Where the last checkpoint is kept outside the database; without it `log` in the data directory. */
  LOG_CHECKPOINT_DIR: z.string().min(1).optional(),
  /** 32 bytes, as 64 hex digits or in base64; without it a key is made in the data directory. */
  VAULT_KEY: z.string().min(1).optional(),
  /** While the key of the vault is changed: the other of the two. */
  VAULT_KEY_PREVIOUS: z.string().min(1).optional(),
  /** The OpenID Connect issuer whose tokens are trusted; without it the program signs its own (`zukunftsdialog token`). */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_AUDIENCE: z.string().min(1).default('zukunftsdialog'),
  /** Dotted path of the claim that lists the roles, for instance realm_access.roles. */
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** The OpenID Connect issuer at which participants log in, for dialogues that ask for it; its tokens give no role. */
  PARTICIPANT_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  PARTICIPANT_OIDC_AUDIENCE: z.string().min(1).default('zukunftsdialog-participants'),
  /** Contributions, ratings, withdrawals and appeals without an account, per address. */
  ANONYMOUS_WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  /** In which steps people are counted for everybody; for officials they are counted exactly. */
  PEOPLE_STEP: z.coerce.number().int().min(2).max(1000).default(5),
  /** For so many days it is kept from which network a rating came, as a pseudonym; 0: not at all. */
  RATING_NETWORKS_DAYS: z.coerce.number().int().min(0).max(90).default(14),
  /** Set behind a proxy, so that the address of the sender is taken from X-Forwarded-For. */
  TRUST_PROXY: z.stringbool().default(false),
  /** Front ends on other hosts that may ask from a browser, with commas between; by default none. */
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .pipe(z.array(z.string().refine(isOrigin, 'not an origin like https://dialogue.example.org'))),
  /** Where the nightly export goes; without it `exports` in the data directory. */
  EXPORT_DIR: z.string().min(1).optional(),
  EXPORT_AT: time.default('03:00'),
  /** An address of yours that takes what waits for somebody, once a day; without it nothing is sent. */
  REMINDERS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** With which what is sent there is signed: HMAC-SHA-256 over the body, in X-Signature-256. */
  REMINDERS_SECRET: z
    .string()
    .min(16)
    .refine((secret) => new Set(secret).size >= 8, 'of fewer than 8 different characters')
    .optional(),
  REMINDERS_AT: time.default('07:00'),
  /** The zone of both times. */
  TIME_ZONE: z
    .string()
    .default('Europe/Berlin')
    .refine((zone) => isTimeZone(zone), 'not an IANA time zone like Europe/Berlin'),
  /** Where it is noted who was refused and who read personal data, a file a day; without it `security` in the data directory. */
  SECURITY_LOG_DIR: z.string().min(1).optional(),
  SECURITY_LOG_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  /** A collector of OpenTelemetry (OTLP over HTTP) for traces; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

/** Of all settings there are. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

type Settings = z.infer<typeof settings>;
/** The settings of this program; an injection token. */
export class Config {
  constructor(readonly values: Settings) {}
}

/**
 * Settings with a secret in them, which may stand in a file instead: where VAULT_KEY_FILE names one, VAULT_KEY is what it says.
 * An environment is shown to whoever may look at a container or a crash; a mounted secret is not.
 */
const SECRETS = [
  'VAULT_KEY',
  'VAULT_KEY_PREVIOUS',
  'DATABASE_URL',
  'REDIS_URL',
  'EVENTSTORE_URL',
  'REMINDERS_URL',
  'REMINDERS_SECRET',
  'COPY_FROM',
  'COPY_TO',
] as const;

const secretsOf = (environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> =>
  Object.fromEntries(
    SECRETS.flatMap((name): [string, string][] => {
      const path = environment[`${name}_FILE`] ?? '';
      if (path === '') return [];
      if ((environment[name] ?? '') !== '') throw new UsageError(`Settings: ${name} and ${name}_FILE are both set; one of them is enough`);
      return [[name, contentOf(path, name)]];
    }),
  );

const contentOf = (path: string, name: string): string => {
  try {
    const content = readFileSync(path, 'utf8').trim();
    if (content === '') throw new UsageError(`Settings: ${name}_FILE: ${path} is empty`);
    return content;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Settings: ${name}_FILE: ${path} cannot be read (${codeOf(error) ?? 'no reason given'})`, { cause: error });
  }
};

/** Reads the environment once. @throws UsageError that names every setting that is wrong. */
export const readConfig = (environment: NodeJS.ProcessEnv, overrides: Partial<z.input<typeof settings>> = {}): Config => {
  // An empty variable is one that somebody cleared.
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...secretsOf(environment), ...overrides }).filter(([, value]) => value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (parsed.success) return new Config(parsed.data);
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(`Settings: ${wrong.join('; ')}`);
};
