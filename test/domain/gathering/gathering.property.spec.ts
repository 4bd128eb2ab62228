import fc from 'fast-check';
import { type GatheringCommand, gatheringDecider } from '../../../src/domain/gathering/gathering.decisions.js';
import { type GatheringEvent, type ScheduledGathering, withStanding } from '../../../src/domain/gathering/gathering.js';
import { gatherings } from '../../../src/domain/gathering/gatherings.js';
import { Code } from '../../../src/domain/ids.js';
import { deciderLaws, historyOf, statesOf } from '../decider.laws.js';
import { dialogueOf } from '../dialogue/examples.js';
import {
  addressOf,
  afterwards,
  at as now,
  byRegistration,
  cancelled,
  citizens,
  file,
  held,
  invitationOf,
  invited,
  issued,
  open,
  participant,
  received,
  registrationOf,
  scheduled,
  secretOf,
  withAccess,
} from './examples.js';

/** In every body, and nowhere else. */
const MARK = '⟦a name⟧';

const full: readonly GatheringEvent[] = [scheduled, received(1), received(2), received(3, 'waiting'), received(4, 'waiting')];
const beginnings: readonly (readonly GatheringEvent[])[] = [
  [],
  [scheduled],
  [withAccess(byRegistration(1, false))],
  [invited],
  [invited, issued(1), issued(2)],
  full,
  full,
  [scheduled, cancelled],
  [scheduled, held],
];

const at = fc.oneof({ arbitrary: fc.constant(now), weight: 8 }, fc.constant(afterwards));
const addresses = [addressOf(1), addressOf(2)];
const few = fc.integer({ min: 1, max: 3 });
const number = fc.integer({ min: 1, max: 12 });
const perAddress = fc.option(few);
const capacity = fc.option(fc.integer({ min: 1, max: 6 }));
const person = fc.string({ unit: 'grapheme' }).map((name) => ({ name: `${name}${MARK}`, address: MARK }));
const localized = fc.constantFrom({ de: 'Darum' }, { en: 'So' });
const facts = fc.oneof({ arbitrary: fc.constant(open), weight: 8 }, fc.constant(dialogueOf()));

const registering: fc.Arbitrary<GatheringCommand> = fc
  .record({ at, number, participant: fc.option(fc.constant(participant)), address: fc.option(fc.constantFrom(...addresses)), body: person })
  .map(({ number: i, ...rest }) => ({
    type: 'RegisterForGathering' as const,
    now: rest.at,
    registration: registrationOf(i),
    secretDigest: secretOf(registrationOf(i)),
    ...rest,
  }));
const withdrawing: fc.Arbitrary<GatheringCommand> = fc
  .record({ at, number, stranger: fc.boolean() })
  .map(({ at: moment, number: i, stranger }) => ({
    type: 'WithdrawRegistration' as const,
    at: moment,
    now: moment,
    registration: registrationOf(i),
    secretDigest: stranger ? 'ff'.repeat(32) : secretOf(registrationOf(i)),
  }));
const inviting: fc.Arbitrary<GatheringCommand> = fc
  .record({ at, number: few, group: fc.constantFrom(null, citizens, Code('kammern')), body: person, dialogue: facts })
  .map(({ number: i, ...rest }) => ({
    type: 'IssueInvitation' as const,
    now: rest.at,
    invitation: invitationOf(i),
    secretDigest: secretOf(invitationOf(i)),
    ...rest,
  }));
const answering: fc.Arbitrary<GatheringCommand> = fc
  .record({ at, number: few, answer: fc.constantFrom('accepted' as const, 'declined' as const) })
  .map(({ number: i, ...rest }) => ({
    type: 'AnswerInvitation' as const,
    now: rest.at,
    invitation: invitationOf(i),
    secretDigest: secretOf(invitationOf(i)),
    ...rest,
  }));
const rescheduling: fc.Arbitrary<GatheringCommand> = fc.record({
  type: fc.constant('RescheduleGathering' as const),
  at,
  startsAt: fc.constantFrom(scheduled.data.startsAt, '2026-03-19T16:00:00.000Z'),
  endsAt: fc.constant(scheduled.data.endsAt),
  place: fc.constantFrom(null, { region: null, venue: { de: 'Anderswo' } }),
  capacity,
  registrationUntil: fc.constant(null),
  perAddress,
  reason: localized,
});
const filing: fc.Arbitrary<GatheringCommand> = fc.boolean().map((right) => (right ? file : { ...file, digest: 'ee'.repeat(32) }));
const command: fc.Arbitrary<GatheringCommand> = fc.oneof(
  { arbitrary: registering, weight: 12 },
  { arbitrary: withdrawing, weight: 8 },
  { arbitrary: rescheduling, weight: 4 },
  { arbitrary: inviting, weight: 4 },
  { arbitrary: answering, weight: 4 },
  { arbitrary: filing, weight: 2 },
  {
    arbitrary: fc.record({
      type: fc.constant('ScheduleGathering' as const),
      at,
      gathering: fc.constantFrom(scheduled.data, invited.data),
      dialogue: facts,
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ type: fc.constant('CancelGathering' as const), at, reason: localized }), weight: 1 },
  {
    arbitrary: fc.record({
      type: fc.constant('HoldGathering' as const),
      at,
      attendance: fc.constantFrom([], [{ group: citizens, count: 3 }], [{ group: Code('kammern'), count: 3 }]),
      dialogue: facts,
    }),
    weight: 1,
  },
);

describe('a gathering, after any history,', () => {
  // What comes too early is refused, and in time it is not.
  const saysAnew = ({ type, at: moment }: GatheringCommand) => type === 'HoldGathering' && moment < scheduled.data.startsAt;
  deciderLaws({ category: gatherings, command, beginnings, saysAnew });

  const history = historyOf({ decider: gatheringDecider, command, beginnings });
  const gatheringsOf = (past: readonly GatheringEvent[]): readonly ScheduledGathering[] =>
    statesOf(gatheringDecider, past).flatMap((state) => (state.status === 'unknown' ? [] : [state]));

  it('has no more people than places', () =>
    fc.assert(
      fc.property(history, (past) => {
        for (const gathering of gatheringsOf(past)) {
          const { access } = gathering;
          const confirmed = withStanding(gathering, 'confirmed').length;
          expect(confirmed).toBeLessThanOrEqual(access.kind === 'registration' ? access.capacity : 0);
        }
      }),
      { numRuns: 500 },
    ));

  it('has no more people of one address than it allows, but for those it let in while it allowed more', () =>
    fc.assert(
      fc.property(history, (past) => {
        const allowed = gatheringsOf(past).map(({ access }) => (access.kind === 'registration' ? (access.perAddress ?? 1) : 0));
        const coming = [...(gatheringsOf(past).at(-1)?.registrations.values() ?? [])].filter(({ standing }) => standing !== 'withdrawn');
        for (const one of addresses) {
          expect(coming.filter(({ address }) => address === one).length).toBeLessThanOrEqual(Math.max(1, ...allowed));
        }
      }),
      { numRuns: 500 },
    ));

  it('lets nobody wait while there is a place, as soon as a command is through', () =>
    fc.assert(
      fc.property(history, (past) => {
        const gathering = gatheringsOf(past).at(-1);
        if (gathering?.access.kind !== 'registration' || withStanding(gathering, 'waiting').length === 0) return;
        expect(withStanding(gathering, 'confirmed')).toHaveLength(gathering.access.capacity);
      }),
      { numRuns: 500 },
    ));

  it('offers its places in the order of the waiting list', () =>
    fc.assert(
      fc.property(history, (past) => {
        const waiting: string[] = [];
        for (const { type, data } of past) {
          if (type === 'RegistrationReceived' && data.standing === 'waiting') waiting.push(data.registration);
          if (type === 'RegistrationWithdrawn' && waiting.includes(data.registration))
            waiting.splice(waiting.indexOf(data.registration), 1);
          if (type === 'PlaceOffered') expect(data.registrations).toEqual(waiting.splice(0, data.registrations.length));
        }
      }),
      { numRuns: 500 },
    ));

  it('has no name in its events, and every name beside them', () =>
    fc.assert(
      fc.property(history, (past) => {
        for (const { data, internal, body } of past) {
          expect(JSON.stringify({ data, internal })).not.toContain(MARK);
          if (body) expect(JSON.stringify(body.content)).toContain(MARK);
        }
      }),
    ));

  it('has no pseudonym and no secret in what is public', () =>
    fc.assert(
      fc.property(history, (past) => {
        const kept = JSON.stringify(past.map(({ data }) => data));
        for (const secret of [...Object.values(participant), ...Array.from({ length: 12 }, (_, i) => secretOf(registrationOf(i + 1)))]) {
          expect(kept).not.toContain(secret);
        }
      }),
    ));
});
