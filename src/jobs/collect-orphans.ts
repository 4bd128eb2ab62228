import { Logger } from '@nestjs/common';
import type { EventStore } from '../store/event-store.js';
import { inSpan } from '../telemetry/span.js';
import type { Vault } from '../vault/vault.js';
import { observeDepth } from './queue-depth.js';
import type { JobQueue, JobWorker, Queues } from './queues.js';
import { Trouble } from './trouble.js';

const QUEUE = 'vault-orphans';
const EVERY_MS = 3_600_000;
/** An append that takes longer than this has failed. */
const GRACE_MS = 3_600_000;

/** Whether the data of an event names a file: one, as minutes are filed, or several, as a report has them. */
export const namesFile = (data: object, digest: string): boolean => {
  const files: readonly unknown[] = 'files' in data && Array.isArray(data.files) ? data.files : [];
  return [data, ...files].some((one) => typeof one === 'object' && one !== null && 'digest' in one && one.digest === digest);
};

/** Once an hour, bodies and files whose append failed are deleted. The job has no data: the vault knows which. */
export class CollectOrphans {
  private readonly logger = new Logger('Jobs');
  private readonly trouble = new Trouble(QUEUE);
  private readonly queue: JobQueue;
  private readonly worker: JobWorker;
  private readonly unobserve: () => void;

  constructor(
    queues: Queues,
    private readonly store: EventStore,
    private readonly vault: Vault,
  ) {
    this.queue = queues.queue(QUEUE);
    const process = () => inSpan(`job ${QUEUE}`, { root: true }, () => this.collect());
    this.worker = queues.worker(QUEUE, { process, trouble: this.trouble });
    this.unobserve = observeDepth(this.queue);
    queues.redis.onReady(() => void this.schedule());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.unobserve();
    await this.worker.close();
    await this.queue.close();
  }

  private async schedule(): Promise<void> {
    await this.queue
      .upsertJobScheduler('hourly', { every: EVERY_MS }, { name: 'collect', opts: { removeOnComplete: 24, removeOnFail: 24 } })
      .catch((error: unknown) => this.trouble.note(error));
  }

  private async collect(): Promise<{ collected: number }> {
    const { store, vault } = this;
    const isReferredTo = async (stream: string, body: string): Promise<boolean> =>
      (await store.readStream(stream)).some((event) => event.body?.id === body);
    const isNamed = async (stream: string, digest: string): Promise<boolean> =>
      (await store.readStream(stream)).some(({ data }) => namesFile(data, digest));
    const before = new Date(Date.now() - GRACE_MS);
    const collected = (await vault.collectOrphans(before, isReferredTo)) + (await vault.collectOrphanFiles(before, isNamed));
    if (collected > 0) this.logger.log(`${QUEUE}: ${collected} bodies and files of failed appends deleted`);
    return { collected };
  }
}
