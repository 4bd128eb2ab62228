import { type CloseAssessmentRound, roundDecider } from '../../../src/domain/round/round.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { measure } from '../measure/examples.js';
import { cancelled, closed, evaluating, everybodys, opened, reason, recused, second } from './examples.js';

const given = givenFor(roundDecider);
const close: CloseAssessmentRound = {
  type: 'CloseAssessmentRound',
  at,
  dialogue: evaluating,
  submitted: everybodys,
  ended: [],
  reason: null,
};
const without = (of: string, seat: number) => everybodys.filter((one) => one.measure !== of || one.seat !== seat);

describe('closing a round', () => {
  it('opens the scores', () => given(opened).when(close).then(closed));

  it('leaves out whoever recused themselves, and then needs a reason where too few remain', () => {
    given(opened, recused(measure)).when(close).thenRefuses('quorum-not-met', 'reason');
    given(opened, recused(measure))
      .when({ ...close, reason })
      .then({ ...closed, data: { quorumMet: false, reason, scores: without(measure, 1) } });
    given(opened, recused(null))
      .when({ ...close, reason })
      .then({ ...closed, data: { quorumMet: false, reason, scores: everybodys.filter(({ seat }) => seat !== 1) } });
  });

  it('needs the quorum for each measure', () =>
    given(opened)
      .when({ ...close, submitted: without(second, 3) })
      .thenRefuses('quorum-not-met', 'reason'));

  it('needs none for a measure that has ended meanwhile', () =>
    given(opened)
      .when({ ...close, submitted: without(second, 3), ended: [second] })
      .then({ ...closed, data: { ...closed.data, scores: without(second, 3) } }));

  it('says nothing a second time, and is refused where there is nothing to close', () => {
    given(opened, closed).when(close).thenNothing();
    given(opened, cancelled).when(close).thenRefuses('round-cancelled');
    given().when(close).thenRefuses('round-unknown');
  });
});
