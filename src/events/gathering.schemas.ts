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

const kind = 'Whoever registers in time, or whoever is invited';
const arranged = {
  startsAt: instant.describe('When it begins'),
  endsAt: instant.describe('When it ends'),
  place: z
    .strictObject({
      region: z.string().nullable().describe('A NUTS code; null where it has none, as online'),
      venue: localized.describe('For everybody to read'),
    })
    .describe('Where it takes place'),
  access: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('registration').describe(kind),
        capacity: number.describe('How many places there are'),
        waitingList: z.boolean().describe('Whether one can wait for a place'),
        registrationUntil: instant.describe('Until when one can register'),
        perAddress: number.exactOptional().describe('How many may register with one address; without it, one'),
      }),
      z.strictObject({ kind: z.literal('invitation').describe(kind) }),
    ])
    .describe('Who may come'),
};
const person = z.strictObject({
  name: z.string().describe('What they are called'),
  address: z.string().describe('To which one can write'),
});
const attended = z.strictObject({ group: code.describe('A stakeholder group'), count: count.describe('How many of it came') });

export const GATHERING_SCHEMAS: SchemasOf<GatheringEvent> = {
  GatheringScheduled: eventOf<GatheringScheduled>()('The office or a rapporteur plans a gathering.', {
    data: z.strictObject({
      dialogue: dialogueId,
      format: code.describe('A channel of the dialogue that is not open to everybody'),
      title: localized.describe('What it is called'),
      ...arranged,
      islands: z
        .array(z.strictObject({ code: code.describe('What the table is called'), theme: code.describe('What is talked about there') }))
        .describe('Its tables'),
    }),
  }),
  GatheringRescheduled: eventOf<GatheringRescheduled>()(
    'It takes place at another time, elsewhere or with another number of places; what is said here holds from now on.',
    { data: z.strictObject({ ...arranged, ...because }) },
  ),
  GatheringCancelled: eventOf<GatheringCancelled>()('It does not take place.', { data: z.strictObject(because) }),
  RegistrationReceived: eventOf<RegistrationReceived>()('Somebody registers, and has a place or waits for one.', {
    data: z.strictObject({
      registration: registrationId,
      standing: z.enum(['confirmed', 'waiting']).describe('Whether they have a place or wait for one'),
    }),
    internal: z.strictObject({
      participant: pseudonym.nullable().describe('Who it is, in this gathering alone; null where nobody can tell'),
      address: pseudonym.exactOptional().describe('Stands for the address, in this gathering alone'),
      secretDigest: digest.describe('SHA-256 of the secret with which they come back'),
    }),
    body: person,
  }),
  RegistrationWithdrawn: eventOf<RegistrationWithdrawn>()('Somebody does not come after all.', {
    data: z.strictObject({ registration: registrationId }),
  }),
  PlaceOffered: eventOf<PlaceOffered>()('Those who waited longest have a place now; in the order in which they waited.', {
    data: z.strictObject({ registrations: z.array(registrationId).describe('Those who waited longest, in that order') }),
  }),
  InvitationIssued: eventOf<InvitationIssued>()('The office or a rapporteur invites somebody.', {
    data: z.strictObject({ invitation: invitationId, group: code.nullable().describe('The stakeholder group for which they are invited') }),
    internal: z.strictObject({ secretDigest: digest.describe('SHA-256 of the secret in the link with which they answer') }),
    body: person,
  }),
  InvitationAnswered: eventOf<InvitationAnswered>()('Whoever is invited says whether they come; the last word counts.', {
    data: z.strictObject({ invitation: invitationId, answer: z.enum(INVITATION_ANSWERS).describe('Whether they come') }),
  }),
  GatheringHeld: eventOf<GatheringHeld>()('It took place, and so many came.', {
    data: z.strictObject({ attendance: z.array(attended).describe('Who came') }),
  }),
  MinutesFiled: eventOf<MinutesFiled>()('What was written down there is filed.', {
    data: z.strictObject({
      digest: digest.describe('SHA-256 of the file'),
      mediaType: z.enum(MINUTES_MEDIA_TYPES).describe('Of the file'),
      bytes: count.describe('How long the file is'),
    }),
  }),
};
