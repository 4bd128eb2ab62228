import type { EventTypes } from '../category.js';
import { type DomainEvent, recordedAt, unreachable } from '../decider.js';
import type { Code, DialogueId, InvitationId, Pseudonym, RegistrationId } from '../ids.js';
import type { Localized } from '../language.js';

/** Where it takes place, for everybody to read. `region` is a NUTS code; null where it has none, as online. */
export type Place = { readonly region: string | null; readonly venue: Localized };
/** Who may come: whoever registers in time while there are places, or whoever is invited. */
export type Access =
  | {
      readonly kind: 'registration';
      readonly capacity: number;
      readonly waitingList: boolean;
      readonly registrationUntil: string;
      /** How many may register with one address; 1 where older events do not say. */
      readonly perAddress?: number;
    }
  | { readonly kind: 'invitation' };
/** A table of a gathering at which a theme is talked about. */
export type Island = { readonly code: Code; readonly theme: Code };
/** How many people of a stakeholder group came. */
export type Attendance = { readonly group: Code; readonly count: number };

export const INVITATION_ANSWERS = ['accepted', 'declined'] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

export const MINUTES_MEDIA_TYPES = [
  'application/pdf',
  'text/plain',
  'text/markdown',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export const MINUTES_BYTES_MAX = 5 * 1024 * 1024;
/** What was written down, by the SHA-256 (64 hex digits) of its file, which is kept beside the bodies. */
export type Minutes = { readonly digest: string; readonly mediaType: (typeof MINUTES_MEDIA_TYPES)[number]; readonly bytes: number };

/** Name and address of somebody who comes, to whom one can write. Kept in the vault, never in an event. */
export type PersonBody = { readonly name: string; readonly address: string };

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data = object, Internal = object> = DomainEvent & {
  readonly type: Type;
  readonly data: Data;
  readonly internal: Internal;
};

/** The office or a rapporteur plans a gathering. Its format is a channel of the dialogue that is not open to everybody. */
export type GatheringScheduled = Of<
  'GatheringScheduled',
  {
    readonly dialogue: DialogueId;
    readonly format: Code;
    readonly title: Localized;
    /** ISO 8601, UTC. */
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: Place;
    readonly access: Access;
    readonly islands: readonly Island[];
  }
>;
/** It takes place at another time, elsewhere or with another number of places; what is said here holds from now on. */
export type GatheringRescheduled = Of<
  'GatheringRescheduled',
  { readonly startsAt: string; readonly endsAt: string; readonly place: Place; readonly access: Access; readonly reason: Localized }
>;
/** It does not take place. */
export type GatheringCancelled = Of<'GatheringCancelled', { readonly reason: Localized }>;
/** Somebody registers, and has a place or waits for one. The body is who. */
export type RegistrationReceived = Of<
  'RegistrationReceived',
  { readonly registration: RegistrationId; readonly standing: 'confirmed' | 'waiting' },
  {
    /** In this gathering alone; in older events in the whole dialogue. Null where nobody can tell whether the same person registers twice. */
    readonly participant: Pseudonym | null;
    /** Stands for the address, in this gathering alone. Older events have none. */
    readonly address?: Pseudonym;
    /** SHA-256 of the secret with which the person comes back. */
    readonly secretDigest: string;
  }
>;
/** Somebody does not come after all. */
export type RegistrationWithdrawn = Of<'RegistrationWithdrawn', { readonly registration: RegistrationId }>;
/** Those who waited longest have a place now; in the order in which they waited. */
export type PlaceOffered = Of<'PlaceOffered', { readonly registrations: readonly RegistrationId[] }>;
/** The office or a rapporteur invites somebody. The body is whom. */
export type InvitationIssued = Of<
  'InvitationIssued',
  { readonly invitation: InvitationId; readonly group: Code | null },
  {
    /** SHA-256 of the secret in the link with which the person answers. */
    readonly secretDigest: string;
  }
>;
/** Whoever is invited says whether they come; the last word counts. */
export type InvitationAnswered = Of<'InvitationAnswered', { readonly invitation: InvitationId; readonly answer: InvitationAnswer }>;
/** It took place, and so many came. */
export type GatheringHeld = Of<'GatheringHeld', { readonly attendance: readonly Attendance[] }>;
/** What was written down there is filed. */
export type MinutesFiled = Of<'MinutesFiled', Minutes>;

export type GatheringEvent =
  | GatheringScheduled
  | GatheringRescheduled
  | GatheringCancelled
  | RegistrationReceived
  | RegistrationWithdrawn
  | PlaceOffered
  | InvitationIssued
  | InvitationAnswered
  | GatheringHeld
  | MinutesFiled;

export const GATHERING_EVENTS: EventTypes<GatheringEvent> = {
  GatheringScheduled: true,
  GatheringRescheduled: true,
  GatheringCancelled: true,
  RegistrationReceived: true,
  RegistrationWithdrawn: true,
  PlaceOffered: true,
  InvitationIssued: true,
  InvitationAnswered: true,
  GatheringHeld: true,
  MinutesFiled: true,
};

// State: what the rules ask for.

export const GATHERING_STATUSES = ['scheduled', 'cancelled', 'held'] as const;
export type GatheringStatus = (typeof GATHERING_STATUSES)[number];

export type Registration = {
  readonly standing: 'confirmed' | 'waiting' | 'withdrawn';
  readonly participant: Pseudonym | null;
  readonly address: Pseudonym | null;
  readonly secretDigest: string;
};

type Invitation = { readonly answer: InvitationAnswer | null; readonly secretDigest: string };

export type ScheduledGathering = {
  readonly status: GatheringStatus;
  readonly dialogue: DialogueId;
  readonly format: Code;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: Place;
  readonly access: Access;
  readonly islands: readonly Island[];
  /** When its times came into the record. */
  readonly toldAt: string;
  /** In the order in which they came, which is that of the waiting list. */
  readonly registrations: ReadonlyMap<RegistrationId, Registration>;
  readonly invitations: ReadonlyMap<InvitationId, Invitation>;
  readonly attendance: readonly Attendance[];
  /** Digests of what is filed. */
  readonly minutes: ReadonlySet<string>;
};

export type Gathering = { readonly status: 'unknown' } | ScheduledGathering;

export const initial: Gathering = { status: 'unknown' };

export const evolve = (gathering: Gathering, event: GatheringEvent): Gathering => {
  if (event.type === 'GatheringScheduled') return scheduled(event);
  // A stream begins with its scheduling; anything before it cannot have been decided here.
  return gathering.status === 'unknown' ? gathering : evolveScheduled(gathering, event);
};

const scheduled = (event: GatheringScheduled): ScheduledGathering => {
  const { title: _, ...data } = event.data;
  return {
    status: 'scheduled',
    ...data,
    toldAt: recordedAt(event),
    registrations: new Map(),
    invitations: new Map(),
    attendance: [],
    minutes: new Set(),
  };
};

const evolveScheduled = (gathering: ScheduledGathering, event: Exclude<GatheringEvent, GatheringScheduled>): ScheduledGathering => {
  switch (event.type) {
    case 'GatheringRescheduled': {
      const { reason: _, ...data } = event.data;
      return { ...gathering, ...data, toldAt: recordedAt(event) };
    }
    case 'GatheringCancelled':
      return { ...gathering, status: 'cancelled' };
    case 'GatheringHeld':
      return { ...gathering, status: 'held', attendance: event.data.attendance };
    case 'RegistrationReceived': {
      const { registration, standing } = event.data;
      const { participant, address = null, secretDigest } = event.internal;
      const known = { standing, participant, address, secretDigest };
      return { ...gathering, registrations: new Map(gathering.registrations).set(registration, known) };
    }
    case 'RegistrationWithdrawn':
      return withStatus(gathering, [event.data.registration], 'withdrawn');
    case 'PlaceOffered':
      return withStatus(gathering, event.data.registrations, 'confirmed');
    case 'InvitationIssued': {
      const { secretDigest } = event.internal;
      const invitations = new Map(gathering.invitations).set(event.data.invitation, { answer: null, secretDigest });
      return { ...gathering, invitations };
    }
    case 'InvitationAnswered': {
      const { invitation, answer } = event.data;
      const known = gathering.invitations.get(invitation);
      if (!known) return gathering;
      return { ...gathering, invitations: new Map(gathering.invitations).set(invitation, { ...known, answer }) };
    }
    case 'MinutesFiled':
      return { ...gathering, minutes: new Set([...gathering.minutes, event.data.digest]) };
    default:
      return unreachable(event);
  }
};

const withStatus = (
  gathering: ScheduledGathering,
  ids: readonly RegistrationId[],
  standing: Registration['standing'],
): ScheduledGathering => {
  const registrations = new Map(gathering.registrations);
  for (const id of ids) {
    const known = registrations.get(id);
    if (known) registrations.set(id, { ...known, standing });
  }
  return { ...gathering, registrations };
};

/** Those of a standing, in the order in which they came. */
export const withStanding = ({ registrations }: ScheduledGathering, standing: Registration['standing']): readonly RegistrationId[] =>
  [...registrations].flatMap(([id, registration]) => (registration.standing === standing ? [id] : []));

/** Whether somebody has a place or waits for one, and as which of those who wait: from 1; null for who does not wait. */
export const standingIn = (
  gathering: Gathering,
  registration: RegistrationId,
): { readonly standing: Registration['standing'] | null; readonly placeInLine: number | null } => {
  if (gathering.status === 'unknown') return { standing: null, placeInLine: null };
  const standing = gathering.registrations.get(registration)?.standing ?? null;
  return { standing, placeInLine: standing === 'waiting' ? withStanding(gathering, 'waiting').indexOf(registration) + 1 : null };
};
