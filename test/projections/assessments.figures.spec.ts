import fc from 'fast-check';
import { figuresOf, type Scores, spreadOf, weightedMean } from '../../src/projections/assessments/assessments.figures.js';
import { framework } from '../domain/dialogue/examples.js';

// Of the example: reichweite 0.7 and dauer 0.3 make effectiveness, kosten alone feasibility; the cut is 3, consensus is
// three quarters within one point.

type Points = readonly (readonly [number, number, number])[];
const given = (...points: Points): readonly Scores[] =>
  points.map(([reichweite, dauer, kosten], i) => ({ seat: i + 1, scores: { reichweite, dauer, kosten } }));
const dimension = (name: 'effectiveness' | 'feasibility', ...points: Points) => figuresOf(framework, given(...points)).dimensions[name];
const quadrant = (...points: Points) => figuresOf(framework, given(...points)).quadrant;

describe('the spread of some values', () => {
  it('is that of R and NumPy: 1, 2, 4, 8 have quartiles of 1.75, 3 and 5', () =>
    expect(spreadOf([8, 1, 4, 2])).toEqual({
      count: 4,
      min: 1,
      lowerQuartile: 1.75,
      median: 3,
      upperQuartile: 5,
      max: 8,
      range: 7,
      interquartileRange: 3.25,
    }));

  it('of one value is nothing, and of none is unknown', () => {
    expect(spreadOf([4])).toMatchObject({ count: 1, min: 4, median: 4, max: 4, range: 0, interquartileRange: 0 });
    expect(spreadOf([])).toMatchObject({ count: 0, min: null, median: null, range: null, interquartileRange: null });
  });

  it('holds the quartiles in order, within the range, whatever the order of the values', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (values) => {
        const { min, lowerQuartile, median, upperQuartile, max } = spreadOf(values);
        const ordered = [min, lowerQuartile, median, upperQuartile, max].map(Number);
        expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
        expect(spreadOf(values.toReversed())).toEqual(spreadOf(values));
      }),
    ));
});

describe('a dimension', () => {
  it('is the mean of what the assessors think, each weighted by criterion', () => {
    expect(weightedMean(framework, 'effectiveness', { reichweite: 4, dauer: 2, kosten: 1 })).toBe(3.4);
    expect(dimension('effectiveness', [4, 2, 1], [5, 5, 1])).toMatchObject({ mean: 4.2, min: 3.4, max: 5, median: 4.2, range: 1.6 });
    expect(dimension('feasibility', [4, 2, 1], [5, 5, 2])).toMatchObject({ mean: 1.5, count: 2 });
  });

  it('is high from the cut on: three everywhere is not below three for the noise of floating point', () => {
    expect(dimension('effectiveness', [3, 3, 3], [3, 3, 3])).toMatchObject({ mean: 3, level: 'high' });
    expect(dimension('effectiveness', [3, 2, 3])).toMatchObject({ mean: 2.7, level: 'low' });
  });

  it('is undecided where the assessors lie on both sides of the cut', () => {
    expect(dimension('feasibility', [1, 1, 2], [1, 1, 5], [1, 1, 5])).toMatchObject({ mean: 4, level: 'undecided' });
    expect(dimension('feasibility', [1, 1, 3], [1, 1, 5])).toMatchObject({ level: 'high' });
    expect(dimension('feasibility', [1, 1, 1], [1, 1, 2])).toMatchObject({ level: 'low' });
  });

  it('has consensus where enough assessors lie near the median', () => {
    expect(dimension('feasibility', [1, 1, 2], [1, 1, 3], [1, 1, 4], [1, 1, 5])).toMatchObject({
      median: 3.5,
      share: 0.5,
      isReached: false,
    });
    expect(dimension('feasibility', [1, 1, 3], [1, 1, 3], [1, 1, 4], [1, 1, 1])).toMatchObject({ median: 3, share: 0.75, isReached: true });
  });

  it('has consensus between two who agree, and where they are apart by just the distance, but for the noise of floating point', () => {
    expect(dimension('feasibility', [1, 1, 4], [1, 1, 4])).toMatchObject({ share: 1, isReached: true });
    // 4.4 − 3.4 is 1.0000000000000004.
    expect(dimension('effectiveness', [4, 2, 1], [5, 3, 1], [5, 3, 1])).toMatchObject({
      min: 3.4,
      median: 4.4,
      range: 1,
      interquartileRange: 0.5,
      share: 1,
      isReached: true,
    });
    expect(dimension('effectiveness', [4, 2, 1], [4, 2, 1], [4, 2, 1], [5, 3, 1], [5, 3, 1], [5, 3, 1])).toMatchObject({
      interquartileRange: 1,
    });
  });

  it('has no consensus with one assessor, who agrees with nobody', () => {
    expect(dimension('feasibility', [1, 1, 4])).toMatchObject({ median: 4, level: 'high', share: null, isReached: null });
    expect(figuresOf(framework, given([1, 2, 3])).criteria).toMatchObject([
      { median: 1, share: null, isReached: null },
      { median: 2, share: null, isReached: null },
      { median: 3, share: null, isReached: null },
    ]);
  });

  it('is undecided where assessors lie on both sides of the cut, also where they agree within the distance of consensus', () =>
    expect(dimension('feasibility', [1, 1, 2], [1, 1, 3], [1, 1, 3])).toMatchObject({ level: 'undecided', isReached: true }));
});

describe('a measure', () => {
  it('stands in the quadrant of its effectiveness and its feasibility', () => {
    expect(quadrant([5, 5, 5])).toBe('high-high');
    expect(quadrant([5, 5, 1])).toBe('high-low');
    expect(quadrant([1, 1, 5])).toBe('low-high');
    expect(quadrant([1, 1, 1])).toBe('low-low');
    expect(quadrant([5, 5, 1], [5, 5, 5])).toBe('undecided');
    expect(quadrant([5, 5, 5], [1, 1, 5])).toBe('undecided');
    expect(quadrant([5, 5, 5], [1, 1, 1])).toBe('undecided');
  });

  it('that nobody assessed has no figures', () =>
    expect(figuresOf(framework, [])).toMatchObject({
      assessors: 0,
      quadrant: null,
      criteria: [{ criterion: 'reichweite', count: 0, mean: null, share: null }, { criterion: 'dauer' }, { criterion: 'kosten' }],
      dimensions: { effectiveness: { mean: null, level: null, isReached: null } },
    }));

  it('has figures per criterion', () =>
    expect(figuresOf(framework, given([1, 2, 3], [5, 2, 3], [5, 3, 3])).criteria).toMatchObject([
      { criterion: 'reichweite', mean: 3.666666667, median: 5, range: 4, interquartileRange: 2, share: 0.666666667, isReached: false },
      { criterion: 'dauer', median: 2, range: 1, isReached: true },
      { criterion: 'kosten', mean: 3, range: 0, share: 1 },
    ]));

  it('has the same figures in whatever order its assessors come', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))),
        (points) => {
          const seats = given(...points);
          expect(figuresOf(framework, seats.toReversed())).toEqual(figuresOf(framework, seats));
        },
      ),
    ));
});
