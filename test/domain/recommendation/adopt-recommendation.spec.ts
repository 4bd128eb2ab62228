import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { DialogueId } from '../../../src/domain/ids.js';
import type { ContributionEvent } from '../../../src/domain/contribution/contribution.js';
import type { Measure } from '../../../src/domain/measure/measure.js';
import type { Round } from '../../../src/domain/round/round.js';
import { givenFor } from '../../given.js';
import {
  contribution,
  contributionOf,
  merged as contributionMerged,
  rejected as contributionRejected,
  submitted,
  withdrawn as contributionWithdrawn,
} from '../contribution/examples.js';
import { dialogueOf, openEvents } from '../dialogue/examples.js';
import { drafted as measureDrafted, linked, measure, measureOf, reworded, taken, unlinked, withdrawn } from '../measure/examples.js';
import {
  assessable,
  backed,
  cancelled,
  closed,
  earlier,
  everybodys,
  known,
  opened,
  round,
  roundOf,
  scoresOf,
  second,
  succeeded,
} from '../round/examples.js';
import { adopt, adopted, attached, deferred, detached, drafted, rationale, reason, reconsidered, rejected } from './examples.js';

const given = givenFor(recommendationDecider);
const attachedOnce = given(drafted, attached());
const closedWith = (scores: typeof everybodys): Round => roundOf(opened, { ...closed, data: { ...closed.data, scores } });
const restingOn = (state: Measure) => ({ ...adopt, measures: [known(measure, state)] });
const assessedIn = (state: Round) => ({ ...adopt, rounds: new Map([[round, state]]) });

/** Assessed in one round, and in one that follows it. */
const later = { ...opened, data: { ...opened.data, roundNumber: 2, previousRound: earlier } };
const twice = {
  ...adopt,
  measures: [known(measure, measureOf(measureDrafted, linked(1), taken(earlier, 1), taken(round, 1)))],
  named: [earlier, round],
  rounds: new Map([
    [earlier, roundOf(opened, closed, succeeded(round))],
    [round, roundOf(later, closed)],
  ]),
};
const [basis] = adopted.data.basis;

describe('adopting a recommendation', () => {
  it('says why, and which revision of its measures it rests on, in which rounds and with how much evidence', () =>
    attachedOnce.when(adopt).then(adopted));

  it('is possible once another decision was taken back', () => {
    for (const decision of [deferred, rejected]) given(drafted, attached(), decision, reconsidered).when(adopt).then(adopted);
  });

  it('says nothing a second time, and is refused for other reasons', () => {
    const again = given(drafted, attached(), adopted);
    again.when(adopt).thenNothing();
    again.when({ ...adopt, rationale: reason }).thenRefuses('recommendation-already-decided');
    again.when({ ...adopt, quorumReason: reason }).thenRefuses('recommendation-already-decided');
    again.when({ ...adopt, named: [] }).thenRefuses('recommendation-already-decided');
    for (const decision of [deferred, rejected])
      given(drafted, attached(), decision).when(adopt).thenRefuses('recommendation-already-decided');
  });

  it('is no repeat where it names but one of the rounds', () => {
    const again = given(drafted, attached(), { ...adopted, data: { ...adopted.data, basis: [{ ...basis!, rounds: [earlier, round] }] } });
    again.when(twice).thenNothing();
    for (const named of [[earlier], [round]]) again.when({ ...twice, named }).thenRefuses('recommendation-already-decided');
  });

  it('is a repeat where its measure was attached while the command was on its way, and adopted for the same reasons', () =>
    given(drafted, attached(), adopted)
      .when({ ...adopt, measures: [] })
      .thenNothing());

  it('is no repeat where what it rests on moved since: that would be another decision, and the one that stands is taken back first', () => {
    const again = given(drafted, attached(), adopted);
    const reworded1 = measureOf(measureDrafted, linked(1), taken(round, 1), reworded);
    const ended = measureOf(measureDrafted, linked(1), taken(round, 1), withdrawn);
    const fallen = new Map([[contribution, contributionOf(submitted, contributionWithdrawn)]]);
    const assessedAgain = { ...twice, rounds: new Map([...twice.rounds, [earlier, roundOf(opened, closed, succeeded(round))]]) };
    for (const moved of [
      restingOn(reworded1),
      restingOn(ended),
      assessedAgain,
      { ...adopt, measures: [{ ...known(measure, assessable), contributions: fallen }] },
    ])
      again.when(moved).thenRefuses('recommendation-already-decided');
    given(drafted, attached(), { ...adopted, data: { ...adopted.data, basis: [{ ...basis!, revision: null, evidence: null }] } })
      .when(restingOn(reworded1))
      .thenNothing();
  });

  it('rests on all closed rounds of the chain, the latest included: who names one alone is refused', () => {
    attachedOnce.when(twice).then({ ...adopted, data: { ...adopted.data, basis: [{ ...basis!, rounds: [earlier, round] }] } });
    for (const named of [[earlier], [round], []])
      attachedOnce.when({ ...twice, named }).thenRefuses('recommendation-rounds-incomplete', 'rounds');
  });

  it('names for each measure the rounds that scored it, and no others', () => {
    const two = [known(measure, assessable), known(second, measureOf(measureDrafted, linked(1), taken(earlier, 1), taken(round, 1)))];
    const first = everybodys.filter((one) => one.measure === second);
    const rounds = new Map([
      [earlier, roundOf(opened, { ...closed, data: { ...closed.data, scores: first } }, succeeded(round))],
      [round, roundOf(later, closed)],
    ]);
    given(drafted, attached(), attached(second))
      .when({ ...adopt, measures: two, rounds, named: [round, earlier] })
      .then({ ...adopted, data: { ...adopted.data, basis: [basis!, { ...basis!, measure: second, rounds: [earlier, round] }] } });
  });

  it('refuses one without measures', () => {
    given(drafted).when(adopt).thenRefuses('recommendation-without-measures');
    given(drafted, attached(), detached()).when(adopt).thenRefuses('recommendation-without-measures');
  });

  it('refuses while a measure is not assessed: in no round, in one from before it knew, in a cancelled one, or without scores for it', () => {
    attachedOnce.when(restingOn(backed)).thenRefuses('recommendation-measure-not-assessed', 'rounds');
    for (const state of [roundOf(opened, cancelled), closedWith([]), closedWith([scoresOf(second, 1)])])
      attachedOnce.when(assessedIn(state)).thenRefuses('recommendation-measure-not-assessed', 'rounds');
  });

  it('refuses while a round of a measure is open', () =>
    attachedOnce.when(assessedIn(roundOf(opened))).thenRefuses('measure-under-assessment'));

  it('refuses what is no longer what was assessed: reworded, or with other evidence', () => {
    for (const change of [reworded, linked(2), unlinked(1)])
      attachedOnce
        .when(restingOn(measureOf(measureDrafted, linked(1), linked(9), taken(round, 2), change)))
        .thenRefuses('measure-changed-since-assessed');
  });

  it('needs the quorum for each measure in its latest round, or a reason that is published', () => {
    const few = assessedIn(closedWith([scoresOf(measure, 1), scoresOf(measure, 2)]));
    attachedOnce.when(few).thenRefuses('recommendation-quorum-not-met', 'quorumReason');
    attachedOnce.when({ ...few, quorumReason: reason }).then({ ...adopted, data: { ...adopted.data, quorumReason: reason } });
    const fewAtLast = new Map(twice.rounds).set(
      round,
      roundOf(later, { ...closed, data: { ...closed.data, scores: [scoresOf(measure, 1)] } }),
    );
    attachedOnce.when({ ...twice, rounds: fewAtLast }).thenRefuses('recommendation-quorum-not-met', 'quorumReason');
  });

  it('needs evidence that speaks for each measure and stands', () => {
    const on = (...events: readonly ContributionEvent[]) => ({
      ...adopt,
      measures: [{ ...known(measure, assessable), contributions: new Map([[contribution, contributionOf(...events)]]) }],
    });
    for (const end of [contributionRejected, contributionWithdrawn])
      attachedOnce.when(on(submitted, end)).thenRefuses('measure-without-standing-evidence');
    const against = measureOf(measureDrafted, linked(1, { stance: 'opposes' }), taken(round, 1));
    attachedOnce.when(restingOn(against)).thenRefuses('measure-without-standing-evidence');
    attachedOnce.when(on(submitted, contributionMerged)).then(adopted);
    const condition = measureOf(measureDrafted, linked(1, { stance: 'qualifies' }), taken(round, 1));
    const evidence = { supports: 0, opposes: 0, qualifies: 1 };
    attachedOnce.when(restingOn(condition)).then({ ...adopted, data: { rationale, basis: [{ ...basis!, evidence }], quorumReason: null } });
  });

  it('refuses a round of nowhere or of another dialogue', () => {
    const dialogue = DialogueId('00000000-0000-4000-8000-0000000000ee');
    const foreign = roundOf({ ...opened, data: { ...opened.data, dialogue } }, closed);
    for (const state of [roundOf(), foreign]) attachedOnce.when(assessedIn(state)).thenRefuses('round-not-in-dialogue', 'rounds');
    attachedOnce.when({ ...adopt, named: [round, earlier] }).thenRefuses('round-not-in-dialogue', 'rounds');
  });

  it('refuses where a measure has ended since', () =>
    attachedOnce.when(restingOn(measureOf(measureDrafted, linked(1), taken(round, 1), withdrawn))).thenRefuses('measure-withdrawn'));

  describe('on two measures', () => {
    const onBoth = given(drafted, attached(), attached(second));
    const ofSecond = (state: Measure, contributions = known(second).contributions): typeof adopt => ({
      ...adopt,
      measures: [known(measure, assessable), { id: second, state, contributions }],
    });
    const both = { ...adopted, data: { ...adopted.data, basis: [basis!, { ...basis!, measure: second }] } };

    it('rests on each', () => onBoth.when(ofSecond(assessable)).then(both));

    it('refuses where but the second one does not hold', () => {
      const other = measureOf(measureDrafted, linked(1), taken(round, 1), taken(earlier, 1));
      const going = new Map([...adopt.rounds, [earlier, roundOf(opened)] as const]);
      onBoth.when(ofSecond(measureOf(measureDrafted, linked(1), taken(round, 1), withdrawn))).thenRefuses('measure-withdrawn');
      onBoth.when(ofSecond(backed)).thenRefuses('recommendation-measure-not-assessed', 'rounds');
      onBoth.when({ ...ofSecond(other), rounds: going }).thenRefuses('measure-under-assessment');
      onBoth.when(ofSecond(measureOf(measureDrafted, linked(1), taken(round, 1), reworded))).thenRefuses('measure-changed-since-assessed');
      onBoth.when(ofSecond(assessable, new Map())).thenRefuses('measure-without-standing-evidence');
      onBoth.when(adopt).thenRefuses('revision-mismatch');
      const few = [...everybodys.filter((one) => one.measure === measure), scoresOf(second, 1)];
      onBoth
        .when({ ...ofSecond(assessable), rounds: new Map([[round, closedWith(few)]]) })
        .thenRefuses('recommendation-quorum-not-met', 'quorumReason');
    });

    it('is no repeat where but the second one moved since', () => {
      const again = given(drafted, attached(), attached(second), both);
      again.when(ofSecond(assessable)).thenNothing();
      again.when(ofSecond(measureOf(measureDrafted, linked(1), taken(round, 1), reworded))).thenRefuses('recommendation-already-decided');
    });
  });

  it('refuses where a measure was attached while the command was on its way, or where there is none', () => {
    attachedOnce.when({ ...adopt, measures: [] }).thenRefuses('revision-mismatch');
    attachedOnce.when(restingOn(measureOf())).thenRefuses('revision-mismatch');
  });

  it('needs a framework of assessment, which says the quorum', () => {
    for (const dialogue of [dialogueOf(), dialogueOf(...openEvents)])
      attachedOnce.when({ ...adopt, dialogue }).thenRefuses('assessment-framework-missing');
  });
});
