import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { givenFor } from '../../given.js';
import { begins, cancelled, held, offered, received, scheduled, withdraw, withdrawn } from './examples.js';

const given = givenFor(gatheringDecider);

describe('withdraw a registration', () => {
  it('gives the place back', () => given(scheduled, received(1)).when(withdraw(1)).then(withdrawn(1)));

  it('offers the place to whoever has waited longest', () =>
    given(scheduled, received(1), received(2), received(3, 'waiting'), received(4, 'waiting'))
      .when(withdraw(2))
      .then(withdrawn(2), offered(3)));

  it('offers nothing where somebody leaves the waiting list', () =>
    given(scheduled, received(1), received(2), received(3, 'waiting'), received(4, 'waiting')).when(withdraw(3)).then(withdrawn(3)));

  it('says nothing twice', () => given(scheduled, received(1), withdrawn(1)).when(withdraw(1)).thenNothing());

  it('needs the secret', () =>
    given(scheduled, received(1))
      .when({ ...withdraw(1), secretDigest: 'ff'.repeat(32) })
      .thenRefuses('registration-secret-wrong'));

  it('refuses a registration that there is not', () => given(scheduled).when(withdraw(1)).thenRefuses('registration-unknown'));

  it('refuses it once the gathering has begun', () =>
    given(scheduled, received(1))
      .when({ ...withdraw(1), now: begins })
      .thenRefuses('gathering-begun'));

  it('refuses it where the gathering is cancelled', () =>
    given(scheduled, received(1), cancelled).when(withdraw(1)).thenRefuses('gathering-cancelled'));

  it('refuses it where the gathering was held', () =>
    given(scheduled, received(1), held).when(withdraw(1)).thenRefuses('gathering-already-held'));

  it('refuses it for a gathering nobody scheduled', () => given().when(withdraw(1)).thenRefuses('gathering-unknown'));
});
