import type { UpholdAppeal } from '../../../src/domain/contribution/appeal.decisions.js';
import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import {
  accepted,
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

describe('uphold an appeal', () => {
  it('records it, and gives the justification to the vault', () =>
    given(submitted, rejected, lodged)
      .when(uphold)
      .then({ ...upheld, body: { subject: participant, content: because } }));

  it('makes the contribution an accepted one', () =>
    expect(contributionOf(submitted, rejected, lodged, upheld)).toMatchObject({ status: 'accepted', appeal: 'upheld' }));

  it('refuses the person who rejected', () =>
    given(submitted, rejected, lodged)
      .when({ ...uphold, moderator })
      .thenRefuses('appeal-needs-second-person'));

  it('lets the person decide who accepted before somebody else rejected', () =>
    given(submitted, { ...accepted, internal: { moderator: secondModerator } }, rejected, lodged)
      .when(uphold)
      .then({ ...upheld, body: { subject: participant, content: because } }));

  it('ignores an appeal that is upheld, whoever comes second', () => {
    given(submitted, rejected, lodged, upheld).when(uphold).thenNothing();
    given(submitted, rejected, lodged, upheld)
      .when({ ...uphold, moderator })
      .thenNothing();
  });

  it('refuses an appeal that is dismissed', () =>
    given(submitted, rejected, lodged, dismissed).when(uphold).thenRefuses('appeal-already-decided'));

  it('refuses where nobody appealed', () => {
    given(submitted).when(uphold).thenRefuses('appeal-not-lodged');
    given(submitted, rejected).when(uphold).thenRefuses('appeal-not-lodged');
  });

  it('refuses after the contribution was withdrawn', () =>
    given(submitted, rejected, lodged, withdrawn).when(uphold).thenRefuses('contribution-withdrawn'));

  // No command leads there, but a record may come from another program.
  it('refuses where a record says that the contribution is accepted while its appeal is pending', () =>
    given(submitted, rejected, lodged, accepted).when(uphold).thenRefuses('contribution-already-accepted'));

  it('refuses a contribution nobody submitted', () => given().when(uphold).thenRefuses('contribution-unknown'));
});

const uphold: UpholdAppeal = {
  type: 'UpholdAppeal',
  at,
  contribution,
  moderator: secondModerator,
  dialogue: open,
  against: 'rejection',
  reason: null,
  body: because,
};
