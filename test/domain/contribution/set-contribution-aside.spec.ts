import { contributionDecider, type SetContributionAside } from '../../../src/domain/contribution/contribution.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, dialogueOf, openEvents, reasonsAdopted } from '../dialogue/examples.js';
import { accepted, asideSet, contribution, merged, notOurs, open, rejected, submitted, withdrawn } from './examples.js';

const given = givenFor(contributionDecider);

describe('set a contribution aside', () => {
  it('records the reason and the version of the reasons', () => given(submitted, accepted).when(setAside).then(asideSet));

  it('ignores the same reason again', () => given(submitted, accepted, asideSet).when(setAside).thenNothing());

  it('takes another reason', () =>
    given(submitted, accepted, asideSet)
      .when({ ...setAside, reason: tooDear, dialogue: withTwoReasons })
      .then({ ...asideSet, data: { reason: tooDear, reasonsVersion: 2 } }));

  it('refuses a reason that was not adopted', () => {
    given(submitted, accepted)
      .when({ ...setAside, reason: tooDear })
      .thenRefuses('disposition-reason-unknown', 'reason');
    given(submitted, accepted)
      .when({ ...setAside, dialogue: dialogueOf(announced) })
      .thenRefuses('disposition-reason-unknown', 'reason');
  });

  it('refuses one that is not accepted', () => {
    given(submitted).when(setAside).thenRefuses('contribution-not-accepted');
    given(submitted, rejected).when(setAside).thenRefuses('contribution-already-rejected');
    given(submitted, withdrawn).when(setAside).thenRefuses('contribution-withdrawn');
    given(submitted, accepted, merged).when(setAside).thenRefuses('contribution-merged');
  });

  it('refuses one nobody submitted', () => given().when(setAside).thenRefuses('contribution-unknown'));

  it('refuses without a dialogue', () =>
    given(submitted, accepted)
      .when({ ...setAside, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown'));
});

const tooDear = Code('zu-teuer');
const setAside: SetContributionAside = { type: 'SetContributionAside', at, contribution, reason: notOurs, dialogue: open };
const withTwoReasons = dialogueOf(...openEvents, {
  ...reasonsAdopted,
  data: { version: 2, reasons: [...reasonsAdopted.data.reasons, { code: tooDear, title: { de: 'Zu teuer' } }] },
});
