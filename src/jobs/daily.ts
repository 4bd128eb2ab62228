import type { Job } from 'bullmq';
import { wallIn } from '../domain/day.js';
import type { JobData, JobQueue, Queues } from './queues.js';
import { RepeatedJob } from './repeated-job.js';

const LOOK_MS = 60_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Longer than a job of the day can be asked for: its id tells that it was there. In seconds. */
const KEPT = { age: 3 * 24 * 3600 } as const;
/** The last try is an hour after the first. */
const TRIES = { attempts: 8, backoff: { type: 'exponential', delay: 30_000 } } as const;

/** What is done once a day: `at` is the moment it was due, and `day` the day of that moment. */
export type DailyWork = {
  /** HH:MM */
  readonly time: string;
  readonly work: (due: { readonly at: string; readonly day: string }) => Promise<unknown>;
};

/** The last moment at which the clocks of a zone showed this time, and its day there. */
export const lastDue = (now: number, time: string, timeZone: string): { readonly at: string; readonly day: string } => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const since = (wallIn(timeZone, now).minutes - (hours * 60 + minutes) + DAY_MINUTES) % DAY_MINUTES;
  const near = Math.floor(now / MINUTE_MS) * MINUTE_MS - since * MINUTE_MS;
  // Where the clocks were changed in between, they show another time there.
  const off = hours * 60 + minutes - wallIn(timeZone, near).minutes;
  const shifted = near + (((off + 1.5 * DAY_MINUTES) % DAY_MINUTES) - DAY_MINUTES / 2) * MINUTE_MS;
  // A time that the clocks leave out is as near as can be.
  const at = shifted <= now ? shifted : near;
  return { at: new Date(at).toISOString(), day: wallIn(timeZone, at).day };
};

/**
 * The work of each day, once however many workers there are. Every minute somebody asks for what was due last, under an id made
 * of the day: what was asked for is not asked for again, and what was missed while no worker ran is made up.
 */
export class Daily {
  private readonly job: RepeatedJob;

  constructor(
    queues: Queues,
    private readonly timeZone: string,
    private readonly works: Readonly<Record<string, DailyWork>>,
  ) {
    const work = (job: Job<JobData>, queue: JobQueue) => this.carryOut(job, queue);
    this.job = new RepeatedJob(queues, { queue: 'daily', name: 'look', everyMs: LOOK_MS, work });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.job.close();
  }

  private async carryOut({ name, data }: Job<JobData>, queue: JobQueue): Promise<unknown> {
    const work = this.works[name];
    if (work) return work.work({ at: data['at'] ?? '', day: data['day'] ?? '' });
    for (const [each, { time }] of Object.entries(this.works)) {
      const due = lastDue(Date.now(), time, this.timeZone);
      await queue.add(each, due, { jobId: `${each}-${due.day}`, ...TRIES, removeOnComplete: KEPT, removeOnFail: KEPT });
    }
    return null;
  }
}
