import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { UsageError } from '../host/usage-error.js';
import { type Cluster, openCluster, SUPERUSER } from './cluster.js';
import { claim, connect, isPassing, keep, type Ownership, sessionName } from './ownership.js';
import { passwordFile, passwordOf } from './password.js';
import { makeProgramRole, PROGRAM_ROLE } from './program-role.js';
import { type Revive, reviving } from './reviving.js';
import { serverOf } from './server.js';
import { stopServer } from './shutdown.js';
import { codeOf, readable } from '../host/system-error.js';

export type EmbeddedPostgres = {
  /**
   * `postgres://zukunftsdialog_program:password@127.0.0.1:port/zukunftsdialog`, of a role that is no superuser; the port is another one
   * at each start of the program.
   */
  readonly url: string;
  /** Whether this program holds the data directory. */
  readonly owner: boolean;
  /** The owner stops the server, with all sessions of all programs; who joined has nothing to stop. */
  stop(): Promise<void>;
};

type Options = {
  /** The cluster goes to `<dataDir>/postgres`, its password and log beside it. */
  readonly dataDir: string;
  /** Shown to a second program: `zukunftsdialog serve`. */
  readonly program: string;
  /** When another program owns the directory: use its server, instead of a UsageError that names it. */
  readonly join: boolean;
  /** Notices for a person. */
  readonly say: (line: string) => void;
  /** The server or the directory was lost for good, and why: nothing more can be done in this program. Said, without it. */
  readonly lost?: (line: string) => void;
};

const DATABASE = 'zukunftsdialog';
const RACE_MS = 30_000;

/**
 * Starts, takes over or joins the PostgreSQL of a data directory.
 * @throws UsageError
 */
export const startEmbeddedPostgres = async (options: Options): Promise<EmbeddedPostgres> => {
  try {
    return await start(options);
  } catch (error) {
    throw readable(error);
  }
};

const start = async (options: Options): Promise<EmbeddedPostgres> => {
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const password = await passwordOf(dataDir);
  const cluster = await openCluster(dataDir, password, options.say);
  const logFile = join(dataDir, 'postgres.log');
  for (const begin = performance.now(); ; await sleep(50)) {
    const { server, started } = await serverOf(cluster, logFile, options.say);
    const url = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
    try {
      const revive = reviving({ cluster, logFile, port: server.port, say: options.say });
      const entered = await enter({ password, urlOf: url, options, cluster, revive });
      if (entered.owner && !started) options.say('Took over the PostgreSQL that an earlier program has left running.');
      return entered;
    } catch (error) {
      // The owner is just stopping the server that we found: find none, and start one.
      if (isPassing(error) && performance.now() - begin < RACE_MS) continue;
      if (started && !(error instanceof UsageError)) await stopServer(cluster);
      if (codeOf(error) !== '28P01') throw error;
      throw new UsageError(`${passwordFile(dataDir)} is not the password of ${cluster.directory}.`, { cause: error });
    }
  }
};

type Entering = {
  readonly password: string;
  readonly urlOf: (user: string, database: string) => string;
  readonly options: Options;
  readonly cluster: Cluster;
  readonly revive: Revive;
};

/** The session that holds the data directory is the superuser's and asks for nothing but its lock; all else is done by the role of the program. */
const enter = async ({ password, urlOf, options, cluster, revive }: Entering): Promise<EmbeddedPostgres> => {
  const own = urlOf(SUPERUSER, DATABASE);
  const url = urlOf(PROGRAM_ROLE, DATABASE);
  const name = sessionName(options.program);
  const session = await connect(own, name).catch(async (error: unknown) => {
    if (codeOf(error) !== '3D000') throw error;
    await createDatabase(urlOf(SUPERUSER, 'postgres'), name);
    return connect(own, name);
  });
  const holder = await entered(session, password, options.join).catch(async (error: unknown) => {
    await session.end();
    throw error;
  });
  if (holder === undefined) return hold(cluster, url, keep(session, own, name, { revive, lost: options.lost ?? options.say }));
  await session.end();
  if (options.join) return { url, owner: false, stop: () => Promise.resolve() };
  throw new UsageError(`The data directory ${options.dataDir} is in use by ${holder}. Stop it first, or set DATABASE_URL.`);
};

/** Returns who has the data directory when it is not ours. */
const entered = async (session: Client, password: string, join: boolean): Promise<string | undefined> => {
  const holder = await claim(session);
  if (holder === undefined || join) await makeProgramRole(session, password);
  return holder;
};

const createDatabase = async (url: string, name: string): Promise<void> => {
  const client = await connect(url, name);
  try {
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another program was faster; the second code is what PostgreSQL says when both are at it.
    if (!['42P04', '23505'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
};

const hold = (cluster: Cluster, url: string, ownership: Ownership): EmbeddedPostgres => {
  const stop = async (): Promise<void> => {
    const holds = ownership.holds();
    await ownership.release();
    // The session with the lock is left to the server to end, so that nobody becomes owner of a server that is about to stop.
    if (holds) await stopServer(cluster);
    await ownership.end();
  };
  let stopped: Promise<void> | undefined;
  return { url, owner: true, stop: () => (stopped ??= stop()) };
};
