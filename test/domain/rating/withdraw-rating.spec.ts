import { ratingDecider, type WithdrawRating } from '../../../src/domain/rating/rating.decisions.js';
import { givenFor } from '../../given.js';
import { contribution, contributionOf, open, rejected, submitted } from '../contribution/examples.js';
import { at, closed, dialogueOf, openEvents } from '../dialogue/examples.js';
import { rate, rated, rater, ratingWithdrawn } from './examples.js';

const given = givenFor(ratingDecider);

describe('withdraw a rating', () => {
  it('records what was before', () => given(rated).when(withdraw).then(ratingWithdrawn));

  it('names the last word of several', () =>
    given(rated, { ...rated, data: { ...rated.data, value: 'pass', previous: 'agree' } })
      .when(withdraw)
      .then({ ...ratingWithdrawn, data: { contribution, previous: 'pass' } }));

  it('ignores somebody who has not rated, or has withdrawn before', () => {
    given().when(withdraw).thenNothing();
    given(rated, ratingWithdrawn).when(withdraw).thenNothing();
  });

  it('refuses while the dialogue phase is not open', () =>
    given(rated)
      .when({ ...withdraw, dialogue: dialogueOf(...openEvents, closed('dialogue')) })
      .thenRefuses('dialogue-phase-not-open'));

  it('refuses where the contribution is gone', () =>
    given(rated)
      .when({ ...withdraw, rated: contributionOf(submitted, rejected) })
      .thenRefuses('contribution-already-rejected'));

  it('refuses a contribution nobody submitted, and a dialogue nobody announced', () => {
    given(rated)
      .when({ ...withdraw, rated: contributionOf() })
      .thenRefuses('contribution-unknown');
    given(rated)
      .when({ ...withdraw, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
  });
});

const withdraw: WithdrawRating = { type: 'WithdrawRating', at, contribution, rater, rated: rate.rated, dialogue: open };
