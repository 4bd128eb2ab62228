import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { givenFor } from '../../given.js';
import { answer, answered, begins, cancelled, held, invited, issued } from './examples.js';

const given = givenFor(gatheringDecider);

describe('answer an invitation', () => {
  it('records that somebody comes', () => given(invited, issued(1)).when(answer(1, 'accepted')).then(answered(1, 'accepted')));

  it('records that somebody does not', () => given(invited, issued(1)).when(answer(1, 'declined')).then(answered(1, 'declined')));

  it('records another answer afterwards', () =>
    given(invited, issued(1), answered(1, 'accepted')).when(answer(1, 'declined')).then(answered(1, 'declined')));

  it('says nothing twice', () => given(invited, issued(1), answered(1, 'accepted')).when(answer(1, 'accepted')).thenNothing());

  it('needs the secret', () =>
    given(invited, issued(1))
      .when({ ...answer(1, 'accepted'), secretDigest: 'ff'.repeat(32) })
      .thenRefuses('invitation-secret-wrong'));

  it('refuses the secret of another invitation', () =>
    given(invited, issued(1), issued(2))
      .when({ ...answer(1, 'accepted'), secretDigest: answer(2, 'accepted').secretDigest })
      .thenRefuses('invitation-secret-wrong'));

  it('refuses an invitation that there is not', () => given(invited).when(answer(1, 'accepted')).thenRefuses('invitation-unknown'));

  it('refuses it once the gathering has begun', () =>
    given(invited, issued(1))
      .when({ ...answer(1, 'accepted'), now: begins })
      .thenRefuses('gathering-begun'));

  it('refuses it where the gathering is cancelled', () =>
    given(invited, issued(1), cancelled).when(answer(1, 'accepted')).thenRefuses('gathering-cancelled'));

  it('refuses it where the gathering was held', () =>
    given(invited, issued(1), held).when(answer(1, 'accepted')).thenRefuses('gathering-already-held'));
});
