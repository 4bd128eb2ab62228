import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { givenFor } from '../../given.js';
import { afterwards, cancel, cancelled, held, scheduled } from './examples.js';

const given = givenFor(gatheringDecider);

describe('cancel a gathering', () => {
  it('records why', () => given(scheduled).when(cancel).then(cancelled));

  it('is possible when its time has come and nothing happened', () =>
    given(scheduled)
      .when({ ...cancel, at: afterwards })
      .then({ ...cancelled, occurredAt: afterwards }));

  it('says nothing twice', () => given(scheduled, cancelled).when(cancel).thenNothing());

  it('refuses one that was held', () => given(scheduled, held).when(cancel).thenRefuses('gathering-already-held'));

  it('refuses one nobody scheduled', () => given().when(cancel).thenRefuses('gathering-unknown'));
});
