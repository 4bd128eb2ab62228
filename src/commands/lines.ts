import { Crowded } from '../host/failures.js';
import { Turns } from '../host/turns.js';

/** Whoever stands in line knows that it moves: longer than one waits for a lock, and no longer than proxies wait for an answer. */
const PATIENCE_MS = 25_000;

/**
 * Many who write to one stream overtake each other, and each who was overtaken decides anew, only to be overtaken again. From then on
 * those of this process stand in line at that stream; other processes are met by deciding anew, as ever.
 */
export class Lines {
  private readonly lines = new Map<string, Turns>();

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  /** Whether somebody stands in line there. */
  isAt(stream: string): boolean {
    return this.lines.has(stream);
  }

  /** @throws Crowded where the turn does not come in time, and what `work` throws */
  async turn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(stream) ?? new Turns(1);
    this.lines.set(stream, line);
    const patience = AbortSignal.timeout(this.patienceMs);
    try {
      return await line.run(work, patience);
    } catch (error) {
      throw error === patience.reason ? new Crowded(`Too many write to ${stream}`, { cause: error }) : error;
    } finally {
      if (line.isIdle) this.lines.delete(stream);
    }
  }
}
