import type { DataSource } from 'typeorm';

/**
 * What became of a contribution; exactly one of these as of every sequence, the first that holds:
 * withdrawn by its author; rejected in moderation; merged into another that is not merged in a circle; used: quoted by a
 * measure of an adopted recommendation; deferred, or not-taken-up: quoted by one of a recommendation that was deferred, or
 * rejected; set-aside: accepted and stated to be not taken up, with a reason; open: none of these yet.
 */
export const FATES = ['used', 'deferred', 'not-taken-up', 'merged', 'set-aside', 'rejected', 'withdrawn', 'open'] as const;
export type Fate = (typeof FATES)[number];
export type FateCounts = Readonly<Record<Fate, number>>;

/** Counts of contributions. The fates add up to the total, and the themes to the whole. */
export type Coverage = {
  readonly total: number;
  readonly fates: FateCounts;
  readonly themes: readonly { readonly theme: string; readonly total: number; readonly fates: FateCounts }[];
  /** Why contributions were rejected or set aside: codes of the policy and of the disposition reasons. */
  readonly reasons: readonly { readonly fate: 'rejected' | 'set-aside'; readonly reason: string; readonly contributions: number }[];
  readonly appealsPending: number;
  /** Until when the last rejection can still be appealed against, ISO 8601; null where none can (appealed already, or nobody has the secret). */
  readonly appealableUntil: string | null;
};

/** The fates of a dialogue's contributions as of a sequence. */
export type ReadCoverage = (views: DataSource, asOf: bigint, dialogue: string) => Promise<Coverage>;
