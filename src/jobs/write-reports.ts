import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { createPostgresBackend, type Job, Queue, Worker } from 'bullmq';
import { type DataSource, IsNull } from 'typeorm';
import { ReportId } from '../domain/ids.js';
import { ReportProgress, type ReportSteps } from '../projections/reports/report-progress.js';
import { reportTable } from '../projections/reports/reports.table.js';
import { observeDepth } from './queue-depth.js';
import type { ReportWriter } from './report-writer.js';

const QUEUE = 'reports';
const LOOK_MS = 200;
/** A worker that was killed is noticed so much later, and its report taken up by another. */
const LOCK_MS = 10_000;
const STALLED_MS = 5000;
/** A report that kills its worker so often is not tried again unasked. */
const STALLS_MAX = 3;
const PROGRESS_MS = 200;

type Data = { readonly report: string };

class Stopped extends Error {}

/**
 * Writes every report that is requested. The record is the truth of what there is to do: the view is asked for it again and
 * again, so that nothing is lost between an append and the queue, nor with the queue itself.
 */
export class WriteReports extends ReportProgress {
  private readonly logger = new Logger('Jobs');
  private readonly stopping = new AbortController();
  private readonly queue: ReturnType<typeof queueOn>;
  private readonly worker: ReturnType<typeof workerOn>;
  private readonly feeding: Promise<void>;
  private readonly unobserve: () => void;

  constructor(
    databaseUrl: string,
    private readonly views: DataSource,
    private readonly writer: ReportWriter,
  ) {
    super();
    this.queue = queueOn(databaseUrl);
    this.worker = workerOn(databaseUrl, (job) => this.work(job));
    const warn = ({ message }: Error): void => this.logger.warn(`${QUEUE}: ${message}`);
    this.queue.on('error', warn);
    this.worker.on('error', warn);
    this.unobserve = observeDepth(this.queue);
    this.feeding = this.feed();
  }

  async of(report: string, request: number): Promise<ReportSteps | null> {
    const job = await this.queue.getJob(jobIdOf(report, request));
    return job && isSteps(job.progress) ? job.progress : null;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Stopped());
    this.unobserve();
    await this.feeding;
    await this.worker.close();
    await this.queue.close();
  }

  /** Ends with the program: what was not written by then is still requested, and taken up at the next start. */
  private async work(job: Job<Data>): Promise<void> {
    const { signal } = this.stopping;
    let shownAt = -Infinity;
    const onProgress = (done: number, total: number): void => {
      if (done < total && Date.now() - shownAt < PROGRESS_MS) return;
      shownAt = Date.now();
      // Nobody's report shall fail because nobody could be told how far it is.
      job.updateProgress({ done, total }).catch(() => undefined);
    };
    const written = this.writer.write(ReportId(job.data.report), { signal, onProgress });
    await Promise.race([
      written,
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Stopped()), { once: true })),
    ]);
  }

  private async feed(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.enqueueRequested().catch((error: unknown) => {
        this.logger.warn(`${QUEUE}: ${error instanceof Error ? error.message : String(error)}; trying again`);
      });
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async enqueueRequested(): Promise<void> {
    const due = await this.views.getRepository(reportTable.entity).findBy({ status: 'requested', untilSequence: IsNull() });
    for (const { id, requests } of due) {
      const jobId = jobIdOf(id, requests);
      const before = await this.queue.getJob(jobId);
      // A job that has ended and left its report requested was cut off.
      if (before && !(await before.isFailed()) && !(await before.isCompleted())) continue;
      await before?.remove();
      if (before && isStalled(before)) {
        await this.writer.fail(ReportId(id), requests, new Error(before.failedReason));
        continue;
      }
      await this.queue.add('write', { report: id }, { jobId, removeOnComplete: true, removeOnFail: { age: 24 * 3600 } });
    }
  }
}

// BullMQ's own tables, in a schema of their own.
const connectionTo = (connectionString: string) => ({ connectionString, schema: 'jobs', migrate: true });

const queueOn = (databaseUrl: string) => new Queue(QUEUE, { connection: connectionTo(databaseUrl) }, createPostgresBackend);

const workerOn = (databaseUrl: string, process: (job: Job<Data>) => Promise<void>) =>
  new Worker(
    QUEUE,
    process,
    { connection: connectionTo(databaseUrl), lockDuration: LOCK_MS, stalledInterval: STALLED_MS, maxStalledCount: STALLS_MAX },
    createPostgresBackend,
  );

const jobIdOf = (report: string, request: number): string => `${report}-${request}`;

const isStalled = ({ failedReason }: Job): boolean => typeof failedReason === 'string' && failedReason.includes('stalled');

const isSteps = (progress: unknown): progress is ReportSteps =>
  typeof progress === 'object' && progress !== null && 'done' in progress && 'total' in progress;
