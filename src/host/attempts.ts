import { setTimeout as sleep } from 'node:timers/promises';

type Patience = {
  /** So many attempts at most, or attempts that begin within so many milliseconds. */
  readonly times?: number;
  readonly forMs?: number;
  /** Before the second attempt; doubled before each that follows. */
  readonly pauseMs: number;
  readonly pauseMsMax?: number;
};

/**
 * Numbers attempts from 1 and pauses between them. The loop's body returns on success and throws what must not be tried again; after the
 * last attempt the loop ends.
 */
export async function* attempts({ times = Infinity, forMs = Infinity, pauseMs, pauseMsMax = Infinity }: Patience): AsyncGenerator<number> {
  const end = performance.now() + forMs;
  for (let attempt = 1, pause = pauseMs; ; attempt++, pause = Math.min(2 * pause, pauseMsMax)) {
    yield attempt;
    if (attempt >= times || performance.now() + pause > end) return;
    await sleep(pause);
  }
}
