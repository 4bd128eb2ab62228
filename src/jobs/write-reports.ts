import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { DataSource, IsNull } from 'typeorm';
import { ReportId } from '../domain/ids.js';
import { reportTable } from '../projections/reports/reports.table.js';
import { jobIdOf, QueuedReports, REPORTS_QUEUE } from './queued-reports.js';
import { type JobData, type JobWorker, Queues } from './queues.js';
import { ReportWriter } from './report-writer.js';
import { Trouble } from './trouble.js';

const LOOK_MS = 200;
const LOOK_AGAIN_MS = 1000;
/** A killed worker is detected after at most this long, and its report taken up by another one. */
const LOCK_MS = 10_000;
const STALLED_MS = 5000;
/** A report that kills its worker so often is not tried again unasked. */
const STALLS_MAX = 3;
const PROGRESS_MS = 200;
/** A report that was cut off is not begun again at once: what cut it off may last. */
const REST_MS = 2000;

class Stopped extends Error {}

/**
 * Writes every report that is requested. The record is the truth of what there is to do: the view is asked for it again and
 * again, so that nothing is lost between an append and the queue, nor with the queue itself.
 */
@Injectable()
export class WriteReports {
  private readonly stopping = new AbortController();
  private readonly feeding: Promise<void>;
  private readonly trouble = { feeding: new Trouble(REPORTS_QUEUE), working: new Trouble(REPORTS_QUEUE) };
  private readonly worker: JobWorker;

  constructor(
    private readonly queues: Queues,
    private readonly reports: QueuedReports,
    private readonly views: DataSource,
    private readonly writer: ReportWriter,
  ) {
    this.worker = queues.worker(REPORTS_QUEUE, {
      process: (job) => this.work(job),
      trouble: this.trouble.working,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_MS,
      maxStalledCount: STALLS_MAX,
    });
    this.feeding = this.feed();
  }

  /** False while nothing can be put into the queue, or taken from it. */
  get isAtWork(): boolean {
    return !this.trouble.feeding.isThere && !this.trouble.working.isThere;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Stopped());
    await this.feeding;
    await this.worker.close();
  }

  /** Ends with the program: what was not written by then is still requested, and taken up at the next start. */
  private async work(job: Job<JobData>): Promise<void> {
    const { signal } = this.stopping;
    let shownAt = -Infinity;
    const onProgress = (done: number, total: number): void => {
      if (done < total && performance.now() - shownAt < PROGRESS_MS) return;
      shownAt = performance.now();
      // Nobody's report shall fail because nobody could be told how far it is.
      job.updateProgress({ done, total }).catch(() => undefined);
    };
    const written = this.writer.write(ReportId(job.data['report'] ?? ''), { signal, onProgress });
    await Promise.race([
      written,
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Stopped()), { once: true })),
    ]);
  }

  private async feed(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      // Without Redis there is nothing to put them into; that is said of the connection.
      if (this.queues.redis.isReady)
        await this.enqueueRequested().then(
          () => this.trouble.feeding.isOver(),
          (error: unknown) => this.trouble.feeding.note(error),
        );
      await sleep(this.trouble.feeding.isThere ? LOOK_AGAIN_MS : LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async enqueueRequested(): Promise<void> {
    const { queue } = this.reports;
    const due = await this.views.getRepository(reportTable.entity).findBy({ status: 'requested', untilSequence: IsNull() });
    for (const { id, requests } of due) {
      const jobId = jobIdOf(id, requests);
      const before = await queue.getJob(jobId);
      // A job that has ended and left its report requested was cut off.
      if (before && !(await before.isFailed()) && !(await before.isCompleted())) continue;
      if (before && Math.abs(Date.now() - (before.finishedOn ?? 0)) < REST_MS) continue;
      await before?.remove();
      if (before && before.stalledCounter > STALLS_MAX) {
        await this.writer.fail(ReportId(id), requests, new Error(before.failedReason));
        continue;
      }
      await queue.add('write', { report: id }, { jobId, removeOnComplete: true, removeOnFail: { age: 24 * 3600 } });
    }
  }
}
