import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { ada, begins, cancelled, held, invitationOf, invited, issue, issued, scheduled } from './examples.js';

const given = givenFor(gatheringDecider);
const kept = { subject: invitationOf(1), content: ada };

describe('issue an invitation', () => {
  it('records the group, and gives name and address to the vault under a key of their own', () =>
    given(invited)
      .when(issue(1))
      .then({ ...issued(1), body: kept }));

  it('asks nobody for a group', () =>
    given(invited)
      .when({ ...issue(1), group: null })
      .then({ ...issued(1), data: { ...issued(1).data, group: null }, body: kept }));

  it('says nothing twice', () => given(invited, issued(1)).when(issue(1)).thenNothing());

  it('refuses it where people register', () => given(scheduled).when(issue(1)).thenRefuses('gathering-by-registration'));

  it('refuses a group that the dialogue does not have', () =>
    given(invited)
      .when({ ...issue(1), group: Code('kammern') })
      .thenRefuses('group-unknown', 'group'));

  it('refuses it once the gathering has begun', () =>
    given(invited)
      .when({ ...issue(1), now: begins })
      .thenRefuses('gathering-begun'));

  it('refuses it where the gathering is cancelled', () => given(invited, cancelled).when(issue(1)).thenRefuses('gathering-cancelled'));

  it('refuses it where the gathering was held', () => given(invited, held).when(issue(1)).thenRefuses('gathering-already-held'));

  it('refuses it for a gathering nobody scheduled', () => given().when(issue(1)).thenRefuses('gathering-unknown'));
});
