import { z } from 'zod';
import { PROTECTIONS } from '../domain/dialogue/protection.js';
import { CONTRIBUTION_STATUSES } from '../domain/contribution/contribution.js';
import { GATHERING_STATUSES } from '../domain/gathering/gathering.js';
import { DIMENSIONS } from '../projections/theme-input/theme-input.figures.js';

// The shapes of what the API answers, for its description; a test holds real answers against them.

export const count = z.int().min(0);
export const id = z.uuid();
export const sequence = z.int().min(0).meta({ description: 'Place in the record' });
export const localized = z.object({ de: z.string().optional(), en: z.string().optional() });
const contributionStatus = z.enum(CONTRIBUTION_STATUSES);
export const labelled = z.looseObject({ code: z.string(), title: localized });
export const page = <T extends z.ZodType>(item: T) => z.object({ asOf: sequence, items: z.array(item), next: z.string().nullable() });

const standing = z.enum(['confirmed', 'waiting', 'withdrawn']);
const placeInLine = z.int().min(1).nullable().meta({ description: 'On the waiting list, from 1; null for who does not wait' });

export const answer = z.object({
  sequence,
  revision: z.int().meta({ description: 'Of the stream; also in the ETag, for If-Match' }),
  repeated: z.boolean().meta({ description: 'Nothing was added: the same request had come before, or it stood so already' }),
  dialogue: id.optional(),
  contribution: id.optional(),
  gathering: id.optional(),
  registration: id.optional(),
  standing: standing.nullable().optional().meta({ description: 'Of a registration: whether it has a place or waits for one, as of now' }),
  placeInLine: placeInLine.optional(),
  invitation: id.optional(),
  measure: id.optional(),
  evidence: id.optional(),
  round: id.optional(),
  recommendation: id.optional(),
  report: id.optional(),
  codeBatch: id.optional(),
  secret: z.string().optional().meta({ description: 'Keep it: with it you come back to what you sent, follow it and withdraw it' }),
});

const tally = { agree: count, pass: count, disagree: count };
const body = z.looseObject({});
const marks = z.object({
  text: z.array(z.object({ start: count, end: count, kind: z.enum(['removed', 'replaced']) })).meta({
    description: 'In Unicode code points of the text as it is shown: […] for what is removed, [another wording] for what is replaced',
  }),
  titleRemoved: z.boolean(),
  positionRemoved: z.boolean(),
});
export const contributionItem = z.object({
  contribution: id,
  revision: z.int(),
  dialogue: id,
  theme: z.string(),
  question: z.string(),
  questionVersion: z.int(),
  channel: z.string(),
  group: z.string().nullable(),
  region: z.string().nullable(),
  language: z.string(),
  answers: id.nullable(),
  source: z.object({ name: z.string(), id: z.string() }).nullable(),
  card: z
    .object({ gathering: id, island: z.string().nullable(), position: z.string().nullable(), photoDigest: z.string().nullable() })
    .nullable()
    .meta({ description: 'Of a card that a gathering collected' }),
  submittedAt: z.iso.datetime(),
  sequence,
  status: contributionStatus.meta({
    description: 'One that was merged into what is itself withdrawn or rejected, or into a ring, is accepted, as it was before',
  }),
  rejectionReason: z.string().nullable(),
  appeal: z.enum(['none', 'lodged', 'upheld', 'dismissed']),
  appealUntil: z.iso.datetime().nullable(),
  mergedInto: id.nullable().meta({ description: 'Also where that leads nowhere; the way of the contribution tells' }),
  redacted: z.boolean(),
  redactionAppeal: z.enum(['none', 'lodged', 'upheld', 'dismissed']),
  redactionAppealUntil: z.iso.datetime().nullable().meta({ description: 'Until when its redactions can still be appealed against' }),
  ratings: z.object({ ...tally, balance: z.int(), raters: count, recorded: z.object(tally) }),
  content: z
    .object({
      title: z.string().nullable(),
      text: z.string(),
      position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    })
    .nullable(),
  marks: marks.nullable().meta({ description: 'Of a redacted text' }),
  withheld: z.enum(['not-yet-accepted', 'rejected', 'withdrawn', 'erased']).nullable(),
  file: z
    .object({
      original: body.nullable(),
      proposal: body.nullable().meta({ description: 'A redaction that waits for a second person: for those who moderate or audit' }),
      rejection: body.nullable(),
      appeal: body.nullable(),
      decision: body.nullable(),
      redactionAppeal: body.nullable(),
      redactionDecision: body.nullable(),
    })
    .partial()
    .optional(),
});
export const contributions = page(contributionItem);
export const contribution = contributionItem.extend({ asOf: sequence });

const gatheringItem = z.object({
  gathering: id,
  dialogue: id,
  revision: z.int(),
  status: z.enum(GATHERING_STATUSES),
  format: z.string().meta({ description: 'A channel of the dialogue' }),
  title: localized,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.object({ region: z.string().nullable(), venue: localized }),
  access: z.enum(['registration', 'invitation']),
  capacity: count.nullable(),
  waitingList: z.boolean().nullable(),
  registrationUntil: z.iso.datetime().nullable(),
  islands: z.array(z.object({ code: z.string(), theme: z.string() })),
  reason: localized.nullable().meta({ description: 'Why it was moved last, or cancelled' }),
  confirmed: count,
  waiting: count,
  invited: count,
  accepted: count,
  declined: count,
  cards: count.meta({ description: 'Filed as contributions' }),
  attendance: z.array(z.object({ group: z.string(), count })),
  minutes: z.array(z.object({ digest: z.string(), mediaType: z.string(), bytes: count, filedAt: z.iso.datetime() })),
});
export const calendar = z.string();
export const file = z.string().meta({ format: 'binary' });
export const gatherings = page(gatheringItem);
export const gathering = gatheringItem.extend({ asOf: sequence });

const person = z
  .object({ name: z.string(), address: z.string() })
  .nullable()
  .meta({ description: 'Null where it is erased, or the registration was withdrawn since, whatever the moment asked for' });
const registrationItem = z.object({
  registration: id,
  gathering: id,
  standing,
  receivedAt: z.iso.datetime(),
  sequence,
  person,
});
export const registrations = page(registrationItem);
export const registration = registrationItem.extend({
  asOf: sequence,
  placeInLine,
});

const invitationItem = z.object({
  invitation: id,
  gathering: id,
  group: z.string().nullable(),
  answer: z.enum(['accepted', 'declined']).nullable().meta({ description: 'Null until somebody answers' }),
  issuedAt: z.iso.datetime(),
  sequence,
  person,
});
export const invitations = page(invitationItem);
export const invitation = invitationItem.extend({ asOf: sequence });

const dimensions = Object.fromEntries(DIMENSIONS.map((name) => [name, z.union([z.string(), z.int()]).nullable().optional()]));
const byProtection = z.record(z.enum(PROTECTIONS), count).meta({
  description: 'What kept their raters from being many when they rated: `none`, nothing did. The four add up to the ratings',
});
export const counted = z.object({
  atLeast: count,
  fewerThan: z.int().min(1).meta({ description: 'One more than `atLeast` where the number is exact' }),
  among: count.meta({ description: 'Behind how many acts: contributions whose author is known, or ratings' }),
});
const inSteps =
  'Exact for analysts, auditors and publishers. Everybody else is told a step of `PEOPLE_STEP` people, from the opening of the evaluation on, when nobody can take part any more; it counts all acts before that, also those taken back since, and stays as it is. Null before, with any filter, and in any breakdown but by theme: differences would tell which acts were one person’s';
const figures = {
  submitted: count,
  open: count,
  accepted: count,
  rejected: count,
  withdrawn: count,
  merged: count,
  participants: counted.nullable().meta({ description: `People who contributed, each counted once. ${inSteps}` }),
  withoutParticipant: count,
  raters: counted.nullable().meta({
    description: `People who rated one of these contributions, each counted once; for officials, those with a current rating. By group: raters of contributions from that group, not raters who belong to it. ${inSteps}`,
  }),
  ratings: z.object({ ...tally, balance: z.int(), byProtection }).meta({
    description:
      'Current ratings of these contributions, also of those that were rejected, withdrawn or merged since; `by=status` tells them apart',
  }),
};
export const themeInput = z.object({
  asOf: sequence,
  by: z.array(z.enum(DIMENSIONS)),
  items: z.array(z.object({ ...dimensions, ...figures })),
  total: z.object(figures),
});

export const conspicuousRatings = z.object({
  items: z.array(
    z.object({
      day: z.iso.date().meta({ description: 'In UTC' }),
      network: z.string().meta({
        description: 'Stands for an IPv4 address, or for the /64 of an IPv6 one, on this day; on another day it is called otherwise',
      }),
      ratings: count,
      unprotected: count.meta({ description: 'Ratings that came without a protection of the dialogue' }),
      raters: count,
      contributions: count,
    }),
  ),
});

export const ratings = page(
  z.object({
    contribution: id,
    rater: id,
    value: z.enum(['agree', 'pass', 'disagree']),
    protection: z.enum(PROTECTIONS),
    day: z.iso.date(),
  }),
);
