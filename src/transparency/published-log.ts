import { tileAt } from '../log/tiles.js';
import { verifierText } from '../log/note.js';
import type { LogKey } from './log-key.js';
import type { LogTables } from './log-tables.js';

/** What everybody may read of the log. */
export class PublishedLog {
  constructor(
    private readonly tables: LogTables,
    private readonly key: LogKey,
  ) {}

  /** The newest signed note; null before the first. */
  checkpoint(): Promise<string | null> {
    return this.tables.checkpoint();
  }

  /** Who signs, as a verifier key of C2SP signed-note. */
  get verifier(): string {
    return verifierText(this.key.verifier);
  }

  /** A tile or bundle by its path (C2SP tlog-tiles); null for what is none, or is not there yet. */
  async tile(path: string): Promise<Buffer | null> {
    const tile = tileAt(path);
    return tile ? this.tables.tile(tile) : null;
  }
}
