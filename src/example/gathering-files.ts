import { z } from 'zod';
import { code, instant, localized } from '../commands/fields.js';
import { holdGathering } from '../commands/gathering/hold-gathering.js';
import { rescheduleGathering } from '../commands/gathering/reschedule-gathering.js';
import { scheduleGathering } from '../commands/gathering/schedule-gathering.js';
import { INVITATION_ANSWERS } from '../domain/gathering/gathering.js';

/** Who is invited, or registers, by what the gathering takes. Nobody is called so, and example.org belongs to nobody. */
const person = z.strictObject({
  at: instant,
  name: z.string(),
  address: z.string().regex(/@example\.(org|com|net)$/),
  group: code.nullable().default(null),
  answer: z.strictObject({ at: instant, says: z.enum(INVITATION_ANSWERS) }).optional(),
  withdrawnAt: instant.optional(),
});

const gathering = z.strictObject({
  ref: z.string(),
  scheduledAt: instant,
  ...scheduleGathering.fields,
  people: z.array(person).default([]),
  moved: z.strictObject({ at: instant, ...rescheduleGathering.fields }).optional(),
  cancelled: z.strictObject({ at: instant, reason: localized(500) }).optional(),
  held: z.strictObject({ at: instant, ...holdGathering.fields }).optional(),
  minutes: z.strictObject({ at: instant, lines: z.array(z.string()) }).optional(),
});
export type GatheringEntry = z.infer<typeof gathering>;

/** gatherings.json: where people meet. */
export const gatheringsFile = z.strictObject({ notice: localized(500), gatherings: z.array(gathering) });
