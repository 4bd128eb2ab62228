import { type CloseAssessmentRound, roundDecider } from '../../../src/domain/round/round.decisions.js';
import type { RoundEvent } from '../../../src/domain/round/round.js';
import { RoundId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at, dialogueOf, openEvents } from '../dialogue/examples.js';
import { measure } from '../measure/examples.js';
import {
  cancelled,
  closed,
  earlier,
  evaluating,
  everybodys,
  opened,
  reason,
  recused,
  round,
  roundOf,
  second,
  succeeded,
} from './examples.js';

const given = givenFor(roundDecider);
const close: CloseAssessmentRound = {
  type: 'CloseAssessmentRound',
  at,
  round,
  dialogue: evaluating,
  submitted: everybodys,
  ended: [],
  rounds: new Map(),
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

  describe('that follows another', () => {
    const later = { ...opened, data: { ...opened.data, roundNumber: 2, previousRound: earlier } };
    const after = (...before: readonly RoundEvent[]) => ({ ...close, rounds: new Map([[earlier, roundOf(opened, closed, ...before)]]) });

    it('is possible where it has its place, also where nothing says who has it', () => {
      given(later)
        .when(after(succeeded(round)))
        .then(closed);
      given(later).when(after()).then(closed);
    });

    it('is refused where another one has its place', () =>
      given(later)
        .when(after(succeeded(RoundId('00000000-0000-4000-8000-000000000a07'))))
        .thenRefuses('round-place-lost'));
  });

  it.each([
    ['of which nobody knows', { status: 'unknown' as const }],
    ['without a framework', dialogueOf(...openEvents)],
  ])('is refused in a dialogue %s, which says no quorum', (_, dialogue) =>
    given(opened)
      .when({ ...close, dialogue })
      .thenRefuses('assessment-framework-missing'),
  );

  it('says nothing a second time, and is refused where there is nothing to close', () => {
    given(opened, closed).when(close).thenNothing();
    given(opened, cancelled).when(close).thenRefuses('round-cancelled');
    given().when(close).thenRefuses('round-unknown');
  });
});
