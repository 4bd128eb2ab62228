import { z } from 'zod';
import {
  type GatheringCancelled,
  type GatheringEvent,
  type GatheringHeld,
  type GatheringRescheduled,
  type GatheringScheduled,
  INVITATION_ANSWERS,
  type InvitationAnswered,
  type InvitationIssued,
  MINUTES_MEDIA_TYPES,
  type MinutesFiled,
  type PlaceOffered,
  type RegistrationReceived,
  type RegistrationWithdrawn,
} from '../domain/gathering/gathering.js';
import {
  because,
  code,
  count,
  dialogueId,
  digest,
  eventOf,
  instant,
  invitationId,
  localized,
  number,
  pseudonym,
  registrationId,
  type SchemasOf,
} from './event-schema.js';

const arranged = {
  startsAt: instant,
  endsAt: instant,
  place: z.strictObject({ region: z.string().nullable(), venue: localized }),
  access: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('registration'),
      capacity: number,
      waitingList: z.boolean(),
      registrationUntil: instant,
      perAddress: number.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('invitation') }),
  ]),
};
const person = z.strictObject({ name: z.string(), address: z.string() });

export const GATHERING_SCHEMAS: SchemasOf<GatheringEvent> = {
  GatheringScheduled: eventOf<GatheringScheduled>()('The office or a rapporteur plans a gathering.', {
    data: z.strictObject({
      dialogue: dialogueId,
      format: code,
      title: localized,
      ...arranged,
      islands: z.array(z.strictObject({ code, theme: code })),
    }),
  }),
  GatheringRescheduled: eventOf<GatheringRescheduled>()(
    'It takes place at another time, elsewhere or with another number of places; what is said here holds from now on.',
    { data: z.strictObject({ ...arranged, ...because }) },
  ),
  GatheringCancelled: eventOf<GatheringCancelled>()('It does not take place.', { data: z.strictObject(because) }),
  RegistrationReceived: eventOf<RegistrationReceived>()('Somebody registers, and has a place or waits for one.', {
    data: z.strictObject({ registration: registrationId, standing: z.enum(['confirmed', 'waiting']) }),
    internal: z.strictObject({ participant: pseudonym.nullable(), address: pseudonym.exactOptional(), secretDigest: digest }),
    body: person,
  }),
  RegistrationWithdrawn: eventOf<RegistrationWithdrawn>()('Somebody does not come after all.', {
    data: z.strictObject({ registration: registrationId }),
  }),
  PlaceOffered: eventOf<PlaceOffered>()('Those who waited longest have a place now; in the order in which they waited.', {
    data: z.strictObject({ registrations: z.array(registrationId) }),
  }),
  InvitationIssued: eventOf<InvitationIssued>()('The office or a rapporteur invites somebody.', {
    data: z.strictObject({ invitation: invitationId, group: code.nullable() }),
    internal: z.strictObject({ secretDigest: digest }),
    body: person,
  }),
  InvitationAnswered: eventOf<InvitationAnswered>()('Whoever is invited says whether they come; the last word counts.', {
    data: z.strictObject({ invitation: invitationId, answer: z.enum(INVITATION_ANSWERS) }),
  }),
  GatheringHeld: eventOf<GatheringHeld>()('It took place, and so many came.', {
    data: z.strictObject({ attendance: z.array(z.strictObject({ group: code, count })) }),
  }),
  MinutesFiled: eventOf<MinutesFiled>()('What was written down there is filed.', {
    data: z.strictObject({ digest, mediaType: z.enum(MINUTES_MEDIA_TYPES), bytes: count }),
  }),
};
