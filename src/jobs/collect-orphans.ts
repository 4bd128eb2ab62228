import { Logger } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { EventStore } from '../store/event-store.js';
import { inSpan } from '../telemetry/span.js';
import type { Vault } from '../vault/vault.js';
import { observeDepth } from './queue-depth.js';

const QUEUE = 'vault-orphans';
const EVERY_MS = 3_600_000;
/** An append that takes longer than this has failed. */
const GRACE_MS = 3_600_000;

/** Whether the data of an event names a file: one, as minutes are filed, or several, as a report has them. */
export const namesFile = (data: object, digest: string): boolean => {
  const files: readonly unknown[] = 'files' in data && Array.isArray(data.files) ? data.files : [];
  return [data, ...files].some((one) => typeof one === 'object' && one !== null && 'digest' in one && one.digest === digest);
};

type Closeable = { readonly close: () => Promise<void> };

/** Once an hour, bodies and files whose append failed are deleted. The job has no data: the vault knows which. */
export class CollectOrphans {
  private constructor(
    private readonly queue: Closeable,
    private readonly worker: Closeable,
    private readonly unobserve: () => void,
  ) {}

  static async start(databaseUrl: string, store: EventStore, vault: Vault): Promise<CollectOrphans> {
    const logger = new Logger('Jobs');
    // BullMQ's own tables, in a schema of their own.
    const connection = { connectionString: databaseUrl, schema: 'jobs', migrate: true };
    const queue = new Queue(QUEUE, { connection }, createPostgresBackend);
    const collect = async (): Promise<{ collected: number }> => {
      const isReferredTo = async (stream: string, body: string): Promise<boolean> =>
        (await store.readStream(stream)).some((event) => event.body?.id === body);
      const isNamed = async (stream: string, digest: string): Promise<boolean> =>
        (await store.readStream(stream)).some(({ data }) => namesFile(data, digest));
      const before = new Date(Date.now() - GRACE_MS);
      const collected = (await vault.collectOrphans(before, isReferredTo)) + (await vault.collectOrphanFiles(before, isNamed));
      if (collected > 0) logger.log(`${QUEUE}: ${collected} bodies and files of failed appends deleted`);
      return { collected };
    };
    const worker = new Worker(QUEUE, () => inSpan(`job ${QUEUE}`, { root: true }, collect), { connection }, createPostgresBackend);
    queue.on('error', ({ message }) => logger.warn(`${QUEUE}: ${message}`));
    worker.on('error', ({ message }) => logger.warn(`${QUEUE}: ${message}`));
    await queue.upsertJobScheduler('hourly', { every: EVERY_MS }, { name: 'collect', opts: { removeOnComplete: 24, removeOnFail: 24 } });
    return new CollectOrphans(queue, worker, observeDepth(queue));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.unobserve();
    await this.worker.close();
    await this.queue.close();
  }
}
