import { type CancelAssessmentRound, roundDecider } from '../../../src/domain/round/round.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { cancelled, closed, opened, reason } from './examples.js';

const given = givenFor(roundDecider);
const cancel: CancelAssessmentRound = { type: 'CancelAssessmentRound', at, reason };

describe('cancelling a round', () => {
  it('ends it, for a reason, and opens nothing', () => given(opened).when(cancel).then(cancelled));

  it('says nothing a second time', () => given(opened, cancelled).when(cancel).thenNothing());

  it('is refused for a closed round, and for none', () => {
    given(opened, closed).when(cancel).thenRefuses('round-closed');
    given().when(cancel).thenRefuses('round-unknown');
  });
});
