import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../src/config.js';
import { tokenSettings } from '../src/foundation.js';
import { signOwnToken } from '../src/identity/tokens.js';
import type { Role } from '../src/domain/role.js';
import { type Program, run } from './cli/program.js';
import { dropDatabase, freshDatabase } from './database.js';
import { type Answer, type Sending, sendTo } from './harness.js';

export type Ready = {
  readonly status: string;
  readonly record: { readonly sequence: number };
  readonly views: Readonly<Record<string, { readonly state: string; readonly sequence: number; readonly lag: number }>>;
  readonly jobs: { readonly state: string };
};

/** One process of several. */
export type Member = Program & {
  readonly url: string;
  readonly post: <T = Record<string, unknown>>(path: string, body: unknown, sending?: Sending) => Promise<Answer<T>>;
  readonly get: <T = Record<string, unknown>>(path: string, sending?: Sending) => Promise<Answer<T>>;
  readonly token: (role: Role, subject?: string) => Promise<string>;
};

/** Processes of the built program on one database: of their own, unless the settings name one. */
export type Processes = {
  readonly databaseUrl: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly start: (roles: string, settings?: Readonly<Record<string, string>>) => Promise<Member>;
  readonly close: () => Promise<void>;
};

export const processes = async (common: Readonly<Record<string, string>> = {}): Promise<Processes> => {
  const databaseUrl = common['DATABASE_URL'] ?? (await freshDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-processes-'));
  await chmod(dataDir, 0o755);
  const VAULT_KEY = randomBytes(32).toString('hex');
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, VAULT_KEY, ANONYMOUS_WRITES_PER_MINUTE: '100000', ...common };
  const tokens = tokenSettings(readConfig(settings));
  const started: Program[] = [];
  return {
    databaseUrl,
    settings,
    start: async (roles, own = {}) => {
      const program = run(['serve', '--port', '0', '--json', '--no-example', '--roles', roles], { ...settings, ...own });
      started.push(program);
      const url = (await program.listening).listening;
      const send = sendTo(url);
      return {
        ...program,
        url,
        post: (path, body, sending) => send('POST', path, body, sending),
        get: (path, sending) => send('GET', path, undefined, sending),
        token: (role, subject = role) => signOwnToken(tokens, { subject, role, hours: 1 }),
      };
    },
    close: async () => {
      for (const { process: child } of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await Promise.all(started.map(({ ended }) => ended));
      if (common['DATABASE_URL'] === undefined) await dropDatabase(databaseUrl);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export const readiness = async ({ get }: Pick<Member, 'get'>, signal?: AbortSignal): Promise<Ready> =>
  (await get<Ready>('/health/ready', signal && { signal })).body;

/** Asks until it is so, and says after how many milliseconds. @throws where it does not become so */
export const until = async (isSo: () => boolean | Promise<boolean>, what: string, withinMs = 90_000): Promise<number> => {
  const start = Date.now();
  while (!(await isSo())) {
    if (Date.now() - start > withinMs) throw new Error(`${what}: not within ${withinMs} ms`);
    await sleep(50);
  }
  return Date.now() - start;
};
