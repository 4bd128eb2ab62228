import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { Pseudonym } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import {
  addressOf,
  at,
  byRegistration,
  cancelled,
  held,
  invited,
  offered,
  participant,
  received,
  register,
  registered,
  scheduled,
  tooLate,
  withAccess,
  withdrawn,
} from './examples.js';

const given = givenFor(gatheringDecider);
const until = byRegistration(2).registrationUntil;
const known = (number: number) => ({ ...register(number), participant });
const knownReceived = (number: number, pseudonym = participant.here) => ({
  ...received(number),
  internal: { ...received(number).internal, participant: pseudonym },
});

describe('register for a gathering', () => {
  it('gives a place, and name and address to the vault under a key of their own', () =>
    given(scheduled).when(register(1)).then(registered(1)));

  it('gives the last place', () => given(scheduled, received(1)).when(register(2)).then(registered(2)));

  it('puts whoever comes after that on the waiting list', () =>
    given(scheduled, received(1), received(2)).when(register(3)).then(registered(3, 'waiting')));

  it('refuses them where there is no waiting list', () =>
    given(withAccess(byRegistration(1, false)), received(1))
      .when(register(2))
      .thenRefuses('gathering-full'));

  it('gives a place that somebody gave back while nobody waits', () =>
    given(scheduled, received(1), received(2), withdrawn(1)).when(register(3)).then(registered(3)));

  it('gives no place past those who wait', () =>
    given(scheduled, received(1), received(2), received(3, 'waiting'), withdrawn(1), offered(3))
      .when(register(4))
      .then(registered(4, 'waiting')));

  it('says nothing twice', () => given(scheduled, received(1)).when(register(1)).thenNothing());

  it('takes the same person once', () =>
    given(scheduled, knownReceived(1)).when(known(2)).thenRefuses('participant-already-registered', 'participant'));

  it('takes the same person once, wherever they stand among others, who each may come', () => {
    const [ben, cem] = [2, 3].map((n) => Pseudonym(`00000000-0000-4000-8000-0000000000b${n}`)) as [Pseudonym, Pseudonym];
    const hall = withAccess(byRegistration(9));
    const others = [knownReceived(2, ben), received(3), knownReceived(4, cem)];
    given(hall, ...others)
      .when(known(5))
      .then({ ...registered(5), internal: knownReceived(5).internal });
    for (const past of [
      [knownReceived(1), ...others],
      [...others, knownReceived(1)],
    ])
      given(hall, ...past)
        .when(known(5))
        .thenRefuses('participant-already-registered', 'participant');
  });

  it('takes the same person again who had withdrawn', () =>
    given(scheduled, knownReceived(1), withdrawn(1))
      .when(known(2))
      .then({ ...registered(2), internal: knownReceived(2).internal }));

  it('takes the same person once, too, whom an older version noted by the pseudonym of the dialogue', () => {
    const before = knownReceived(1, participant.formerly);
    given(scheduled, before).when(known(2)).thenRefuses('participant-already-registered', 'participant');
    given(scheduled, before, withdrawn(1))
      .when(known(2))
      .then({ ...registered(2), internal: knownReceived(2).internal });
  });

  const sharing = { ...register(2), address: addressOf(1) };
  const shared = (number: number) => ({ ...received(number), internal: { ...received(number).internal, address: addressOf(1) } });
  it('takes an address once, and again once that one has withdrawn', () => {
    given(scheduled, received(1)).when(sharing).thenRefuses('address-already-registered', 'address');
    given(scheduled, received(1), received(3), received(4, 'waiting'))
      .when({ ...register(2), address: addressOf(4) })
      .thenRefuses('address-already-registered', 'address');
    given(scheduled, received(1), withdrawn(1))
      .when(sharing)
      .then({ ...registered(2), internal: shared(2).internal });
  });

  it('takes an address as often as the gathering allows', () => {
    const two = withAccess({ ...byRegistration(5), perAddress: 2 });
    given(two, received(1))
      .when(sharing)
      .then({ ...registered(2), internal: shared(2).internal });
    given(two, received(1), shared(3)).when(sharing).thenRefuses('address-already-registered', 'address');
  });

  it('knows of no address where an older version did not note one', () => {
    const { address: _, ...internal } = received(1).internal;
    given(scheduled, { ...received(1), internal })
      .when(sharing)
      .then({ ...registered(2), internal: shared(2).internal });
  });

  it('takes people without an address, who share none', () => {
    const { address: _, ...internal } = received(2).internal;
    const { address: __, ...before } = received(1).internal;
    given(scheduled, { ...received(1), internal: before })
      .when({ ...register(2), address: null })
      .then({ ...registered(2), internal });
  });

  it('refuses it after the date', () =>
    given(scheduled)
      .when({ ...register(1), now: tooLate })
      .thenRefuses('registration-closed'));

  it('takes it at the very last moment', () =>
    given(scheduled)
      .when({ ...register(1), now: until })
      .then(registered(1)));

  it('goes by the clock, too, where the gathering was told at that very moment', () =>
    given({ ...scheduled, recordedAt: until })
      .when({ ...register(1), now: tooLate })
      .thenRefuses('registration-closed'));

  it('goes by when it came, whatever time the sender names', () =>
    given(scheduled)
      .when({ ...register(1), at, now: tooLate })
      .thenRefuses('registration-closed'));

  it('goes by the times that are told where the gathering was told after its date', () => {
    const told = { ...scheduled, recordedAt: '2027-01-01T00:00:00.000Z' };
    const later = { ...register(1), now: '2027-01-01T00:00:01.000Z' };
    given(told).when(later).then(registered(1));
    given(told)
      .when({ ...later, at: tooLate })
      .thenRefuses('registration-closed');
  });

  it('refuses it where people are invited', () => given(invited).when(register(1)).thenRefuses('gathering-by-invitation'));

  it('refuses it for one that is cancelled', () => given(scheduled, cancelled).when(register(1)).thenRefuses('gathering-cancelled'));

  it('refuses it for one that was held', () => given(scheduled, held).when(register(1)).thenRefuses('gathering-already-held'));

  it('refuses it for one nobody scheduled', () => given().when(register(1)).thenRefuses('gathering-unknown'));
});
