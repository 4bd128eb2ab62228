import { type DetachMeasure, recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { measure } from '../measure/examples.js';
import { evaluating } from '../round/examples.js';
import { adopted, attached, deferred, detached, drafted, reason, reconsidered } from './examples.js';

const given = givenFor(recommendationDecider);
const detach: DetachMeasure = { type: 'DetachMeasure', at, measure, reason, dialogue: evaluating };

describe('detaching a measure', () => {
  it('takes it off, for a reason', () => {
    given(drafted, attached()).when(detach).then(detached());
    given(drafted, attached(), deferred, reconsidered).when(detach).then(detached());
  });

  it('says nothing a second time', () => given(drafted, attached(), detached()).when(detach).thenNothing());

  it('takes it off again where it was attached again', () =>
    given(drafted, attached(), detached(), attached()).when(detach).then(detached()));

  it('refuses a measure that never was attached', () => given(drafted).when(detach).thenRefuses('measure-not-attached'));

  it('refuses once the recommendation is decided', () => {
    given(drafted, attached(), adopted).when(detach).thenRefuses('recommendation-adopted');
    given(drafted, attached(), deferred).when(detach).thenRefuses('recommendation-already-decided');
  });
});
