import type { Saying } from '../decider.js';
import type { Pseudonym, RegistrationId } from '../ids.js';
import { Refusal } from '../refusal.js';
import {
  type GatheringEvent,
  type PersonBody,
  type PlaceOffered,
  type Registration,
  type ScheduledGathering,
  withStanding,
} from './gathering.js';
import { type Command, isOver, refuseBegun, refuseOver } from './rules.js';

/** In the gathering, as an event says it; and in its dialogue, as events of older versions do. */
type Participant = { readonly here: Pseudonym; readonly formerly: Pseudonym };

/** `now`: when it came. */
export type RegisterForGathering = Command<
  'RegisterForGathering',
  {
    now: string;
    registration: RegistrationId;
    participant: Participant | null;
    address: Pseudonym | null;
    secretDigest: string;
    body: PersonBody;
  }
>;
/** The person comes back with the secret of the registration. */
export type WithdrawRegistration = Command<'WithdrawRegistration', { now: string; registration: RegistrationId; secretDigest: string }>;

type Events = readonly Saying<GatheringEvent>[];

export const register = (command: RegisterForGathering, gathering: ScheduledGathering): Events => {
  const { registration, participant, address, secretDigest, body } = command;
  const { access, registrations } = gathering;
  if (registrations.has(registration)) return [];
  refuseOver(gathering);
  if (access.kind === 'invitation') throw new Refusal('gathering-by-invitation');
  if (isOver(access.registrationUntil, command, gathering)) throw new Refusal('registration-closed');
  if (participant !== null && coming(gathering).some((other) => isSamePerson(participant, other)))
    throw new Refusal('participant-already-registered', 'participant');
  const sharing = address === null ? [] : coming(gathering).filter((other) => other.address === address);
  if (sharing.length >= (access.perAddress ?? 1)) throw new Refusal('address-already-registered', 'address');
  const isFull = placesLeft(gathering) === 0;
  if (isFull && !access.waitingList) throw new Refusal('gathering-full');
  return [
    {
      type: 'RegistrationReceived',
      data: { registration, standing: isFull ? 'waiting' : 'confirmed' },
      internal: { participant: participant?.here ?? null, ...(address !== null && { address }), secretDigest },
      body: { subject: registration, content: body },
    },
  ];
};

export const withdraw = ({ at, now, registration, secretDigest }: WithdrawRegistration, gathering: ScheduledGathering): Events => {
  const known = gathering.registrations.get(registration);
  if (!known) throw new Refusal('registration-unknown');
  if (known.secretDigest !== secretDigest) throw new Refusal('registration-secret-wrong');
  if (known.standing === 'withdrawn') return [];
  refuseOver(gathering);
  refuseBegun({ at, now }, gathering);
  const next = known.standing === 'confirmed' ? withStanding(gathering, 'waiting').slice(0, 1) : [];
  return [{ type: 'RegistrationWithdrawn', data: { registration } }, ...offers(next)];
};

/** An event takes 64 KiB; so many ids fit well into one. */
const OFFERED_AT_ONCE_MAX = 500;

export const offers = (waiting: readonly RegistrationId[]): readonly Saying<PlaceOffered>[] =>
  waiting.length === 0
    ? []
    : [
        { type: 'PlaceOffered', data: { registrations: waiting.slice(0, OFFERED_AT_ONCE_MAX) } },
        ...offers(waiting.slice(OFFERED_AT_ONCE_MAX)),
      ];

/** None while somebody waits: each place that becomes free is offered in the same append. */
export const placesLeft = (gathering: ScheduledGathering): number =>
  gathering.access.kind === 'registration' ? Math.max(0, gathering.access.capacity - withStanding(gathering, 'confirmed').length) : 0;

const isSamePerson = ({ here, formerly }: Participant, { participant }: Registration): boolean =>
  participant === here || participant === formerly;

/** Those who have a place or wait for one. */
const coming = ({ registrations }: ScheduledGathering): readonly Registration[] =>
  [...registrations.values()].filter(({ standing }) => standing !== 'withdrawn');
