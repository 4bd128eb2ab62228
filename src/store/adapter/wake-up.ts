import { Client } from 'pg';

const POLL_MS = 1000;

/** Tells waiting subscriptions that the record grew: by LISTEN, and by a poll where a notice was lost. */
export class WakeUp {
  private count = 0;
  private readonly sleepers = new Set<() => void>();
  private client: Client | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channel: 'record_grew' | 'record_numbered' = 'record_grew',
  ) {}

  /** How often the record grew: what to hand to `after` later. Take it before looking, and no growth is missed. */
  get growths(): number {
    return this.count;
  }

  /** Resolves when the record grew since so many growths, when the poll is due, or when the signal aborts. */
  async after(growths: number, signal: AbortSignal): Promise<void> {
    this.listen();
    if (this.count !== growths || signal.aborted || this.closed) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, POLL_MS);
      signal.addEventListener('abort', wake);
      this.sleepers.add(wake);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.ring();
    await this.client?.end().catch(() => undefined);
  }

  private ring(): void {
    this.count++;
    for (const wake of [...this.sleepers]) wake();
  }

  private listen(): void {
    if (this.client || this.closed) return;
    const client = new Client({ connectionString: this.url, application_name: 'zukunftsdialog listener' });
    this.client = client;
    // The next wait connects anew; until then the poll does.
    const lost = () => {
      if (this.client === client) this.client = null;
    };
    client.on('notification', () => this.ring());
    client.on('error', lost);
    client.on('end', lost);
    client
      .connect()
      .then(() => client.query(`listen ${this.channel}`))
      .then(() => this.ring(), lost);
  }
}
