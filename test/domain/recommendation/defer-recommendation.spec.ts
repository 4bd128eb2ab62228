import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { adopted, attached, defer, deferred, drafted, rejected } from './examples.js';

const given = givenFor(recommendationDecider);

describe('deferring a recommendation', () => {
  it('says why, also of one without measures or one that was rejected', () => {
    given(drafted, attached()).when(defer).then(deferred);
    given(drafted).when(defer).then(deferred);
    given(drafted, rejected).when(defer).then(deferred);
  });

  it('says nothing a second time', () => given(drafted, deferred).when(defer).thenNothing());

  it('refuses one that is adopted', () => given(drafted, attached(), adopted).when(defer).thenRefuses('recommendation-adopted'));
});
