import { contributionDecider, type MergeContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import { Code, ContributionId, DialogueId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at, publishing } from '../dialogue/examples.js';
import {
  accepted,
  contribution,
  contributionOf,
  lodged,
  insult,
  merged,
  open,
  other,
  rejected,
  same,
  submitted,
  unmerged,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('the reason of a merger', () => {
  it('is one that the policy names for mergers: any other is refused', () => {
    for (const reason of [insult, Code('irgendwas')]) {
      given(submitted, accepted)
        .when({ ...merge, reason })
        .thenRefuses('moderation-reason-unknown', 'reason');
    }
  });

  it('need not be named where there is but one', () =>
    given(submitted, accepted)
      .when({ ...merge, reason: null })
      .then(merged));
});

describe('merge a contribution into another', () => {
  it('records it with its reason', () => given(submitted, accepted).when(merge).then(merged));

  it('takes one that was accepted upon appeal, and one that stood for itself in between', () => {
    given(submitted, rejected, lodged, upheld).when(merge).then(merged);
    given(submitted, accepted, merged, unmerged).when(merge).then(merged);
  });

  it('ignores the same merger, whatever has become of the other and whatever the reason', () => {
    given(submitted, accepted, merged).when(merge).thenNothing();
    given(submitted, accepted, merged)
      .when({ ...merge, target: contributionOf(submitted, withdrawn), reason: Code('doppelt') })
      .thenNothing();
  });

  it('refuses the same merger of one that was withdrawn since', () =>
    given(submitted, accepted, merged, withdrawn).when(merge).thenRefuses('contribution-withdrawn'));

  it('refuses a second merger into a third', () =>
    given(submitted, accepted, merged)
      .when({ ...merge, into: ContributionId('00000000-0000-4000-8000-0000000000c3') })
      .thenRefuses('contribution-merged'));

  it('refuses one that is not accepted', () => {
    given(submitted).when(merge).thenRefuses('contribution-not-accepted');
    given(submitted, rejected).when(merge).thenRefuses('contribution-already-rejected');
    given(submitted, withdrawn).when(merge).thenRefuses('contribution-withdrawn');
  });

  it('refuses a merger into itself', () =>
    given(submitted, accepted)
      .when({ ...merge, into: contribution })
      .thenRefuses('merge-into-itself', 'into'));

  it.each([
    ['open', contributionOf(submitted)],
    ['rejected', contributionOf(submitted, rejected)],
    ['withdrawn', contributionOf(submitted, withdrawn)],
    ['merged, so that no ring can come about', contributionOf(submitted, accepted, merged)],
  ])('refuses where the other is %s', (_, target) =>
    given(submitted, accepted)
      .when({ ...merge, target })
      .thenRefuses('merge-target-not-accepted', 'into'),
  );

  it('refuses where the other is not in this dialogue', () => {
    const elsewhere = { ...submitted, data: { ...submitted.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } };
    given(submitted, accepted)
      .when({ ...merge, target: contributionOf(elsewhere, accepted) })
      .thenRefuses('merge-target-unknown', 'into');
    given(submitted, accepted)
      .when({ ...merge, target: contributionOf() })
      .thenRefuses('merge-target-unknown', 'into');
  });

  it('is refused once the publication phase has begun, but for what says nothing', () => {
    const late = { ...merge, dialogue: publishing };
    given(submitted, accepted).when(late).thenRefuses('publication-phase-begun');
    given(submitted, accepted, merged).when(late).thenNothing();
  });

  it('refuses one nobody submitted', () => given().when(merge).thenRefuses('contribution-unknown'));
});

const merge: MergeContribution = {
  type: 'MergeContribution',
  at,
  contribution,
  into: other,
  target: contributionOf(submitted, accepted),
  reason: same,
  dialogue: open,
};
