import { z } from 'zod';
import { PHASES } from '../domain/dialogue/dialogue.js';
import { WAITING_KINDS } from '../projections/moderation-queue/moderation-queue.table.js';
import { contributionItem, count, id, localized, page, sequence } from './answers.js';

// The shapes of what the moderators' log and queue answer.

export const moderationLog = page(
  z.object({
    sequence,
    contribution: id.nullable().meta({ description: 'Null for an act on a phase' }),
    theme: z.string().nullable(),
    phase: z.enum(PHASES).nullable(),
    act: z.string(),
    quotedBy: z.array(id).meta({ description: 'The measures that quoted the contribution when this was done' }),
    against: z.enum(['rejection', 'redaction']).nullable().meta({ description: 'Of an appeal' }),
    reason: z.string().nullable().meta({ description: 'Null in acts from before they had public reasons' }),
    reasonTitle: localized.nullable(),
    policyVersion: z.int().nullable().meta({ description: 'Of the moderation policy in force; 0 where there was none yet' }),
    reasonsVersion: z.int().nullable().meta({ description: 'Of the disposition reasons, for a setting aside' }),
    role: z.string(),
    occurredAt: z.iso.datetime().meta({ description: 'When it happened: as the sender says, or as it was recorded' }),
    recordedAt: z.iso.datetime().meta({ description: 'When it came into the record: deadlines run from here' }),
    moderator: id.nullable().optional().meta({ description: 'For the auditor alone: the pseudonym of who decided' }),
    confirmer: id.nullable().optional().meta({ description: 'For the auditor alone: of the second person who confirmed it' }),
  }),
);

const waiting = { count, overdue: count };
const door = z.object({
  command: z.string(),
  path: z.string().meta({ description: 'Send it there, with POST; a name such as `:measure` is yours to fill in' }),
  roles: z.array(z.string()).meta({ description: 'Who may send it' }),
});
export const doors = z.array(door).meta({ description: 'What can be done about it' });
export const moderationQueue = page(
  z.object({
    kind: z.enum(WAITING_KINDS),
    since: z.iso.datetime(),
    sequence: sequence.meta({ description: 'From which on it has been waiting' }),
    dueAt: z.iso.datetime().nullable().meta({ description: 'Null where anybody can read it already' }),
    overdue: z.boolean(),
    published: z.boolean().meta({ description: 'Anybody can read it while it waits' }),
    needsSecondPerson: z.boolean().meta({ description: 'You rejected, redacted or proposed it: somebody else decides' }),
    doors,
    contribution: contributionItem,
  }),
).extend({
  counts: z
    .object({
      ...waiting,
      kinds: z.array(z.object({ kind: z.enum(WAITING_KINDS), ...waiting })),
      themes: z.array(z.object({ theme: z.string(), ...waiting })),
    })
    .meta({ description: 'Of all that the filters leave, on every page the same' }),
});
