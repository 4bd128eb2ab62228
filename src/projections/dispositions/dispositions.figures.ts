import type { DataSource } from 'typeorm';
import { type Instant, latestOf } from '../../domain/instant.js';
import type { Stance } from '../../domain/measure/measure.js';
import { FATED, PENDING, SHOWN } from './fates.js';

/**
 * What became of a contribution; exactly one of these as of every sequence, the first that holds:
 * withdrawn by its author; rejected in moderation, also while an appeal is pending; merged into another, where following the mergers
 * comes to one that stands (ADR 0022); used: quoted, for or against, by a measure of an adopted recommendation when that was decided;
 * deferred, or not-taken-up: quoted so by one of a recommendation that was deferred, or rejected; set-aside: accepted and stated to be not
 * taken up, with a reason; open: none of these yet.
 */
export const FATES = ['used', 'deferred', 'not-taken-up', 'merged', 'set-aside', 'rejected', 'withdrawn', 'open'] as const;
export type Fate = (typeof FATES)[number];
export type FateCounts = Readonly<Record<Fate, number>>;

/** The fates of what a decided recommendation quotes. */
export const QUOTED_FATES = ['used', 'deferred', 'not-taken-up'] as const satisfies readonly Fate[];
type QuotedFate = (typeof QUOTED_FATES)[number];
/** The first of these that a contribution is quoted in is how it counts. */
export const STANCE_ORDER = ['supports', 'qualifies', 'opposes'] as const satisfies readonly Stance[];
/**
 * How such contributions are quoted there: those with a quote that supports, else those with one that qualifies, else those of which every
 * quote opposes. The three add up to the fate.
 */
export type StanceCounts = Readonly<Record<QuotedFate, Readonly<Record<Stance, number>>>>;
type Counts = { readonly total: number; readonly fates: FateCounts; readonly stances: StanceCounts };

/** Counts of contributions. The fates add up to the total, and the themes to the whole. */
export type Coverage = Counts & {
  readonly themes: readonly ({ readonly theme: string } & Counts)[];
  /** Why contributions were rejected or set aside: codes of the policy and of the disposition reasons. */
  readonly reasons: readonly { readonly fate: 'rejected' | 'set-aside'; readonly reason: string; readonly contributions: number }[];
  /** Against rejections, and against redactions of what is shown. */
  readonly appealsPending: number;
  /** Until when the last rejection or redaction can still be appealed against, ISO 8601; null where none can (appealed already, or nobody has the secret). */
  readonly appealableUntil: string | null;
};

type Counted = {
  readonly theme: string;
  readonly fate: Fate;
  readonly reason: string | null;
  readonly stance: Stance | null;
  readonly contributions: string;
  readonly pending: string;
  readonly appealable_until: string | null;
};

/** The fates of a dialogue’s contributions as of a sequence. */
export const coverageOf = async (views: DataSource, asOf: bigint, dialogue: string): Promise<Coverage> => {
  // All times are ISO 8601 in UTC with milliseconds, so that the largest text is the latest.
  const rows: readonly Counted[] = await views.query(
    `with recursive ${FATED}
     select theme, fate, reason, stance, count(*) as contributions,
       count(*) filter (where ${PENDING.rejection}) + count(*) filter (where ${PENDING.redaction}) as pending,
       greatest(
         max(appeal_until) filter (where status = 'rejected' and appeal = 'none' and has_secret),
         max(redactions->'standing'->-1->>'appealUntil') filter (where ${SHOWN} and has_secret and redactions->>'appeal' <> 'lodged')
       ) as appealable_until
     from fated group by theme, fate, reason, stance order by theme collate "C", fate, reason collate "C"`,
    [String(asOf), dialogue],
  );
  const whole = sumOf(rows);
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  return {
    ...whole,
    themes: themes.map((theme) => ({ theme, ...sumOf(rows.filter((row) => row.theme === theme)) })),
    reasons: (['rejected', 'set-aside'] as const).flatMap((fate) => reasonsOf(fate, rows)),
    appealsPending: rows.reduce((sum, { pending }) => sum + Number(pending), 0),
    appealableUntil: lastOf(rows.flatMap(({ appealable_until: until }) => until ?? [])),
  };
};

const sumOf = (rows: readonly Counted[]): Counts => {
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
  const quoted = (fate: QuotedFate) => {
    const as = (stance: Stance): number =>
      rows.reduce((sum, row) => (row.fate === fate && row.stance === stance ? sum + Number(row.contributions) : sum), 0);
    return { supports: as('supports'), qualifies: as('qualifies'), opposes: as('opposes') };
  };
  const stances: StanceCounts = { used: quoted('used'), deferred: quoted('deferred'), 'not-taken-up': quoted('not-taken-up') };
  return { total: rows.reduce((sum, { contributions }) => sum + Number(contributions), 0), fates, stances };
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

const lastOf = ([first, ...others]: readonly Instant[]): Instant | null => (first === undefined ? null : latestOf(first, ...others));
