/** `lane`: tasks of one lane run one after the other. `after`: other lanes whose tasks so far must have ended first. */
export type Place = { readonly lane: string; readonly after?: readonly string[] };

/**
 * Runs tasks side by side, at most `inFlightMax`, and yet in order where order matters.
 * After a task has failed no other begins, and whoever asks next gets its error.
 */
export class InOrder {
  /** The last task of each lane that has not ended; so it never holds more than `inFlightMax`. */
  private readonly ends = new Map<string, Promise<void>>();
  private inFlight = 0;
  private failure: { readonly error: unknown } | null = null;
  private onEnd: (() => void)[] = [];

  constructor(private readonly inFlightMax: number) {}

  /** Resolves when the task is taken on, not when it has ended: who awaits it in a loop holds few tasks at a time. */
  async run(place: Place, task: () => Promise<void>): Promise<void> {
    while (this.inFlight >= this.inFlightMax) await this.nextEnd();
    this.throwFailure();
    const before = [place.lane, ...(place.after ?? [])].flatMap((lane) => this.ends.get(lane) ?? []);
    this.inFlight++;
    const end: Promise<void> = this.runAfter(before, task).then(() => this.ended(place.lane, end));
    this.ends.set(place.lane, end);
  }

  /** Resolves when all tasks have ended. @throws the error of the first that failed */
  async drained(): Promise<void> {
    while (this.inFlight > 0) await this.nextEnd();
    this.throwFailure();
  }

  private async runAfter(before: readonly Promise<void>[], task: () => Promise<void>): Promise<void> {
    await Promise.all(before);
    if (this.failure) return;
    try {
      await task();
    } catch (error) {
      this.failure ??= { error };
    }
  }

  private ended(lane: string, end: Promise<void>): void {
    this.inFlight--;
    if (this.ends.get(lane) === end) this.ends.delete(lane);
    const waiting = this.onEnd;
    this.onEnd = [];
    for (const wake of waiting) wake();
  }

  private nextEnd(): Promise<void> {
    return new Promise((resolve) => this.onEnd.push(resolve));
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure.error;
  }
}
