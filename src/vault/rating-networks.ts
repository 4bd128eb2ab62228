import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { DAY_MS, utcDay } from '../domain/day.js';
import { patientPool } from '../postgres/patient-pool.js';

const BATCH_MAX = 1000;

/** `network` as it is: only its pseudonym is written. */
type Noted = { readonly sequence: number; readonly contribution: string; readonly day: string; readonly network: string };

/**
 * From which network each rating came, for some days: so that the office is shown where many people rated from one. No event and in no
 * backup; a network has another pseudonym every day, and the address itself stands nowhere. The day's key is random and goes with the
 * day: whoever has the vault's key cannot try all addresses either.
 */
export class RatingNetworks {
  private readonly pool: Pool;
  private waiting: Noted[] = [];
  private writing: Promise<void> | null = null;
  private failed = false;
  private key: { readonly day: string; readonly key: Buffer } | null = null;

  constructor(
    url: string,
    /** None is kept where this is 0. */
    private readonly days: number,
    private readonly say: (line: string) => void,
  ) {
    this.pool = patientPool(url, { max: 1, name: 'rating networks' });
  }

  /** Nobody waits for it, and nobody's rating fails with it. */
  note({ sequence, contribution, network }: { readonly sequence: number; readonly contribution: string; readonly network: string }): void {
    if (this.days === 0) return;
    this.waiting.push({ sequence, contribution, day: utcDay(Date.now()), network });
    this.writing ??= this.write();
  }

  /** Until what was noted is written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Deletes what is older than is kept, and keys of days that are over. Returns how many ratings that was. */
  async prune(now: number): Promise<{ readonly pruned: number }> {
    await this.pool.query('delete from vault.rating_network_key where day < $1', [utcDay(now)]);
    const oldest = utcDay(now - this.days * DAY_MS);
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
      const batch = this.waiting.splice(0, BATCH_MAX);
      try {
        const lines: Noted[] = [];
        for (const noted of batch) lines.push({ ...noted, network: pseudonym(noted.network, await this.keyOf(noted.day)) });
        await this.pool.query(
          `insert into vault.rating_network (sequence, contribution, day, network)
           select * from json_to_recordset($1) as line (sequence bigint, contribution uuid, day date, network text) on conflict do nothing`,
          [JSON.stringify(lines)],
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

  /** Of all programs the one whose key is there first; what was the day's before is forgotten. */
  private async keyOf(day: string): Promise<Buffer> {
    if (this.key?.day !== day) {
      await this.pool.query('insert into vault.rating_network_key (day, key) values ($1, $2) on conflict do nothing', [
        day,
        randomBytes(32),
      ]);
      const { rows } = await this.pool.query<{ key: Buffer }>('select key from vault.rating_network_key where day = $1', [day]);
      if (!rows[0]) throw new Error(`the key of ${day} is gone`);
      this.key = { day, key: rows[0].key };
    }
    return this.key.key;
  }
}

const pseudonym = (network: string, key: Buffer): string => createHmac('sha256', key).update(network).digest('base64url').slice(0, 22);
