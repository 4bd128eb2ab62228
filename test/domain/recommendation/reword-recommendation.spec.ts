import { recommendationDecider, type RewordRecommendation } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { evaluating } from '../round/examples.js';
import { adopted, attached, deferred, drafted, reason, reconsidered, rejected, reworded, wording } from './examples.js';

const given = givenFor(recommendationDecider);
const reword: RewordRecommendation = {
  type: 'RewordRecommendation',
  at,
  wording: { ...wording, strength: 'must' },
  reason,
  dialogue: evaluating,
};

describe('rewording a recommendation', () => {
  it('says it anew, for a reason', () => given(drafted).when(reword).then(reworded));

  it('says nothing where the words are the same', () => {
    given(drafted, reworded).when(reword).thenNothing();
    given(drafted)
      .when({ ...reword, wording })
      .thenNothing();
  });

  it('is not possible while it is decided: what was deferred or rejected are these words, too', () => {
    for (const decision of [deferred, rejected]) {
      given(drafted, decision).when(reword).thenRefuses('recommendation-already-decided');
      given(drafted, decision, reconsidered).when(reword).then(reworded);
    }
    given(drafted, attached(), adopted).when(reword).thenRefuses('recommendation-adopted');
  });

  it('refuses a theme that the dialogue does not have', () =>
    given(drafted)
      .when({ ...reword, wording: { ...wording, themes: [Code('verkehr')] } })
      .thenRefuses('theme-unknown', 'themes'));
});
