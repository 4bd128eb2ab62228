import type { DismissAppeal } from '../../../src/domain/contribution/appeal.decisions.js';
import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import {
  because,
  contribution,
  contributionOf,
  dismissed,
  lodged,
  moderator,
  open,
  participant,
  rejected,
  secondModerator,
  submitted,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('dismiss an appeal', () => {
  it('records it, and gives the justification to the vault', () =>
    given(submitted, rejected, lodged)
      .when(dismiss)
      .then({ ...dismissed, body: { subject: participant, content: because } }));

  it('leaves the contribution rejected', () =>
    expect(contributionOf(submitted, rejected, lodged, dismissed)).toMatchObject({ status: 'rejected', appeal: 'dismissed' }));

  it('refuses the person who rejected', () =>
    given(submitted, rejected, lodged)
      .when({ ...dismiss, moderator })
      .thenRefuses('appeal-needs-second-person'));

  it('ignores an appeal that is dismissed', () => given(submitted, rejected, lodged, dismissed).when(dismiss).thenNothing());

  it('refuses an appeal that is upheld', () =>
    given(submitted, rejected, lodged, upheld).when(dismiss).thenRefuses('appeal-already-decided'));

  it('refuses where nobody appealed', () => given(submitted, rejected).when(dismiss).thenRefuses('appeal-not-lodged'));

  it('refuses after the contribution was withdrawn', () =>
    given(submitted, rejected, lodged, withdrawn).when(dismiss).thenRefuses('contribution-withdrawn'));

  it('refuses a contribution nobody submitted', () => given().when(dismiss).thenRefuses('contribution-unknown'));
});

const dismiss: DismissAppeal = {
  type: 'DismissAppeal',
  at,
  contribution,
  moderator: secondModerator,
  dialogue: open,
  against: 'rejection',
  reason: null,
  body: because,
};
