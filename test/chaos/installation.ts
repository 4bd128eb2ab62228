import { setTimeout as sleep } from 'node:timers/promises';
import { type LastingPostgres, lastingPostgres } from '../database/lasting-server.js';
import { type Member, type Processes, processes, readiness } from '../processes.js';
import { redisServer } from '../redis.js';
import { type LastingEventStoreDb, lastingEventStoreDb } from '../store/eventstoredb-server/lasting-server.js';
import type { Random } from './random.js';

export type Store = 'postgres' | 'eventstoredb';
export type Victim = 'api' | 'projector' | 'worker' | 'redis' | Store;

const ROLES = ['api', 'projector', 'worker'] as const;
const STARTING_MS_MAX = 60_000;

/** Something that can be killed and started again, where it was before. */
type Part = { readonly name: string; readonly kill: () => Promise<void>; readonly start: () => Promise<void> };
/** A process of the program; `member` is the one that runs now. */
type Process = Part & { member: Member };

/** An installation of several processes, each of whose parts can be killed. */
export type Installation = {
  readonly store: Store;
  readonly all: Processes;
  readonly processes: Readonly<Record<(typeof ROLES)[number], readonly Process[]>>;
  readonly victims: readonly Victim[];
  /** One of its parts, where there are two that do the same. */
  readonly part: (victim: Victim, random: Random) => Part;
  /** Until every process is ready. @throws where one is not in time, or has ended by itself */
  readonly whole: (withinMs?: number) => Promise<void>;
  readonly log: LastingEventStoreDb | null;
  readonly postgres: LastingPostgres;
  readonly close: () => Promise<void>;
};

/** Started as whoever looks after processes does it: again, until what it needs is there. */
const startStubbornly = async (all: Processes, role: string): Promise<Member> => {
  for (const begin = Date.now(); ; await sleep(100)) {
    try {
      return await all.start(role);
    } catch (error) {
      if (Date.now() - begin > STARTING_MS_MAX) throw error;
    }
  }
};

const processOf = async (all: Processes, role: string, name: string): Promise<Process> => {
  const part: Process = {
    name,
    member: await all.start(role),
    kill: async () => {
      part.member.process.kill('SIGKILL');
      await part.member.ended;
    },
    start: async () => {
      part.member = await startStubbornly(all, role);
    },
  };
  return part;
};

const hasEnded = ({ process: child }: Member): boolean => child.exitCode !== null || child.signalCode !== null;

const isReady = async (member: Member): Promise<boolean> => {
  if (hasEnded(member)) throw new Error(`A process that nobody killed has ended: ${(await member.ended).stderr.slice(-3000)}`);
  try {
    const { status, jobs } = await readiness(member, AbortSignal.timeout(5000));
    return status === 'ok' && jobs.state === 'ready';
  } catch {
    return false;
  }
};

export const installation = async (store: Store): Promise<Installation> => {
  const [postgres, redis, log] = await Promise.all([
    lastingPostgres(),
    redisServer(),
    store === 'eventstoredb' ? lastingEventStoreDb() : Promise.resolve(null),
  ]);
  await Promise.all([postgres.start(), redis.start(), log?.start()]);
  const all = await processes({ DATABASE_URL: postgres.url, REDIS_URL: redis.url, ...(log && { EVENTSTORE_URL: log.url }) });
  const two = (role: string) => Promise.all([1, 2].map((number) => processOf(all, role, `${role} ${number}`)));
  // The first of all alone: it makes the tables.
  const api = await two('api');
  const [projector, worker] = await Promise.all([two('projector'), two('worker')]);
  const members = { api, projector, worker };
  const servers = { postgres, redis, ...(log && { eventstoredb: log }) };
  const part: Installation['part'] = (victim, random) => {
    if (victim === 'api' || victim === 'projector' || victim === 'worker') return random.pick(members[victim]);
    const server = victim === 'eventstoredb' ? log : servers[victim];
    if (!server) throw new Error(`There is no ${victim}`);
    return { name: victim, kill: server.kill, start: server.start };
  };
  return {
    store,
    all,
    processes: members,
    victims: [...ROLES, 'postgres', 'redis', ...(log ? (['eventstoredb'] as const) : [])],
    part,
    whole: async (withinMs = STARTING_MS_MAX) => {
      const waiting = new Set([...api, ...projector, ...worker]);
      for (const begin = Date.now(); ; await sleep(50)) {
        for (const one of waiting) if (await isReady(one.member)) waiting.delete(one);
        if (waiting.size === 0) return;
        if (Date.now() - begin > withinMs) throw new Error(`Not ready: ${[...waiting].map(({ name }) => name).join(', ')}`);
      }
    },
    log,
    postgres,
    close: async () => {
      await all.close();
      await Promise.all([postgres.close(), redis.close(), log?.close()]);
    },
  };
};
