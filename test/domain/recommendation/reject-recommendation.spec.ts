import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { adopted, attached, deferred, drafted, reject, rejected } from './examples.js';

const given = givenFor(recommendationDecider);

describe('rejecting a recommendation', () => {
  it('says why, also of one that was deferred', () => {
    given(drafted, attached()).when(reject).then(rejected);
    given(drafted, deferred).when(reject).then(rejected);
  });

  it('says nothing a second time', () => given(drafted, rejected).when(reject).thenNothing());

  it('refuses one that is adopted', () => given(drafted, attached(), adopted).when(reject).thenRefuses('recommendation-adopted'));
});
