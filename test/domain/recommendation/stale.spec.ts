import { staleBecause, standingMeasure, type StandingMeasure } from '../../../src/domain/recommendation/stale.js';
import { linked, measure, measureOf } from '../measure/examples.js';
import { earlier, round } from '../round/examples.js';
import { adopted } from './examples.js';

const [basis] = adopted.data.basis;
const standing: StandingMeasure = {
  status: 'active',
  changedAt: 1,
  rounds: [round],
  evidence: { supports: 1, opposes: 0, qualifies: 0 },
  fallen: [],
};
const [piece, other] = [linked(1).data.evidence, linked(2).data.evidence];
const because = (now: Partial<StandingMeasure>, of = basis!) => staleBecause(of, { ...standing, ...now });

describe('an adopted recommendation', () => {
  it('is what was adopted as long as nothing moves', () => expect(because({})).toEqual([]));

  it.each([
    ['measure-ended', { status: 'withdrawn' }],
    ['measure-ended', { status: 'merged' }],
    ['measure-ended', { status: 'split' }],
    ['measure-changed', { changedAt: 2 }],
    ['assessed-again', { rounds: [round, earlier] }],
    ['evidence-changed', { evidence: { supports: 0, opposes: 0, qualifies: 0 } }],
    ['evidence-changed', { evidence: { supports: 1, opposes: 1, qualifies: 0 } }],
    ['evidence-changed', { evidence: { supports: 0, opposes: 0, qualifies: 1 } }],
  ] as const)('is stale for %s where %j', (why, now) => expect(because(now)).toEqual([why]));

  it('is stale where as many stand, and yet others: one fell and another rose', () => {
    expect(because({ fallen: [piece] }, { ...basis!, fallen: [other] })).toEqual(['evidence-changed']);
    expect(because({ fallen: [other] }, { ...basis!, fallen: [other] })).toEqual([]);
    // From before it said which.
    expect(because({ fallen: [piece] }, { ...basis!, fallen: null })).toEqual([]);
  });

  it('names every reason', () =>
    expect(because({ status: 'split', changedAt: 9, rounds: [earlier], evidence: { supports: 2, opposes: 0, qualifies: 0 } })).toEqual([
      'measure-ended',
      'measure-changed',
      'assessed-again',
      'evidence-changed',
    ]));

  it('from before it said what it rests on stays as it is', () => {
    for (const unsaid of [{ revision: null, evidence: null }, { revision: null }, { evidence: null }])
      expect(because({ status: 'split', changedAt: 9 }, { ...basis!, ...unsaid })).toEqual([]);
  });

  it('rests on nothing where there is no measure', () =>
    expect(standingMeasure({ id: measure, state: measureOf(), contributions: new Map() }, new Map())).toBeNull());
});
