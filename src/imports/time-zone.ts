import { isTimeZone, WallClock } from '../domain/day.js';
import { UsageError } from '../host/usage-error.js';

export type { WallTime } from '../domain/day.js';

/** The clocks of a place that somebody names on the command line. */
export class TimeZone extends WallClock {
  /** @throws UsageError for a name that nobody knows */
  constructor(name: string) {
    if (!isTimeZone(name)) throw new UsageError(`${name} is no time zone. An example: Europe/Berlin.`);
    super(name);
  }
}
