import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { HeardClient } from '../postgres/heard-client.js';
import { LOCKS_OF_TWO } from '../postgres/locks.js';
import { isAlive } from './postmaster-pid.js';
import { codeOf } from '../host/system-error.js';

/** Of the session: it ends with its owner. */
export const OWNERSHIP_LOCK = [LOCKS_OF_TWO.ownership, 1] as const;

/** The server is just starting, stopping or gone: the same may succeed a moment later. */
export const isPassing = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(codeOf(error) ?? '') ||
  /Connection terminated|connection error/.test(String(error));

/** `ours`: no encryption, whatever PGSSLMODE in the environment asks for, because our own server has none. */
export const connect = async (url: string, name: string, ours = true): Promise<Client> => {
  const client = new HeardClient({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    ...(ours && { ssl: false }),
  });
  await client.connect();
  return client;
};

/** Takes the lock for this session. Returns who has it when it is not free. */
export const claim = async (client: Client): Promise<string | undefined> => {
  // The session of an owner that has just been killed lives on for a moment; that of a living one stays.
  for (let tries = 1; ; tries += 1) {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [...OWNERSHIP_LOCK]);
    if (rows[0]?.free) return undefined;
    const holder = await holderName(client);
    if (tries >= (isAlive(pidIn(holder)) ? 2 : 6)) return holder;
    await sleep(100);
  }
};

/** Names a session after its program: `zukunftsdialog serve (pid 123)`. PostgreSQL cuts names at 63 bytes. */
export const sessionName = (program: string): string => `${program.slice(0, 40)} (pid ${process.pid})`;

const pidIn = (name: string): number => Number(/\(pid (\d+)\)$/.exec(name)?.[1] ?? Number.NaN);

const holderName = async (client: Client): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l join pg_stat_activity a on a.pid = l.pid join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and d.datname = current_database()
        and l.classid = $1::int::oid and l.objid = $2::int::oid and l.objsubid = 2`,
    [...OWNERSHIP_LOCK],
  );
  return rows[0]?.name ?? 'another program';
};

export type Ownership = {
  /** False when the server or the lock is lost for good. */
  readonly holds: () => boolean;
  /** From now on it is no surprise that the session ends. Resolves when the server is not being started any more. */
  readonly release: () => Promise<void>;
  readonly end: () => Promise<void>;
};

type Keeping = {
  /** Starts the server again where it was, however long that takes. @throws where it is lost for good, and once the signal aborts */
  readonly revive: (signal: AbortSignal) => Promise<void>;
  readonly lost: (line: string) => void;
};

/**
 * Keeps a claimed lock for as long as the program runs. When one of its processes is killed, PostgreSQL ends all sessions
 * and goes on; when it ended as a whole it is started again. Then the lock is claimed anew.
 */
export const keep = (claimed: Client, url: string, name: string, { revive, lost }: Keeping): Ownership => {
  let session = claimed;
  let reviving: Promise<void> = Promise.resolve();
  const releasing = new AbortController();
  let state: 'held' | 'lost' | 'released' = 'held';
  const lose = (line: string): void => {
    if (state !== 'held') return;
    state = 'lost';
    lost(line);
  };
  const claimAgain = async (): Promise<void> => {
    await sleep(250, undefined, { ref: false });
    if (state !== 'held') return;
    try {
      session = await connect(url, name);
      const holder = await claim(session);
      if (holder === undefined) watch();
      else lose(`The data directory is now in use by ${holder} as well. Stop one of the two programs.`);
    } catch (error) {
      await session.end();
      await resume(error);
    }
  };
  const resume = async (error: unknown): Promise<void> => {
    // A server that recovers listens already, so nobody listens any more when a connection is refused.
    if (codeOf(error) === 'ECONNREFUSED' && state === 'held') {
      reviving = revive(releasing.signal);
      await reviving.then(claimAgain, (failure: unknown) => lose(messageOf(failure)));
    } else if (isPassing(error)) await claimAgain();
    else lose(`PostgreSQL does not answer any more: ${String(error)}`);
  };
  const watch = (): void => void session.once('end', () => void claimAgain());
  watch();
  const release = async (): Promise<void> => {
    state = 'released';
    releasing.abort();
    await reviving.catch(() => undefined);
  };
  return { holds: () => state === 'held', release, end: () => session.end() };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
