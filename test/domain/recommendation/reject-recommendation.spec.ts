import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { adopted, attached, deferred, drafted, reason, reconsidered, reject, rejected } from './examples.js';

const given = givenFor(recommendationDecider);

describe('rejecting a recommendation', () => {
  it('says why, also of one without measures, and of one whose decision was taken back', () => {
    given(drafted, attached()).when(reject).then(rejected);
    given(drafted).when(reject).then(rejected);
    given(drafted, deferred, reconsidered).when(reject).then(rejected);
  });

  it('says nothing a second time', () => given(drafted, rejected).when(reject).thenNothing());

  it('refuses one that is decided otherwise, or for another reason', () => {
    given(drafted, attached(), adopted).when(reject).thenRefuses('recommendation-already-decided');
    given(drafted, deferred).when(reject).thenRefuses('recommendation-already-decided');
    given(drafted, rejected)
      .when({ type: 'RejectRecommendation', at: rejected.occurredAt, rationale: reason })
      .thenRefuses('recommendation-already-decided');
  });
});
