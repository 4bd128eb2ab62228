import type { GatheringEvent, ScheduledGathering } from '../../../src/domain/gathering/gathering.js';
import { sinceItTookPlace } from '../../../src/domain/gathering/gatherings.js';
import { placesLeft } from '../../../src/domain/gathering/registration.decisions.js';
import {
  answered,
  begins,
  cancelled,
  filed,
  gatheringOf,
  held,
  invited,
  issued,
  offered,
  received,
  rescheduled,
  scheduled,
  withAccess,
  byRegistration,
  withdrawn,
} from './examples.js';

const known = (...events: readonly GatheringEvent[]): ScheduledGathering => {
  const state = gatheringOf(...events);
  if (state.status === 'unknown') throw new Error('It was scheduled');
  return state;
};

describe('a gathering', () => {
  it('is unknown before it is scheduled, whatever else a stream begins with', () => {
    for (const event of [
      rescheduled({}),
      received(1),
      withdrawn(1),
      offered(1),
      issued(1),
      answered(1, 'accepted'),
      held,
      filed,
      cancelled,
    ])
      expect(gatheringOf(event)).toStrictEqual({ status: 'unknown' });
  });

  it('is scheduled to begin with, and nobody has come or said anything', () =>
    expect(gatheringOf(scheduled)).toMatchObject({
      status: 'scheduled',
      registrations: new Map(),
      invitations: new Map(),
      attendance: [],
      minutes: new Set(),
    }));

  it('knows nothing of people of whom others say something first', () => {
    for (const event of [withdrawn(1), offered(1)]) expect(known(scheduled, event).registrations).toEqual(new Map());
    expect(known(invited, answered(1, 'accepted')).invitations).toEqual(new Map());
  });

  it('has the places that nobody has; none where people are invited, nor where more came than there are', () => {
    expect(placesLeft(known(scheduled))).toBe(2);
    expect(placesLeft(known(scheduled, received(1), received(2), withdrawn(1)))).toBe(1);
    expect(placesLeft(known(withAccess(byRegistration(1)), received(1), received(2)))).toBe(0);
    expect(placesLeft(known(invited))).toBe(0);
  });

  it('is there from its beginning on for what was written at it, whenever it was scheduled', () => {
    const since = new Map([['scheduled', scheduled.occurredAt]]);
    expect(sinceItTookPlace({ state: gatheringOf(scheduled), since })).toBe(begins);
    expect(sinceItTookPlace({ state: gatheringOf(), since: new Map() })).toBeNull();
  });
});
