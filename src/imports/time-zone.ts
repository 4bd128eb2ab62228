import { UsageError } from '../usage-error.js';

/** What a clock on a wall shows. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const DAY_MS = 86_400_000;

/** The clocks of one place, by the IANA time zone data of Node. Moments are milliseconds since 1970 UTC. */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;

  /** @throws UsageError for a name that nobody knows */
  constructor(readonly name: string) {
    try {
      const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
      this.format = new Intl.DateTimeFormat('en-GB', { ...numbers, timeZone: name, hourCycle: 'h23' });
    } catch {
      throw new UsageError(`${name} is no time zone. An example: Europe/Berlin.`);
    }
  }

  /** YYYY-MM-DD */
  dayOf(moment: number): string {
    return new Date(this.wall(moment)).toISOString().slice(0, 10);
  }

  /** The earlier one where clocks are put back and show a time twice; where they are put forward and skip it, as much later. */
  momentOf({ year, month, day, hour, minute, second }: WallTime): number {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const [before, after] = [this.offset(wall - DAY_MS), this.offset(wall + DAY_MS)];
    const shows = (offset: number): boolean => this.offset(wall - offset) === offset;
    return wall - (shows(before) || !shows(after) ? before : after);
  }

  private offset(moment: number): number {
    return this.wall(moment) - moment;
  }

  /** The time that the wall shows at a moment, as if it were UTC; to the second. */
  private wall(moment: number): number {
    const parts = Object.fromEntries(this.format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  }
}
