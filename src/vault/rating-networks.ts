import { createHmac } from 'node:crypto';
import { Pool } from 'pg';
import { PATIENCE } from '../patience.js';

const DAY_MS = 86_400_000;
const BATCH_MAX = 1000;

type Noted = { readonly sequence: number; readonly contribution: string; readonly day: string; readonly network: string };

/**
 * From which network each rating came, for some days: so that the office is shown where many people rated from one. No event and in no
 * backup; a network has another pseudonym every day, and the address itself stands nowhere.
 */
export class RatingNetworks {
  private readonly pool: Pool;
  private waiting: Noted[] = [];
  private writing: Promise<void> | null = null;
  private failed = false;

  constructor(
    url: string,
    private readonly key: Buffer,
    /** None is kept where this is 0. */
    private readonly days: number,
    private readonly say: (line: string) => void,
  ) {
    this.pool = new Pool({ connectionString: url, max: 1, application_name: 'zukunftsdialog rating networks', ...PATIENCE });
    this.pool.on('error', () => undefined);
  }

  /** Nobody waits for it, and nobody's rating fails with it. */
  note({ sequence, contribution, network }: { readonly sequence: number; readonly contribution: string; readonly network: string }): void {
    if (this.days === 0) return;
    const day = new Date().toISOString().slice(0, 10);
    const pseudonym = createHmac('sha256', this.key).update(`${day}\0${network}`).digest('base64url').slice(0, 22);
    this.waiting.push({ sequence, contribution, day, network: pseudonym });
    this.writing ??= this.write();
  }

  /** Until what was noted is written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Deletes what is older than is kept. Returns how much that was. */
  async prune(now: number): Promise<{ readonly pruned: number }> {
    const oldest = new Date(now - this.days * DAY_MS).toISOString().slice(0, 10);
    const { rowCount } = await this.pool.query('delete from vault.rating_network where day < $1', [oldest]);
    return { pruned: rowCount ?? 0 };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
    await this.pool.end();
  }

  private async write(): Promise<void> {
    // What comes meanwhile goes with the next ones.
    while (this.waiting.length > 0) {
      const lines = JSON.stringify(this.waiting.splice(0, BATCH_MAX));
      try {
        await this.pool.query(
          `insert into vault.rating_network (sequence, contribution, day, network)
           select * from json_to_recordset($1) as line (sequence bigint, contribution uuid, day date, network text) on conflict do nothing`,
          [lines],
        );
        this.failed = false;
      } catch (error) {
        if (!this.failed)
          this.say(`From where ratings came cannot be noted: ${error instanceof Error ? error.message : 'no reason given'}`);
        this.failed = true;
      }
    }
    this.writing = null;
  }
}
