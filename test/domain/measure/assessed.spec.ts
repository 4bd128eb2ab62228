import { ContributionId, RoundId } from '../../../src/domain/ids.js';
import {
  assessedIn,
  fallenEvidence,
  isBacked,
  isContinuedBy,
  isUnderAssessment,
  standingEvidence,
} from '../../../src/domain/measure/assessed.js';
import type { DraftedMeasure, MeasureEvent } from '../../../src/domain/measure/measure.js';
import type { RoundEvent } from '../../../src/domain/round/round.js';
import {
  accepted,
  contributionOf,
  merged as contributionMerged,
  rejected,
  submitted,
  withdrawn as contributionWithdrawn,
} from '../contribution/examples.js';
import { cancelled, closed, earlier, opened, roundOf, second, succeeded } from '../round/examples.js';
import { drafted, evidenceId, linked, measure, measureOf, round, source, taken } from './examples.js';

const third = RoundId('00000000-0000-4000-8000-000000000a07');
const known = (...events: readonly MeasureEvent[]): DraftedMeasure => {
  const state = measureOf(drafted, ...events);
  if (state.status === 'unknown') throw new Error('It was drafted');
  return state;
};
const as = (...rounds: readonly (readonly [RoundId, ...(readonly RoundEvent[])])[]) =>
  new Map(rounds.map(([id, ...events]) => [id, roundOf(...events)]));
const following = (previousRound: RoundId) => ({ ...opened, data: { ...opened.data, previousRound } });

describe('a measure that rounds took in', () => {
  const once = known(taken(round));
  const twice = known(taken(earlier), taken(round));

  it('is under assessment until each of them has ended; one that nobody knows has not', () => {
    expect(isUnderAssessment(known(), as([round, opened]))).toBe(false);
    expect(isUnderAssessment(once, as([earlier, opened], [round, opened, closed]))).toBe(false);
    for (const rounds of [as(), as([round]), as([round, opened])]) expect(isUnderAssessment(once, rounds)).toBe(true);
    for (const end of [closed, cancelled]) {
      expect(isUnderAssessment(twice, as([earlier, opened, closed], [round, opened, end]))).toBe(false);
      expect(isUnderAssessment(twice, as([earlier, opened, end], [round, opened]))).toBe(true);
      expect(isUnderAssessment(twice, as([earlier, opened], [round, opened, end]))).toBe(true);
    }
  });

  it('goes on in the chain of the latest that is closed', () => {
    const chained = as([earlier, opened, closed, succeeded(round)], [round, following(earlier), closed], [third, opened, closed]);
    expect([earlier, round, third, null].map((previous) => isContinuedBy(twice, previous, chained))).toEqual([false, true, false, false]);
    const broken = as([earlier, opened, closed, succeeded(round)], [round, following(earlier), cancelled], [third, opened, closed]);
    expect([earlier, round, third, null].map((previous) => isContinuedBy(twice, previous, broken))).toEqual([true, true, false, false]);
    expect([round, null].map((previous) => isContinuedBy(once, previous, as([round, opened, cancelled])))).toEqual([true, true]);
  });

  it('was assessed in those that are closed and scored it, the latest last', () => {
    const others = { ...closed, data: { ...closed.data, scores: closed.data.scores.filter((one) => one.measure === second) } };
    expect(assessedIn(measure, twice, as([round, opened, closed], [earlier, opened, closed], [third, opened, closed]))).toEqual([
      earlier,
      round,
    ]);
    expect(assessedIn(source, twice, as([round, opened, closed], [earlier, opened, closed]))).toEqual([]);
    expect(assessedIn(measure, twice, as([round, opened, closed], [earlier, opened, others]))).toEqual([round]);
    for (const rounds of [as(), as([round]), as([round, opened]), as([round, opened, cancelled])])
      expect(assessedIn(measure, once, rounds)).toEqual([]);
  });
});

describe('the evidence of a measure', () => {
  const id = (n: number): ContributionId => ContributionId(`00000000-0000-4000-8000-cccc0000000${n}`);
  const of = (n: number, stance: 'supports' | 'opposes' | 'qualifies') => linked(n, { contribution: id(n), stance });
  const contributions = new Map([
    [id(1), contributionOf(submitted, accepted)],
    [id(2), contributionOf(submitted, accepted, contributionMerged)],
    [id(3), contributionOf(submitted, rejected)],
    [id(4), contributionOf(submitted, accepted, contributionWithdrawn)],
    [id(5), contributionOf(submitted)],
    [id(6), contributionOf()],
  ]);

  it('stands as long as its contribution is accepted, or merged since; of each stance it is told how much', () => {
    const pieces = [of(1, 'supports'), of(2, 'qualifies'), of(3, 'opposes'), of(4, 'supports'), of(5, 'opposes'), of(6, 'qualifies')];
    const state = known(...pieces, of(7, 'supports'));
    expect(standingEvidence(state, contributions)).toEqual({ supports: 1, opposes: 0, qualifies: 1 });
    expect(fallenEvidence(state, contributions)).toEqual([3, 4, 5, 6, 7].map(evidenceId));
    const twoAgainst = known(of(1, 'opposes'), of(2, 'opposes'));
    expect(standingEvidence(twoAgainst, contributions)).toEqual({ supports: 0, opposes: 2, qualifies: 0 });
    expect(fallenEvidence(twoAgainst, contributions)).toEqual([]);
  });

  it('backs it where somebody speaks for it, if only under a condition', () => {
    const none = { supports: 0, opposes: 0, qualifies: 0 };
    expect([none, { ...none, opposes: 1 }, { ...none, supports: 1 }, { ...none, qualifies: 1 }].map(isBacked)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isBacked({ supports: 1, opposes: 3, qualifies: 1 })).toBe(true);
  });
});
