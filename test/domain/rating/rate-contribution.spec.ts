import { ratingDecider } from '../../../src/domain/rating/rating.decisions.js';
import { RATING_VALUES } from '../../../src/domain/rating/rating.js';
import { givenFor } from '../../given.js';
import {
  asideSet,
  contributionOf,
  accepted,
  merged,
  open,
  participant,
  rejected,
  submitted,
  takenOver,
  withdrawn,
} from '../contribution/examples.js';
import { closed, dialogueOf, openEvents, policyAdopted } from '../dialogue/examples.js';
import { openAtOnce, rate, rated, ratingWithdrawn } from './examples.js';

const given = givenFor(ratingDecider);

describe('rate a contribution', () => {
  it.each(RATING_VALUES)('records %s, and by whom only internally', (value) =>
    given()
      .when({ ...rate, value })
      .then({ ...rated, data: { ...rated.data, value } }),
  );

  it('lets a rater change their mind, and says what was before', () =>
    given(rated)
      .when({ ...rate, value: 'disagree' })
      .then({ ...rated, data: { ...rated.data, value: 'disagree', previous: 'agree' } }));

  it('records the same word again: the rater still thinks so', () =>
    given(rated)
      .when(rate)
      .then({ ...rated, data: { ...rated.data, previous: 'agree' } }));

  it('has nothing before it once a rating was withdrawn', () => given(rated, ratingWithdrawn).when(rate).then(rated));

  it('lets authors rate their own', () =>
    given()
      .when({ ...rate, rater: participant })
      .then({ ...rated, internal: { rater: participant } }));

  it('takes a contribution that was set aside', () =>
    given()
      .when({ ...rate, rated: contributionOf(submitted, accepted, asideSet) })
      .then(rated));

  it('waits for the acceptance where contributions are shown only after it', () =>
    given()
      .when({ ...rate, rated: contributionOf(submitted), dialogue: open })
      .thenRefuses('contribution-not-accepted'));

  it('waits for it also where nobody has said yet when they are shown', () =>
    given()
      .when({ ...rate, rated: contributionOf(submitted), dialogue: dialogueOf(...openEvents.filter((event) => event !== policyAdopted)) })
      .thenRefuses('contribution-not-accepted'));

  it('does not wait where contributions are shown at once', () =>
    given()
      .when({ ...rate, rated: contributionOf(submitted), dialogue: openAtOnce })
      .then(rated));

  it.each([
    ['rejected', 'contribution-already-rejected', contributionOf(submitted, rejected)],
    ['withdrawn', 'contribution-withdrawn', contributionOf(submitted, withdrawn)],
    ['merged', 'contribution-merged', contributionOf(submitted, accepted, merged)],
    ['not there', 'contribution-unknown', contributionOf()],
  ] as const)('refuses one that is %s, in both modes', (_, code, contribution) => {
    given()
      .when({ ...rate, rated: contribution })
      .thenRefuses(code);
    given()
      .when({ ...rate, rated: contribution, dialogue: openAtOnce })
      .thenRefuses(code);
  });

  it('refuses while the dialogue phase is not open', () => {
    given()
      .when({ ...rate, dialogue: dialogueOf(...openEvents.slice(0, -1)) })
      .thenRefuses('dialogue-phase-not-open');
    given()
      .when({ ...rate, dialogue: dialogueOf(...openEvents, closed('dialogue')) })
      .thenRefuses('dialogue-phase-not-open');
  });

  it('takes what an office brings in from the source of the contribution after that, if it was said before', () => {
    const dialogue = dialogueOf(...openEvents, closed('dialogue'));
    const late = { ...rate, rated: contributionOf(takenOver, accepted), dialogue, official: true };
    given().when(late).then(rated);
    given()
      .when({ ...late, at: '2026-03-02T09:00:00.001Z' })
      .thenRefuses('said-outside-dialogue-phase');
    given()
      .when({ ...late, official: false })
      .thenRefuses('dialogue-phase-not-open');
    given()
      .when({ ...late, rated: rate.rated })
      .thenRefuses('dialogue-phase-not-open');
  });

  it('refuses without a dialogue', () =>
    given()
      .when({ ...rate, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown'));
});
