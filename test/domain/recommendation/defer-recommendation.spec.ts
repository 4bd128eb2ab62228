import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { adopted, attached, defer, deferred, drafted, reason, reconsidered, rejected } from './examples.js';

const given = givenFor(recommendationDecider);

describe('deferring a recommendation', () => {
  it('says why, also of one without measures, and of one whose decision was taken back', () => {
    given(drafted, attached()).when(defer).then(deferred);
    given(drafted).when(defer).then(deferred);
    given(drafted, rejected, reconsidered).when(defer).then(deferred);
  });

  it('says nothing a second time', () => given(drafted, deferred).when(defer).thenNothing());

  it('refuses one that is decided otherwise, or for another reason', () => {
    given(drafted, attached(), adopted).when(defer).thenRefuses('recommendation-already-decided');
    given(drafted, rejected).when(defer).thenRefuses('recommendation-already-decided');
    given(drafted, deferred)
      .when({ type: 'DeferRecommendation', at: deferred.occurredAt, rationale: reason })
      .thenRefuses('recommendation-already-decided');
  });
});
