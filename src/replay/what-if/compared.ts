import { isDeepStrictEqual } from 'node:util';
import { isBacked } from '../../domain/measure/assessed.js';
import type { MeasureStatus } from '../../domain/measure/measure.js';
import { latestResults } from '../../projections/assessments/assessments.latest.js';
import { type DimensionFigures, meanOf } from '../../projections/assessments/assessments.figures.js';
import { resultsOf } from '../../projections/assessments/assessments.shown.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import { type Backed, evidenceFigures } from '../../projections/measures/measures.reading.js';
import { roundsUnder } from './rounds-under.js';
import type { WhatIf } from './what-if.fields.js';

/** Closed rounds of a dialogue in the order in which they were opened, with the measures that they judged, and all evidence of these. */
export type Evaluated = {
  readonly rounds: readonly RoundRow[];
  readonly statuses: ReadonlyMap<string, MeasureStatus>;
  readonly evidence: readonly Backed[];
};

export const UNRANKED = ['ended', 'not-assessed', 'without-evidence'] as const;
export const CHANGES = ['score', 'rank', 'quadrant', 'consensus', 'assessors', 'evidence'] as const;

/** What the measures came to, and what they would come to: one after the other by the same code. In the order in which they would stand. */
export const comparedUnder = (whatIf: WhatIf, { rounds, statuses, evidence }: Evaluated) => {
  const groups = new Set<string | null>(whatIf.without?.groups);
  const real = standingsOf({ rounds, statuses, evidence });
  const would = standingsOf({
    rounds: roundsUnder(whatIf, rounds),
    statuses,
    evidence: evidence.filter(({ source }) => !groups.has(source?.stakeholderGroup ?? null)),
  });
  return [...real]
    .flatMap(([measure, now]) => {
      const then = would.get(measure);
      return then ? [{ measure, real: now, hypothetical: then, moved: movedBy(now, then), changes: changesOf(now, then) }] : [];
    })
    .toSorted((a, b) => placeOf(a.hypothetical) - placeOf(b.hypothetical) || placeOf(a.real) - placeOf(b.real));
};

type Standing = ReturnType<typeof standingOf> & { readonly rank: number | null };

const standingsOf = ({ rounds, statuses, evidence }: Evaluated): ReadonlyMap<string, Standing> => {
  const results = rounds.map((row) => ({
    roundNumber: row.roundNumber,
    results: resultsOf(row)?.map((result) => ({ ...result, round: row.id, quorum: row.framework.quorum })) ?? null,
  }));
  const standings = latestResults(results).map((result) => {
    const own = evidence.filter(({ measure }) => measure === result.measure);
    return [result.measure, standingOf(result, statuses.get(result.measure), own)] as const;
  });
  const scores = standings.flatMap(([, { unranked, score }]) => (unranked === null && score !== null ? [score] : []));
  const ordered = scores.toSorted((a, b) => b - a);
  return new Map(
    standings.map(([measure, standing]) => {
      const { unranked, score } = standing;
      // Who has the same score shares a place.
      return [measure, { ...standing, rank: unranked === null && score !== null ? ordered.indexOf(score) + 1 : null }];
    }),
  );
};

type Result = NonNullable<ReturnType<typeof resultsOf>>[number];
type Latest = Result & { readonly round: string; readonly roundNumber: number; readonly quorum: number };

const standingOf = (result: Latest, status: MeasureStatus | undefined, backing: readonly Backed[]) => {
  const { round, roundNumber, assessors, quorum, quadrant } = result;
  const { effectiveness, feasibility } = result.dimensions;
  const evidence = evidenceFigures(backing).standing;
  return {
    round,
    roundNumber,
    assessors,
    isFew: assessors < quorum,
    score: scoreOf(effectiveness.mean, feasibility.mean),
    effectiveness: shown(effectiveness),
    feasibility: shown(feasibility),
    quadrant,
    evidence,
    unranked: unrankedFor(status, assessors, isBacked(evidence)),
  };
};

const shown = ({ mean, level, count, share, isReached }: DimensionFigures) => ({ mean, level, count, share, isReached });

const scoreOf = (effectiveness: number | null, feasibility: number | null): number | null =>
  effectiveness === null || feasibility === null ? null : meanOf([effectiveness, feasibility]);

const unrankedFor = (status: MeasureStatus | undefined, assessors: number, backed: boolean): (typeof UNRANKED)[number] | null => {
  if (status !== 'active') return 'ended';
  if (assessors === 0) return 'not-assessed';
  return backed ? null : 'without-evidence';
};

const placeOf = ({ rank }: Standing): number => rank ?? Number.MAX_SAFE_INTEGER;

/** Up by so many places; less than 0: down. */
const movedBy = (now: Standing, then: Standing): number | null => (now.rank === null || then.rank === null ? null : now.rank - then.rank);

const LOOKED_AT: Readonly<Record<(typeof CHANGES)[number], (standing: Standing) => unknown>> = {
  score: ({ score, effectiveness, feasibility }) => [score, effectiveness.mean, feasibility.mean],
  rank: ({ rank }) => rank,
  quadrant: ({ quadrant }) => quadrant,
  consensus: ({ effectiveness, feasibility }) => [effectiveness, feasibility].map(({ share, isReached }) => [share, isReached]),
  assessors: ({ round, assessors }) => [round, assessors],
  evidence: ({ evidence }) => evidence,
};

const changesOf = (now: Standing, then: Standing): readonly (typeof CHANGES)[number][] =>
  CHANGES.filter((name) => !isDeepStrictEqual(LOOKED_AT[name](now), LOOKED_AT[name](then)));
