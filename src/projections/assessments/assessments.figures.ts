import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';

// Everything that is computed from opened scores. Points are those of the framework's scale; nothing is rounded but for the
// noise of floating point, so that a mean of exactly the cut is not below it.

export const DIMENSIONS = ['effectiveness', 'feasibility'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One assessor's scores for one measure. */
export type Scores = { readonly seat: number; readonly scores: Readonly<Record<string, number>> };

export type Spread = {
  /** How many values there are; without any, all other figures are null. */
  readonly count: number;
  readonly min: number | null;
  /** First and third quartile, by linear interpolation between the ordered values (R type 7, the default of R and NumPy). */
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly max: number | null;
  /** Largest minus smallest value. */
  readonly range: number | null;
  /** Third minus first quartile. */
  readonly interquartileRange: number | null;
};

type Consensus = {
  /** Share of the values that lie within `withinPoints` of their median, from 0 to 1; null with fewer than two. */
  readonly share: number | null;
  /**
   * Whether that share is at least the framework's `shareMin`; null with fewer than two. Assessors who agree so can still lie on both sides
   * of the cut: then the `level` of a dimension is `undecided` nevertheless.
   */
  readonly isReached: boolean | null;
};

type CriterionFigures = { readonly criterion: string; readonly mean: number | null } & Spread & Consensus;

/** Over the assessors' weighted means: for each assessor the sum of score × weight over the criteria of the dimension. */
export type DimensionFigures = {
  /** Mean of the assessors' weighted means. */
  readonly mean: number | null;
  /** `undecided` where some assessors lie below the cut and others not: min < cut ≤ max. Else all lie on one side: `high` from the cut on. */
  readonly level: 'high' | 'low' | 'undecided' | null;
} & Spread &
  Consensus;

export type MeasureFigures = {
  readonly assessors: number;
  readonly criteria: readonly CriterionFigures[];
  readonly dimensions: Readonly<Record<Dimension, DimensionFigures>>;
  /** Effectiveness, then feasibility; `undecided` where one of them is. Null without assessments. */
  readonly quadrant: 'high-high' | 'high-low' | 'low-high' | 'low-low' | 'undecided' | null;
};

/** The figures of one measure, from the scores of its assessors by the rules of the framework. */
export const figuresOf = (framework: AssessmentFramework, given: readonly Scores[]): MeasureFigures => {
  const dimensions = {
    effectiveness: dimensionOf(framework, 'effectiveness', given),
    feasibility: dimensionOf(framework, 'feasibility', given),
  };
  return {
    assessors: given.length,
    criteria: framework.criteria.map(({ code }) => {
      const values = given.flatMap(({ scores }) => scores[code] ?? []);
      return { criterion: code, mean: meanOf(values), ...spreadOf(values), ...consensusOf(framework, values) };
    }),
    dimensions,
    quadrant: quadrantOf(dimensions.effectiveness.level, dimensions.feasibility.level),
  };
};

/** An assessor's sum of score × weight over the criteria of a dimension, whose weights add up to 1. */
export const weightedMean = (framework: AssessmentFramework, dimension: Dimension, scores: Scores['scores']): number =>
  clean(
    framework.criteria
      .filter((criterion) => criterion.dimension === dimension)
      .reduce((sum, { code, weight }) => sum + weight * (scores[code] ?? 0), 0),
  );

const dimensionOf = (framework: AssessmentFramework, dimension: Dimension, given: readonly Scores[]): DimensionFigures => {
  const means = given.map(({ scores }) => weightedMean(framework, dimension, scores));
  const [mean, spread] = [meanOf(means), spreadOf(means)];
  return { mean, level: levelOf(framework.cut, mean, spread), ...spread, ...consensusOf(framework, means) };
};

const levelOf = (cut: number, mean: number | null, { min, max }: Spread): DimensionFigures['level'] => {
  if (mean === null || min === null || max === null) return null;
  if (min < cut && max >= cut) return 'undecided';
  return mean >= cut ? 'high' : 'low';
};

const quadrantOf = (effectiveness: DimensionFigures['level'], feasibility: DimensionFigures['level']): MeasureFigures['quadrant'] => {
  if (effectiveness === null || feasibility === null) return null;
  if (effectiveness === 'undecided' || feasibility === 'undecided') return 'undecided';
  return `${effectiveness}-${feasibility}`;
};

export const spreadOf = (values: readonly number[]): Spread => {
  const ordered = values.toSorted((a, b) => a - b);
  const [min, max] = [ordered[0] ?? null, ordered.at(-1) ?? null];
  const [lowerQuartile, median, upperQuartile] = [quantileOf(ordered, 0.25), quantileOf(ordered, 0.5), quantileOf(ordered, 0.75)];
  return {
    count: values.length,
    min,
    lowerQuartile,
    median,
    upperQuartile,
    max,
    range: min === null || max === null ? null : clean(max - min),
    interquartileRange: lowerQuartile === null || upperQuartile === null ? null : clean(upperQuartile - lowerQuartile),
  };
};

/** R type 7: at place (n − 1) × p of the ordered values, counted from 0, and between two of them in proportion. */
const quantileOf = (ordered: readonly number[], p: number): number | null => {
  const place = (ordered.length - 1) * p;
  const [below, above] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return clean(below + (above - below) * (place - Math.floor(place)));
};

const consensusOf = ({ consensus: { shareMin, withinPoints } }: AssessmentFramework, values: readonly number[]): Consensus => {
  const { median } = spreadOf(values);
  // One cannot agree with anybody.
  if (median === null || values.length < 2) return { share: null, isReached: null };
  const near = values.filter((value) => clean(Math.abs(value - median)) <= withinPoints).length;
  return { share: clean(near / values.length), isReached: near / values.length >= shareMin };
};

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : clean(values.reduce((a, b) => a + b, 0) / values.length);

/** Without the noise of floating point: nine decimals. */
const clean = (value: number): number => Math.round(value * 1e9) / 1e9;
