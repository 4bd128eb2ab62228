/** So many do something at a time. Whoever comes later waits for a turn, and who has waited longest has the next. */
export class Turns {
  private readonly waiting = new Set<() => void>();
  private running = 0;

  constructor(private readonly max: number) {}

  get isIdle(): boolean {
    return this.running === 0;
  }

  /** @param signal ends the waiting, not the work @throws what `work` throws, and the reason of the signal */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.turn(signal);
    try {
      return await work();
    } finally {
      const [next] = this.waiting;
      if (next) next();
      else this.running--;
    }
  }

  private turn(signal: AbortSignal): Promise<void> {
    if (this.running < this.max) {
      this.running++;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => (): void => {
        this.waiting.delete(go);
        signal.removeEventListener('abort', stop);
        settle();
      };
      const go = end(resolve);
      const stop = end(() => reject(signal.reason as Error));
      signal.addEventListener('abort', stop);
      this.waiting.add(go);
    });
  }
}
