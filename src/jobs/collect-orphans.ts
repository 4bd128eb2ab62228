import { Injectable, Logger } from '@nestjs/common';
import { EventStore } from '../store/event-store.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { Vault } from '../vault/vault.js';
import { Queues } from './queues.js';
import { RepeatedJob } from './repeated-job.js';

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
@Injectable()
export class CollectOrphans {
  private readonly logger = new Logger('Jobs');
  private readonly job: RepeatedJob;

  constructor(
    queues: Queues,
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly security: SecurityLog,
  ) {
    this.job = new RepeatedJob(queues, { queue: QUEUE, name: 'hourly', everyMs: EVERY_MS, work: () => this.collect() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.job.close();
  }

  private async collect(): Promise<{ collected: number }> {
    const { store, vault } = this;
    const isReferredTo = async (stream: string, body: string): Promise<boolean> =>
      (await store.readStream(stream)).some((event) => event.body?.id === body);
    const isNamed = async (stream: string, digest: string): Promise<boolean> =>
      (await store.readStream(stream)).some(({ data }) => namesFile(data, digest));
    const before = new Date(Date.now() - GRACE_MS);
    const collected = (await vault.collectOrphans(before, isReferredTo)) + (await vault.collectOrphanFiles(before, isNamed));
    if (collected > 0) {
      this.logger.log(`${QUEUE}: ${collected} bodies and files of failed appends deleted`);
      this.security.note({ what: 'orphans-deleted', collected });
    }
    return { collected };
  }
}
