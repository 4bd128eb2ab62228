import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { begins, cancelled, citizens, held, hold, scheduled } from './examples.js';

const given = givenFor(gatheringDecider);

describe('hold a gathering', () => {
  it('records how many of each group came', () => given(scheduled).when(hold).then(held));

  it('records that nobody was counted', () =>
    given(scheduled)
      .when({ ...hold, attendance: [] })
      .then({ ...held, data: { attendance: [] } }));

  it('takes it from the moment in which it begins', () =>
    given(scheduled)
      .when({ ...hold, at: begins })
      .then({ ...held, occurredAt: begins }));

  it('refuses it before', () =>
    given(scheduled)
      .when({ ...hold, at: '2026-03-20T15:59:59.999Z' })
      .thenRefuses('gathering-not-begun'));

  it('says the same only once', () => given(scheduled, held).when(hold).thenNothing());

  it('refuses other figures afterwards', () =>
    given(scheduled, held)
      .when({ ...hold, attendance: [] })
      .thenRefuses('gathering-already-held'));

  it('refuses one that is cancelled', () => given(scheduled, cancelled).when(hold).thenRefuses('gathering-cancelled'));

  it('refuses a group that the dialogue does not have', () =>
    given(scheduled)
      .when({ ...hold, attendance: [{ group: Code('kammern'), count: 1 }] })
      .thenRefuses('group-unknown', 'attendance'));

  it('refuses a group that is counted twice', () =>
    given(scheduled)
      .when({ ...hold, attendance: [...hold.attendance, { group: citizens, count: 1 }] })
      .thenRefuses('code-repeated', 'attendance'));

  it('refuses one nobody scheduled', () => given().when(hold).thenRefuses('gathering-unknown'));
});
