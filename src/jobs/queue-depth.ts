import { observe } from '../host/meter.js';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

type Countable = {
  readonly name: string;
  readonly getJobCounts: (...states: (typeof STATES)[number][]) => Promise<Readonly<Record<string, number>>>;
};

/** Tells how many jobs of a queue wait, run and have failed, whenever somebody asks for the metrics. Returns how to stop that. */
export const observeDepth = (queue: Countable): (() => void) => {
  let counting: Promise<Readonly<Record<string, number>>> | null = null;
  return observe({ zukunftsdialog_jobs: 'Jobs of a queue in a state' }, async (observed) => {
    // Where the queue cannot be reached, whoever asks next waits for the same answer.
    counting ??= queue.getJobCounts(...STATES).finally(() => (counting = null));
    const counts = await counting;
    for (const state of STATES) observed('zukunftsdialog_jobs', counts[state] ?? 0, { queue: queue.name, state });
  });
};
