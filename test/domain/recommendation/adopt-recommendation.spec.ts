import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { DialogueId } from '../../../src/domain/ids.js';
import type { Round } from '../../../src/domain/round/round.js';
import { givenFor } from '../../given.js';
import { drafted as measureDrafted, measure, measureOf, withdrawn } from '../measure/examples.js';
import { backed, cancelled, closed, earlier, everybodys, opened, round, roundOf, scoresOf, second } from '../round/examples.js';
import { adopt, adopted, attached, deferred, detached, drafted, rationale, rejected } from './examples.js';

const given = givenFor(recommendationDecider);
const attachedOnce = given(drafted, attached());
const assessedIn = (...states: readonly Round[]) => ({
  ...adopt,
  rounds: states.map((state, i) => ({ id: i === 0 ? round : earlier, state })),
});
const closedWith = (scores: typeof everybodys): Round => roundOf(opened, { ...closed, data: { ...closed.data, scores } });

describe('adopting a recommendation', () => {
  it('says why, and where its measures were assessed', () => attachedOnce.when(adopt).then(adopted));

  it('is possible after it was deferred or rejected', () => {
    for (const decision of [deferred, rejected]) given(drafted, attached(), decision).when(adopt).then(adopted);
  });

  it('says nothing a second time, even for other reasons', () =>
    given(drafted, attached(), adopted)
      .when({ ...adopt, rationale: { de: 'Anders' }, rounds: [] })
      .thenNothing());

  it('names for each measure the rounds that scored it, and no others', () => {
    const both = {
      ...assessedIn(closedWith([scoresOf(measure, 1)]), closedWith(everybodys)),
      measures: [measure, second].map((id) => ({ id, state: backed })),
    };
    given(drafted, attached(), attached(second))
      .when(both)
      .then({
        ...adopted,
        data: {
          rationale,
          basis: [
            { measure, rounds: [round, earlier] },
            { measure: second, rounds: [earlier] },
          ],
        },
      });
  });

  it('refuses one without measures', () => {
    given(drafted).when(adopt).thenRefuses('recommendation-without-measures');
    given(drafted, attached(), detached()).when(adopt).thenRefuses('recommendation-without-measures');
  });

  it('refuses while a measure is not assessed: in no round, in an open or cancelled one, or in one that has no scores for it', () => {
    for (const states of [[], [roundOf(opened)], [roundOf(opened, cancelled)], [closedWith([])], [closedWith([scoresOf(second, 1)])]])
      attachedOnce.when(assessedIn(...states)).thenRefuses('recommendation-measure-not-assessed', 'rounds');
  });

  it('refuses a round of nowhere or of another dialogue', () => {
    const dialogue = DialogueId('00000000-0000-4000-8000-0000000000ee');
    const foreign = roundOf({ ...opened, data: { ...opened.data, dialogue } }, closed);
    for (const state of [roundOf(), foreign]) attachedOnce.when(assessedIn(state)).thenRefuses('round-not-in-dialogue', 'rounds');
  });

  it('refuses where a measure has ended since', () =>
    attachedOnce
      .when({ ...adopt, measures: [{ id: measure, state: measureOf(measureDrafted, withdrawn) }] })
      .thenRefuses('measure-withdrawn'));

  it('refuses where a measure was attached while the command was on its way', () =>
    attachedOnce.when({ ...adopt, measures: [] }).thenRefuses('revision-mismatch'));
});
