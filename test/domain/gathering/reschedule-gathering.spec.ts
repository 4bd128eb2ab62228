import { gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { givenFor } from '../../given.js';
import {
  begins,
  byRegistration,
  cancelled,
  held,
  invited,
  offered,
  received,
  reschedule,
  rescheduled,
  scheduled,
  withdrawn,
} from './examples.js';

const given = givenFor(gatheringDecider);
const later = { startsAt: '2026-03-27T16:00:00.000Z', endsAt: '2026-03-27T19:00:00.000Z' };

describe('reschedule a gathering', () => {
  it('moves it to another time', () =>
    given(scheduled)
      .when({ ...reschedule, ...later })
      .then(rescheduled(later)));

  it('moves it with those who have a place, and says nothing of how many there are', () =>
    given(scheduled, received(1), received(2), received(3, 'waiting'))
      .when({ ...reschedule, ...later })
      .then(rescheduled(later)));

  it('moves it to another place', () => {
    const place = { region: null, venue: { de: 'Online' } };
    given(scheduled)
      .when({ ...reschedule, place })
      .then(rescheduled({ place }));
  });

  it('lets people register until another time, and more of them with one address, and keeps the rest', () => {
    const registrationUntil = '2026-03-18T00:00:00.000Z';
    given(scheduled)
      .when({ ...reschedule, registrationUntil })
      .then(rescheduled({ access: { ...byRegistration(2), registrationUntil } }));
    given(scheduled, rescheduled({ access: { ...byRegistration(3), registrationUntil, perAddress: 2 } }))
      .when({ ...reschedule, capacity: 4 })
      .then(rescheduled({ access: { ...byRegistration(4), registrationUntil, perAddress: 2 } }));
    given(scheduled)
      .when({ ...reschedule, perAddress: 2 })
      .then(rescheduled({ access: { ...byRegistration(2), perAddress: 2 } }));
  });

  it('says nothing where nothing changes', () => given(scheduled).when(reschedule).thenNothing());

  it('offers new places to those who wait, in their order', () =>
    given(scheduled, received(1), received(2), received(3, 'waiting'), received(4, 'waiting'), received(5, 'waiting'))
      .when({ ...reschedule, capacity: 4 })
      .then(rescheduled({ access: byRegistration(4) }), offered(3, 4)));

  it('offers no place to whoever no longer waits', () =>
    given(scheduled, received(1), received(2), received(3, 'waiting'), received(4, 'waiting'), withdrawn(3))
      .when({ ...reschedule, capacity: 10 })
      .then(rescheduled({ access: byRegistration(10) }), offered(4)));

  it('takes as many places away as nobody has', () =>
    given(scheduled, received(1))
      .when({ ...reschedule, capacity: 1 })
      .then(rescheduled({ access: byRegistration(1) })));

  it('takes away no place that somebody has', () =>
    given(scheduled, received(1), received(2))
      .when({ ...reschedule, capacity: 1 })
      .thenRefuses('capacity-below-confirmed', 'capacity'));

  it('refuses a beginning before the registration ends', () =>
    given(scheduled)
      .when({ ...reschedule, startsAt: '2026-03-15T16:00:00.000Z' })
      .thenRefuses('registration-ends-after-beginning', 'registrationUntil'));

  it('takes registrations until the beginning, and no longer', () => {
    given(scheduled)
      .when({ ...reschedule, registrationUntil: begins })
      .then(rescheduled({ access: { ...byRegistration(2), registrationUntil: begins } }));
    given(scheduled)
      .when({ ...reschedule, registrationUntil: '2026-03-20T16:00:00.001Z' })
      .thenRefuses('registration-ends-after-beginning', 'registrationUntil');
  });

  it('refuses an end before the beginning', () =>
    given(scheduled)
      .when({ ...reschedule, endsAt: begins })
      .thenRefuses('gathering-ends-before-it-begins', 'endsAt'));

  it.each([{ capacity: 4 }, { registrationUntil: '2026-03-16T00:00:00.000Z' }, { perAddress: 2 }])(
    'refuses %j where people are invited',
    (change) =>
      given(invited)
        .when({ ...reschedule, ...change })
        .thenRefuses('gathering-by-invitation'),
  );

  it('moves one to which people are invited', () =>
    given(invited)
      .when({ ...reschedule, ...later })
      .then(rescheduled({ ...later, access: { kind: 'invitation' } })));

  it('refuses one that is cancelled', () =>
    given(scheduled, cancelled)
      .when({ ...reschedule, ...later })
      .thenRefuses('gathering-cancelled'));

  it('refuses one that was held', () =>
    given(scheduled, held)
      .when({ ...reschedule, ...later })
      .thenRefuses('gathering-already-held'));

  it('refuses one nobody scheduled', () => given().when(reschedule).thenRefuses('gathering-unknown'));

  it('names all those who wait, also where they are more than one event takes', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({
      ...received(1, i === 0 ? 'confirmed' : 'waiting'),
      data: { registration: idOf(i), standing: i === 0 ? ('confirmed' as const) : ('waiting' as const) },
    }));
    const full = { ...scheduled, data: { ...scheduled.data, access: byRegistration(1) } };
    const state = [full, ...many].reduce(gatheringDecider.evolve, gatheringDecider.initial);
    const events = gatheringDecider.decide({ ...reschedule, capacity: 1000 }, state);
    const names = events.flatMap((event) => (event.type === 'PlaceOffered' ? [event.data.registrations] : []));
    expect(names.map(({ length }) => length)).toEqual([500, 99]);
    expect(names.flat()).toEqual(many.slice(1).map(({ data }) => data.registration));
  });
});

const idOf = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}` as ReturnType<typeof received>['data']['registration'];
