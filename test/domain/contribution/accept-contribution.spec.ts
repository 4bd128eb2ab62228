import { type AcceptContribution, contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, dialogueOf } from '../dialogue/examples.js';
import {
  accepted,
  contribution,
  dismissed,
  lodged,
  merged,
  moderator,
  open,
  rejected,
  secondModerator,
  submitted,
  unmerged,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('accept a contribution', () => {
  it('records under which policy, and by whom only internally', () => given(submitted).when(accept).then(accepted));

  it('ignores a contribution that is accepted, whoever comes second', () =>
    given(submitted, accepted)
      .when({ ...accept, moderator: secondModerator })
      .thenNothing());

  it('ignores one that was accepted upon appeal, or stands for itself again', () => {
    given(submitted, rejected, lodged, upheld).when(accept).thenNothing();
    given(submitted, accepted, merged, unmerged).when(accept).thenNothing();
  });

  it('refuses a rejected one: that takes an appeal', () => {
    given(submitted, rejected).when(accept).thenRefuses('contribution-already-rejected');
    given(submitted, rejected, lodged).when(accept).thenRefuses('contribution-already-rejected');
    given(submitted, rejected, lodged, dismissed).when(accept).thenRefuses('contribution-already-rejected');
  });

  it('refuses a withdrawn one', () => given(submitted, withdrawn).when(accept).thenRefuses('contribution-withdrawn'));

  it('refuses a merged one', () => given(submitted, accepted, merged).when(accept).thenRefuses('contribution-merged'));

  it('refuses one nobody submitted', () => given().when(accept).thenRefuses('contribution-unknown'));

  it('refuses without a dialogue, and without rules of moderation', () => {
    given(submitted)
      .when({ ...accept, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
    given(submitted)
      .when({ ...accept, dialogue: dialogueOf(announced) })
      .thenRefuses('moderation-policy-missing');
  });
});

const accept: AcceptContribution = { type: 'AcceptContribution', at, contribution, moderator, dialogue: open, reason: null };
