/** How long the adapter waits for what, in milliseconds. */
export type Timings = {
  /** For the answer to one append, and for the next event of a read. */
  readonly answerMs: number;
  /** For an append to be settled, over all attempts: an election of a leader takes seconds. */
  readonly settleMs: number;
  /** For events that were written to get their sequences. */
  readonly numberedMs: number;
  /** For what was just written to get its sequence, before it is said that the log is being numbered. */
  readonly numberedSoonMs: number;
  /** Between two looks at the end of the log, to find out that a subscription went silent. */
  readonly watchMs: number;
  /** Before a subscription is tried again, doubled each time up to `pauseMsMax`. */
  readonly pauseMs: number;
  readonly pauseMsMax: number;
  /** Between two signs of life of whoever numbers. */
  readonly beatMs: number;
  /** Between two attempts to become the one who numbers. */
  readonly takeOverMs: number;
};

export const TIMINGS: Timings = {
  answerMs: 5000,
  settleMs: 20_000,
  numberedMs: 20_000,
  numberedSoonMs: 500,
  watchMs: 2000,
  pauseMs: 100,
  pauseMsMax: 1000,
  beatMs: 1000,
  takeOverMs: 1000,
};

/** How long an append may take at most: what was begun longer ago is over, whatever became of it. In milliseconds. */
export const heldMsOf = ({ settleMs, answerMs }: Timings): number => settleMs + 2 * answerMs;
