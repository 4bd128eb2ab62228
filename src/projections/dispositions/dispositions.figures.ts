import type { DataSource } from 'typeorm';
import { FATED } from './fates.js';

/**
 * What became of a contribution; exactly one of these as of every sequence, the first that holds:
 * withdrawn by its author; rejected in moderation, also while an appeal is pending; merged into another, where following the mergers
 * comes to one that is not merged (in a circle there is none); used: quoted by a measure of an adopted recommendation; deferred, or
 * not-taken-up: quoted by one of a recommendation that was deferred, or rejected; set-aside: accepted and stated to be not taken up, with
 * a reason; open: none of these yet.
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

type Counted = {
  readonly theme: string;
  readonly fate: Fate;
  readonly reason: string | null;
  readonly contributions: string;
  readonly pending: string;
  readonly appealable_until: string | null;
};

const count = async (views: DataSource, asOf: bigint, dialogue: string): Promise<Coverage> => {
  // All times are ISO 8601 in UTC with milliseconds, so that the largest text is the latest.
  const rows: readonly Counted[] = await views.query(
    `with recursive ${FATED}
     select theme, fate, reason, count(*) as contributions,
       count(*) filter (where status = 'rejected' and appeal = 'lodged') as pending,
       max(appeal_until) filter (where status = 'rejected' and appeal = 'none' and has_secret) as appealable_until
     from fated group by theme, fate, reason order by theme collate "C", fate, reason collate "C"`,
    [String(asOf), dialogue],
  );
  const whole = sumOf(rows);
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  return {
    ...whole,
    themes: themes.map((theme) => ({ theme, ...sumOf(rows.filter((row) => row.theme === theme)) })),
    reasons: (['rejected', 'set-aside'] as const).flatMap((fate) => reasonsOf(fate, rows)),
    appealsPending: rows.reduce((sum, { pending }) => sum + Number(pending), 0),
    appealableUntil: rows.reduce<string | null>((last, { appealable_until: until }) => laterOf(last, until), null),
  };
};

const sumOf = (rows: readonly Counted[]): { readonly total: number; readonly fates: FateCounts } => {
  const of = (fate: Fate): number => rows.reduce((sum, row) => (row.fate === fate ? sum + Number(row.contributions) : sum), 0);
  const fates: FateCounts = {
    used: of('used'),
    deferred: of('deferred'),
    'not-taken-up': of('not-taken-up'),
    merged: of('merged'),
    'set-aside': of('set-aside'),
    rejected: of('rejected'),
    withdrawn: of('withdrawn'),
    open: of('open'),
  };
  return { total: rows.reduce((sum, { contributions }) => sum + Number(contributions), 0), fates };
};

const reasonsOf = (fate: 'rejected' | 'set-aside', rows: readonly Counted[]): Coverage['reasons'] => {
  const own = rows.filter((row) => row.fate === fate);
  const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))].sort();
  return reasons.map((reason) => ({
    fate,
    reason,
    contributions: own.reduce((sum, row) => (row.reason === reason ? sum + Number(row.contributions) : sum), 0),
  }));
};

const laterOf = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

const REMEMBERED_MAX = 500;
const remembered = new WeakMap<DataSource, Map<string, Promise<Coverage>>>();

/** The fates of a dialogue's contributions as of a sequence. */
export const coverageOf = (views: DataSource, asOf: bigint, dialogue: string): Promise<Coverage> => {
  // As of one sequence the fates never change, and reports and readers ask for the same again and again.
  const known = remembered.get(views) ?? new Map<string, Promise<Coverage>>();
  remembered.set(views, known);
  const asked = `${String(asOf)}/${dialogue}`;
  const counted = known.get(asked) ?? count(views, asOf, dialogue);
  known.set(asked, counted);
  counted.catch(() => known.delete(asked));
  const oldest = known.keys().next().value;
  if (known.size > REMEMBERED_MAX && oldest !== undefined) known.delete(oldest);
  return counted;
};
