import { setTimeout as sleep } from 'node:timers/promises';
import { createRedisBackend, type Job, type Queue, withBackend, type Worker, type WorkerOptions } from 'bullmq';
import { StorageFull } from '../host/failures.js';
import { HeardClient } from '../postgres/heard-client.js';
import type { RedisLink } from '../redis/redis-link.js';
import { postgresBackend } from './postgres-backend.js';
import type { Trouble } from './trouble.js';

/** So that the Redis may serve others, too. Two installations on one Redis take two of its databases. */
const PREFIX = 'zukunftsdialog';
/** A worker that cannot reach its Redis would wait for it before it closes. */
const CLOSING_MS_MAX = 2000;
const REST_MS = 1000;

const onRedis = withBackend(createRedisBackend);
const onPostgres = withBackend(postgresBackend);

/** Ids only. */
export type JobData = Readonly<Record<string, string>>;
export type JobQueue = Pick<Queue<JobData>, 'name' | 'add' | 'getJob' | 'getJobCounts' | 'upsertJobScheduler' | 'close'>;
export type JobWorker = { readonly close: () => Promise<void> };
export type Processing = Pick<WorkerOptions, 'lockDuration' | 'stalledInterval' | 'maxStalledCount'> & {
  readonly process: (job: Job<JobData>) => Promise<unknown>;
  readonly trouble: Trouble;
};

/** Makes the queues of jobs and their workers, on Redis where the settings name one, on PostgreSQL otherwise. Names and ids are the same on both. */
export class Queues {
  constructor(
    private readonly databaseUrl: string,
    readonly redis: RedisLink,
  ) {}

  /** On Redis, what it is asked fails at once while Redis is away. */
  queue(name: string): JobQueue {
    const { clients } = this.redis;
    const queue = clients
      ? new onRedis.Queue<JobData>(name, { ...redisOptions(clients.prompt), skipWaitingForReady: true })
      : new onPostgres.Queue<JobData>(name, { connection: this.postgres() });
    // Whoever asks is told; what happens in between is said by the worker, or of the connection.
    queue.on('error', () => undefined);
    return queue;
  }

  worker(name: string, { process, trouble, ...options }: Processing): JobWorker {
    const { clients } = this.redis;
    const worker = clients
      ? new onRedis.Worker<JobData>(name, process, { ...redisOptions(clients.patient), ...options })
      : new onPostgres.Worker<JobData>(name, process, { connection: this.postgres(), runRetryDelay: REST_MS, ...options });
    worker.on('error', (error: Error) => {
      // A connection that is lost is said of the connection.
      if (clients !== null && !this.redis.isReady) return;
      trouble.note(error);
      if ((clients === null || error instanceof StorageFull) && !worker.isPaused()) void rest(worker);
    });
    worker.on('completed', () => trouble.isOver());
    const close = async (): Promise<void> => {
      if (!clients) return worker.close();
      // Without Redis nothing can be given back, and closing would wait for it: another worker notices that nobody holds its jobs.
      await Promise.race([worker.close(!this.redis.isReady), sleep(CLOSING_MS_MAX, undefined, { ref: false })]);
    };
    return { close };
  }

  // BullMQ's own tables, in a schema of their own.
  private postgres() {
    return { connectionString: this.databaseUrl, schema: 'jobs', migrate: true, Client: HeardClient };
  }
}

/** BullMQ would ask for the next job again at once, for as long as Redis is full or PostgreSQL lets nobody in. */
const rest = async (worker: Pick<Worker, 'pause' | 'resume'>): Promise<void> => {
  await worker.pause(true);
  await sleep(REST_MS, undefined, { ref: false });
  await worker.resume();
};

/** The version is not asked for: an answer that is lost with the connection would leave the queue unusable for good. */
const redisOptions = <Client>(connection: Client) => ({ connection, prefix: PREFIX, skipVersionCheck: true });
