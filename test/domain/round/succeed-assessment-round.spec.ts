import { RoundId } from '../../../src/domain/ids.js';
import { roundDecider, type SucceedAssessmentRound } from '../../../src/domain/round/round.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { cancelled, closed, opened, round, roundOf, succeeded } from './examples.js';

const given = givenFor(roundDecider);
const [one, other] = [5, 6].map((n) => RoundId(`00000000-0000-4000-8000-000000000a0${n}`)) as [RoundId, RoundId];
const next = { ...opened, data: { ...opened.data, roundNumber: 2, previousRound: round } };
const rounds = new Map([
  [one, roundOf(next)],
  [other, roundOf(next)],
]);
const succeed: SucceedAssessmentRound = { type: 'SucceedAssessmentRound', at, by: one, rounds };

describe('what follows a round', () => {
  it('is the first that comes', () => given(opened, closed).when(succeed).then(succeeded(one)));

  it('says nothing a second time, nor for another one that comes later', () => {
    given(opened, closed, succeeded(one)).when(succeed).thenNothing();
    given(opened, closed, succeeded(other)).when(succeed).thenNothing();
  });

  it('is another one once the first was cancelled', () =>
    given(opened, closed, succeeded(other))
      .when({ ...succeed, rounds: new Map(rounds).set(other, roundOf(next, cancelled)) })
      .then(succeeded(one)));

  it('is nothing where there is nothing to follow, or what comes has ended already', () => {
    given(opened).when(succeed).thenNothing();
    given(opened, cancelled).when(succeed).thenNothing();
    given(opened, closed)
      .when({ ...succeed, rounds: new Map(rounds).set(one, roundOf(next, cancelled)) })
      .thenNothing();
    given(opened, closed)
      .when({ ...succeed, rounds: new Map() })
      .thenNothing();
    given().when(succeed).thenRefuses('round-unknown');
  });
});
