import { contributionDecider, type WithdrawContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { accepted, asideSet, contribution, lodged, merged, rejected, secretDigest, submitted, withdrawn } from './examples.js';

const given = givenFor(contributionDecider);

describe('withdraw a contribution', () => {
  it.each([
    ['open', [submitted]],
    ['accepted', [submitted, accepted]],
    ['rejected', [submitted, rejected]],
    ['under appeal', [submitted, rejected, lodged]],
    ['merged', [submitted, accepted, merged]],
    ['set aside', [submitted, accepted, asideSet]],
  ])('records it where the contribution is %s', (_, past) =>
    given(...past)
      .when(withdraw)
      .then(withdrawn),
  );

  it('ignores one that is withdrawn', () => given(submitted, withdrawn).when(withdraw).thenNothing());

  it('refuses the secret of another contribution, even of a withdrawn one', () => {
    const wrong = { ...withdraw, secretDigest: 'cd'.repeat(32) };
    given(submitted).when(wrong).thenRefuses('contribution-secret-wrong');
    given(submitted, withdrawn).when(wrong).thenRefuses('contribution-secret-wrong');
  });

  it('refuses everybody where there is no secret', () =>
    given({ ...submitted, internal: { ...submitted.internal, participant: null, secretDigest: null } })
      .when(withdraw)
      .thenRefuses('contribution-secret-wrong'));

  it('refuses one nobody submitted', () => given().when(withdraw).thenRefuses('contribution-unknown'));
});

const withdraw: WithdrawContribution = { type: 'WithdrawContribution', at, contribution, secretDigest };
