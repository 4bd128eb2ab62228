import { Injectable } from '@nestjs/common';
import { ReportProgress, type ReportSteps } from '../projections/reports/report-progress.js';
import { observeDepth } from './queue-depth.js';
import { type JobQueue, Queues } from './queues.js';

export const REPORTS_QUEUE = 'reports';

export const jobIdOf = (report: string, request: number): string => `${report}-${request}`;

/** The jobs of reports, as a process sees them that need not work on any itself. */
@Injectable()
export class QueuedReports extends ReportProgress {
  readonly queue: JobQueue;
  private readonly unobserve: () => void;

  constructor(queues: Queues) {
    super();
    this.queue = queues.queue(REPORTS_QUEUE);
    this.unobserve = observeDepth(this.queue);
  }

  /** How far a report is can be unknown; no reader shall be refused for that. */
  async of(report: string, request: number): Promise<ReportSteps | null> {
    const job = await this.queue.getJob(jobIdOf(report, request)).catch(() => undefined);
    return job && isSteps(job.progress) ? job.progress : null;
  }

  beforeApplicationShutdown(): void {
    this.unobserve();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

const isSteps = (progress: unknown): progress is ReportSteps =>
  typeof progress === 'object' && progress !== null && 'done' in progress && 'total' in progress;
