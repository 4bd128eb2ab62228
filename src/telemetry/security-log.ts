import { appendFile, mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS, utcDay } from '../domain/day.js';

/** Ids, codes and pseudonyms: what is noted has no text, no name, no address and no secret in it. */
export type SecurityNote = {
  readonly what:
    | 'refused'
    | 'personal-data-read'
    | 'exported'
    | 'backed-up'
    | 'restored'
    | 'orphans-deleted'
    | 'command-line'
    | 'acted-as'
    | 'vault-key-changed'
    | 'token-signed'
    | 'database-role-superuser';
} & Readonly<Record<string, string | number | null | readonly string[]>>;

const FILE = /^security-\d{4}-\d{2}-\d{2}\.jsonl$/;
/**
 * Whoever is refused all the time shall not fill the disk, nor hide the rest: of each kind so many refusals, more are counted, and said
 * with the next line.
 */
const REFUSALS_A_MINUTE_MAX = 600;

/** A flood of anybody's does not hide what an official tried, nor who tried secrets. */
const kindOf = ({ actor, roles, code }: SecurityNote): 'official' | 'secret' | 'anybody' => {
  if (typeof actor === 'string' && Array.isArray(roles) && roles.length > 0) return 'official';
  return typeof code === 'string' && code.endsWith('-wrong') ? 'secret' : 'anybody';
};
const NONE = { official: 0, secret: 0, anybody: 0 };

/** Who was refused, and who read or took away what: lines of JSON, one file a day (UTC), apart from the log and kept as long as a setting says. */
export class SecurityLog {
  private written: Promise<void> = Promise.resolve();
  private day = '';
  private failed = false;
  private minute = { of: 0, refusals: { ...NONE }, left: 0 };

  constructor(
    private readonly folder: string,
    private readonly days: number,
    private readonly say: (line: string) => void,
  ) {}

  note(note: SecurityNote): void {
    const now = new Date();
    const of = Math.floor(now.getTime() / 60_000);
    if (of !== this.minute.of) this.minute = { of, refusals: { ...NONE }, left: this.minute.left };
    if (note.what === 'refused' && ++this.minute.refusals[kindOf(note)] > REFUSALS_A_MINUTE_MAX) {
      this.minute.left++;
      return;
    }
    const line = JSON.stringify({ time: now.toISOString(), ...note, ...(this.minute.left > 0 && { leftOut: this.minute.left }) });
    this.minute.left = 0;
    this.written = this.written
      .then(() => this.write(now, line))
      .then(
        () => void (this.failed = false),
        (error: unknown) => {
          if (!this.failed) this.say(`The security log cannot be written: ${error instanceof Error ? error.message : 'no reason given'}`);
          this.failed = true;
        },
      );
  }

  /** Until all that was noted is written. */
  async close(): Promise<void> {
    await this.written;
  }

  private async write(now: Date, line: string): Promise<void> {
    const day = utcDay(now.getTime());
    if (day !== this.day) await this.begin(now, day);
    await appendFile(join(this.folder, `security-${day}.jsonl`), `${line}\n`, { mode: 0o600 });
  }

  private async begin(now: Date, day: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const oldest = `security-${utcDay(now.getTime() - this.days * DAY_MS)}.jsonl`;
    for (const name of await readdir(this.folder)) if (FILE.test(name) && name < oldest) await unlink(join(this.folder, name));
    this.day = day;
  }
}
