import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { inSpan } from '../host/span.js';
import { observeDepth } from './queue-depth.js';
import type { JobData, JobQueue, JobWorker, Queues } from './queues.js';
import { Trouble } from './trouble.js';

const AGAIN_MS = 1000;
/** A killed worker is detected after at most `lockDuration`, and its job taken up by another one. */
const STALLED = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 3 } as const;

export type Repeated = {
  readonly queue: string;
  /** What the clock asks for, under this name. */
  readonly name: string;
  readonly everyMs: number;
  readonly work: (job: Job<JobData>, queue: JobQueue) => Promise<unknown>;
};

/** Work that the clock asks for again and again, each time once however many workers there are. */
export class RepeatedJob {
  private readonly trouble: Trouble;
  private readonly queue: JobQueue;
  private readonly worker: JobWorker;
  private readonly unobserve: () => void;
  private readonly closing = new AbortController();

  constructor(
    queues: Queues,
    private readonly repeated: Repeated,
  ) {
    const { queue: name, work } = repeated;
    this.trouble = new Trouble(name);
    this.queue = queues.queue(name);
    const tried = (job: Job<JobData>): Promise<unknown> =>
      work(job, this.queue).catch((error: unknown) => {
        this.trouble.note(error);
        throw error;
      });
    const process = (job: Job<JobData>) => inSpan(`job ${name}`, { root: true }, () => tried(job));
    this.worker = queues.worker(name, { process, trouble: this.trouble, ...STALLED });
    this.unobserve = observeDepth(this.queue);
    queues.redis.onReady(() => void this.schedule());
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.unobserve();
    await this.worker.close();
    await this.queue.close();
  }

  private async schedule(): Promise<void> {
    const { name, everyMs: every } = this.repeated;
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        // One scheduler of this name for all workers. Removed one by one: a number to keep would be taken from all jobs of the queue.
        await this.queue.upsertJobScheduler(name, { every }, { name, opts: { removeOnComplete: true, removeOnFail: true } });
        return;
      } catch (error) {
        this.trouble.note(error);
        await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
