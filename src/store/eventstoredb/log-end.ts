import { STREAM_NAME } from '../event-store.js';
import { eventOf, isBefore, type LogEvent, type Position } from './log-event.js';
import type { Log } from './log.js';

export type Newest = { readonly id: string; readonly position: Position };

/** The newest of our events in the log, found from its end: what has to be numbered before the log is numbered. */
export class LogEnd {
  private scanned: Position | null = null;
  private newest: Newest | null = null;

  constructor(private readonly log: Pick<Log, 'backwards'>) {}

  /** @param floor the position of an event of ours that is known: nothing before it is looked at */
  async newestAfter(floor: Position | null): Promise<Newest | null> {
    const [stop, ends]: [Position | null, LogEvent[]] = [later(this.scanned, floor), []];
    const found: Newest[] = [];
    await this.log.backwards((event) => {
      const { position } = event;
      if (!position || (stop && !isBefore(stop, position))) return false;
      if (ends.length === 0) ends.push(event);
      if (!STREAM_NAME.test(event.stream) || !eventOf(event)) return true;
      found.push({ id: event.id, position });
      return false;
    });
    // The server's own events come without end; what was looked at once is not looked at again.
    this.scanned = later(this.scanned, ends[0]?.position ?? null);
    const [newest] = found;
    if (newest && (!this.newest || isBefore(this.newest.position, newest.position))) this.newest = newest;
    return this.newest && (!floor || isBefore(floor, this.newest.position)) ? this.newest : null;
  }

  /** The log was put back to an earlier state: what was seen of its end is not true any more. */
  forget(): void {
    this.scanned = null;
    this.newest = null;
  }
}

const later = (a: Position | null, b: Position | null): Position | null => (!a || (b && isBefore(a, b)) ? b : a);
