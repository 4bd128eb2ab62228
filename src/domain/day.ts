/** What a clock on a wall shows. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
const SECOND_MS = 1000;
/** Since 1980 all clocks on earth are whole quarters of an hour apart. */
export const QUARTER_MS = 900_000;
const SINCE_1980 = Date.UTC(1980, 0);
const NUMBERS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

/** The clocks of one place, by the IANA time zone data of Node. Moments are milliseconds since 1970 UTC. */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  private newest = { quarter: NaN, day: '', hour: '' };

  /** @throws RangeError for a name that nobody knows */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-GB', { ...NUMBERS, timeZone: name, hourCycle: 'h23' });
  }

  /** YYYY-MM-DD; days compare as texts. */
  dayOf(moment: number): string {
    return this.quarterOf(moment).day;
  }

  /** When the hour began that the wall shows: ISO 8601 in UTC. Where clocks are put back the hour comes twice, and is two. */
  hourOf(moment: number): string {
    return this.quarterOf(moment).hour;
  }

  /** What is asked of many moments is asked in their order. */
  private quarterOf(moment: number): { readonly day: string; readonly hour: string } {
    const quarter = moment < SINCE_1980 ? NaN : Math.floor(moment / QUARTER_MS);
    if (quarter !== this.newest.quarter) {
      const wall = this.wall(moment);
      const into = ((wall % HOUR_MS) + HOUR_MS) % HOUR_MS;
      const begins = Math.floor(moment / SECOND_MS) * SECOND_MS - into;
      this.newest = { quarter, day: new Date(wall).toISOString().slice(0, 10), hour: new Date(begins).toISOString() };
    }
    return this.newest;
  }

  /** Minutes since midnight, as the wall shows them. */
  minutesOf(moment: number): number {
    return Math.floor((((this.wall(moment) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);
  }

  /**
   * When the wall shows a time. Where clocks are put forward and skip it, it is as much later; where they are put back and show it
   * twice, `twice` says which of the two.
   */
  momentOf({ year, month, day, hour, minute, second }: WallTime, twice: 'earlier' | 'later' = 'earlier'): number {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const [before, after] = [this.offset(wall - DAY_MS), this.offset(wall + DAY_MS)];
    const shows = (offset: number): boolean => this.offset(wall - offset) === offset;
    if (shows(before) && shows(after)) return wall - (twice === 'earlier' ? before : after);
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

const clocks = new Map<string, WallClock>();

/** Making a clock costs a hundred times more than looking at it. @throws RangeError for a name that nobody knows */
const clockIn = (timeZone: string): WallClock => {
  const clock = clocks.get(timeZone) ?? new WallClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
};

/** What calendar and clock on a wall show there: the day as YYYY-MM-DD, and the minutes since its midnight. */
export const wallIn = (timeZone: string, at: number): { readonly day: string; readonly minutes: number } => {
  const clock = clockIn(timeZone);
  return { day: clock.dayOf(at), minutes: clock.minutesOf(at) };
};

/** YYYY-MM-DD; days compare as texts. */
export const dayIn = (timeZone: string, at: number): string => clockIn(timeZone).dayOf(at);

/** When the hour began that the wall shows: ISO 8601 in UTC. */
export const hourIn = (timeZone: string, at: number): string => clockIn(timeZone).hourOf(at);

/** Of files, and of whatever belongs to no dialogue. */
export const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Of a day, YYYY-MM-DD. */
export const dayBefore = (day: string, days: number): string => utcDay(Date.parse(day) - days * DAY_MS);

export const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A day, or a time of the wall: YYYY-MM-DD or YYYY-MM-DDTHH:MM. */
const wallTimeOf = (local: string): WallTime => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  return { year, month, day, hour, minute, second: 0 };
};

const isDay = (local: string): boolean => !local.includes('T');

/** ISO 8601 in UTC: the first moment of a day, or a time of the wall; the earlier one of two. */
export const beginningOf = (local: string, timeZone: string): string =>
  new Date(clockIn(timeZone).momentOf(wallTimeOf(local))).toISOString();

/** ISO 8601 in UTC: the first moment that is no longer in it: after a day, or at a time of the wall; the later one of two. */
export const endOf = (local: string, timeZone: string): string => {
  const { day, ...wall } = wallTimeOf(local);
  const clock = clockIn(timeZone);
  const moment = isDay(local) ? clock.momentOf({ ...wall, day: day + 1 }) : clock.momentOf({ ...wall, day }, 'later');
  return new Date(moment).toISOString();
};
