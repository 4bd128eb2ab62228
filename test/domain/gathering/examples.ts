import type {
  CancelGathering,
  FileMinutes,
  HoldGathering,
  RescheduleGathering,
  ScheduleGathering,
} from '../../../src/domain/gathering/gathering.decisions.js';
import type { AnswerInvitation, IssueInvitation } from '../../../src/domain/gathering/invitation.decisions.js';
import type { RegisterForGathering, WithdrawRegistration } from '../../../src/domain/gathering/registration.decisions.js';
import {
  type Access,
  evolve,
  type Gathering,
  type GatheringCancelled,
  type GatheringEvent,
  type GatheringHeld,
  type GatheringRescheduled,
  type GatheringScheduled,
  initial,
  type InvitationAnswer,
  type InvitationAnswered,
  type InvitationIssued,
  type MinutesFiled,
  type PlaceOffered,
  type RegistrationReceived,
  type RegistrationWithdrawn,
} from '../../../src/domain/gathering/gathering.js';
import { Code, DialogueId, InvitationId, Pseudonym, RegistrationId } from '../../../src/domain/ids.js';
import { nameUuid } from '../../../src/record/name-uuid.js';
import { at, dialogueOf, openEvents, work } from '../dialogue/examples.js';

export { at };
export const begins = '2026-03-20T16:00:00.000Z';
export const afterwards = '2026-03-20T20:00:00.000Z';
export const tooLate = '2026-03-16T00:00:00.001Z';
export const open = dialogueOf(...openEvents);
export const citizens = Code('buerger');
export const ada = { name: 'Ada Beispiel', address: 'ada@example.org' };

export const registrationOf = (number: number): RegistrationId =>
  RegistrationId(`00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`);
export const invitationOf = (number: number): InvitationId =>
  InvitationId(`00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`);
export const secretOf = (id: RegistrationId | InvitationId): string => id.slice(-2).repeat(32);
export const participant = {
  here: Pseudonym('00000000-0000-4000-8000-0000000000a1'),
  formerly: Pseudonym('00000000-0000-4000-8000-0000000000a2'),
};

export const byRegistration = (capacity: number, waitingList = true) => ({
  kind: 'registration' as const,
  capacity,
  waitingList,
  registrationUntil: '2026-03-16T00:00:00.000Z',
});
export const scheduled: GatheringScheduled = {
  type: 'GatheringScheduled',
  occurredAt: at,
  data: {
    dialogue: DialogueId('00000000-0000-4000-8000-0000000000d1'),
    format: Code('werkstatt'),
    title: { de: 'Praxiswerkstatt' },
    startsAt: begins,
    endsAt: '2026-03-20T19:00:00.000Z',
    place: { region: 'DEA5A', venue: { de: 'Siegen' } },
    access: byRegistration(2),
    islands: [{ code: Code('insel-1'), theme: work }],
  },
  internal: {},
};
export const withAccess = (access: Access): GatheringScheduled => ({ ...scheduled, data: { ...scheduled.data, access } });
export const invited = withAccess({ kind: 'invitation' });
export const gatheringOf = (...events: readonly GatheringEvent[]): Gathering => events.reduce(evolve, initial);
export const schedule: ScheduleGathering = { type: 'ScheduleGathering', at, gathering: scheduled.data, dialogue: open };

/** Each from an address of their own. */
export const addressOf = (number: number): Pseudonym => Pseudonym(nameUuid('address', String(number)));

export const received = (number: number, standing: 'confirmed' | 'waiting' = 'confirmed'): RegistrationReceived => ({
  type: 'RegistrationReceived',
  occurredAt: at,
  data: { registration: registrationOf(number), standing },
  internal: { participant: null, address: addressOf(number), secretDigest: secretOf(registrationOf(number)) },
});
export const register = (number: number): RegisterForGathering => ({
  type: 'RegisterForGathering',
  at,
  now: at,
  registration: registrationOf(number),
  participant: null,
  address: addressOf(number),
  secretDigest: secretOf(registrationOf(number)),
  body: ada,
});
export const registered = (number: number, standing: 'confirmed' | 'waiting' = 'confirmed') => ({
  ...received(number, standing),
  body: { subject: registrationOf(number), content: ada },
});
export const withdraw = (number: number): WithdrawRegistration => ({
  type: 'WithdrawRegistration',
  at,
  now: at,
  registration: registrationOf(number),
  secretDigest: secretOf(registrationOf(number)),
});
export const withdrawn = (number: number): RegistrationWithdrawn => ({
  type: 'RegistrationWithdrawn',
  occurredAt: at,
  data: { registration: registrationOf(number) },
  internal: {},
});
export const offered = (...numbers: readonly number[]): PlaceOffered => ({
  type: 'PlaceOffered',
  occurredAt: at,
  data: { registrations: numbers.map(registrationOf) },
  internal: {},
});

export const issue = (number: number): IssueInvitation => ({
  type: 'IssueInvitation',
  at,
  now: at,
  invitation: invitationOf(number),
  group: citizens,
  secretDigest: secretOf(invitationOf(number)),
  body: ada,
  dialogue: open,
});
export const issued = (number: number): InvitationIssued => ({
  type: 'InvitationIssued',
  occurredAt: at,
  data: { invitation: invitationOf(number), group: citizens },
  internal: { secretDigest: secretOf(invitationOf(number)) },
});
export const answer = (number: number, said: InvitationAnswer): AnswerInvitation => ({
  type: 'AnswerInvitation',
  at,
  now: at,
  invitation: invitationOf(number),
  answer: said,
  secretDigest: secretOf(invitationOf(number)),
});
export const answered = (number: number, said: InvitationAnswer): InvitationAnswered => ({
  type: 'InvitationAnswered',
  occurredAt: at,
  data: { invitation: invitationOf(number), answer: said },
  internal: {},
});

export const reschedule: RescheduleGathering = {
  type: 'RescheduleGathering',
  at,
  startsAt: begins,
  endsAt: scheduled.data.endsAt,
  place: null,
  capacity: null,
  registrationUntil: null,
  perAddress: null,
  reason: { de: 'Der Saal ist größer' },
};
export const rescheduled = (changes: Partial<GatheringRescheduled['data']>): GatheringRescheduled => {
  const { startsAt, endsAt, place, access } = scheduled.data;
  return {
    type: 'GatheringRescheduled',
    occurredAt: at,
    data: { startsAt, endsAt, place, access, reason: reschedule.reason, ...changes },
    internal: {},
  };
};
export const cancel: CancelGathering = { type: 'CancelGathering', at, reason: { de: 'Sturm' } };
export const cancelled: GatheringCancelled = {
  type: 'GatheringCancelled',
  occurredAt: at,
  data: { reason: { de: 'Sturm' } },
  internal: {},
};
export const hold: HoldGathering = { type: 'HoldGathering', at: afterwards, attendance: [{ group: citizens, count: 110 }], dialogue: open };
export const held: GatheringHeld = {
  type: 'GatheringHeld',
  occurredAt: afterwards,
  data: { attendance: hold.attendance },
  internal: {},
};

const minutes = { digest: 'cd'.repeat(32), mediaType: 'text/plain', bytes: 3 } as const;
export const file: FileMinutes = {
  type: 'FileMinutes',
  at: afterwards,
  digest: minutes.digest,
  minutes,
  isOfItsType: true,
  content: 'YWJj',
};
export const filed: MinutesFiled = { type: 'MinutesFiled', occurredAt: afterwards, data: minutes, internal: {} };
