import { DAY_MS } from './day.js';

/** A point in time, as ISO 8601. Events have it in UTC with milliseconds, `2026-05-07T08:00:00.000Z`: so written, texts are ordered as instants are, in SQL too. */
export type Instant = string;

/** Compares instants, not their spelling. */
export const isAfter = (instant: Instant, other: Instant): boolean => Date.parse(instant) > Date.parse(other);

export const latestOf = (instant: Instant, ...others: readonly Instant[]): Instant =>
  others.reduce((latest, other) => (isAfter(other, latest) ? other : latest), instant);

/** So many times 24 hours later, whatever the clocks of a zone do meanwhile. */
export const daysAfter = (instant: Instant, days: number): Instant => new Date(Date.parse(instant) + days * DAY_MS).toISOString();
