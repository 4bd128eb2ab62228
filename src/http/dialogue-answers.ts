import { z } from 'zod';
import { PROTECTION_MEANINGS } from '../commands/dialogue/protection-field.js';
import { REASONED_ACTS } from '../domain/dialogue/dialogue.js';
import type { ProtectionKind } from '../domain/dialogue/protection.js';
import { DIALOGUE_STATUSES } from '../projections/dialogues/dialogues.table.js';
import { count, id, labelled, localized, page, sequence } from './answers.js';

const protectionSince = {
  version: count,
  sequence: sequence.nullable(),
  since: z.iso.datetime().nullable().meta({ description: 'When that was recorded' }),
  reason: localized.nullable(),
};
const protectedBy = <Kind extends ProtectionKind>(kind: Kind) =>
  z.object({ kind: z.literal(kind), ...protectionSince }).meta({ description: PROTECTION_MEANINGS[kind] });
const none = protectedBy('none');
const codes = protectedBy('codes');
const login = protectedBy('login');
const puzzle = protectedBy('puzzle').extend({ difficulty: z.int() }).meta({ description: PROTECTION_MEANINGS.puzzle });
const loginNow = login
  .extend({
    issuer: z.string().nullable().meta({
      description: 'The OpenID Connect issuer at which participants log in, by the settings of this moment; null where they say none',
    }),
    audience: z.string().nullable().meta({ description: 'What their access token must be meant for' }),
  })
  .meta({ description: PROTECTION_MEANINGS.login });
const closable = labelled.extend({ closed: z.literal(true).optional().meta({ description: 'Takes nothing new' }) });
const phaseStatus = z.enum(['scheduled', 'open', 'closed']);
const dayOrTime = z.string().meta({ description: 'As it was scheduled: a day, or a time of the dialogue’s zone' });
const phase = z.object({
  phase: z.string(),
  status: phaseStatus.meta({ description: 'As of the sequence of the answer' }),
  opensOn: dayOrTime,
  closesOn: dayOrTime,
  opensAt: z.iso.datetime().meta({ description: 'Its first moment' }),
  closesAt: z.iso.datetime().meta({ description: 'The first moment after it' }),
});
const dialogueItem = z.object({
  dialogue: id,
  status: z.enum(DIALOGUE_STATUSES),
  revision: z.int(),
  title: localized,
  mandate: localized,
  notice: localized.nullable(),
  timeZone: z.string(),
  channels: z.array(closable),
  groups: z.array(closable),
  themes: z.array(
    z.object({
      theme: z.string(),
      title: localized,
      questions: z.array(z.object({ question: z.string(), versions: z.array(z.object({ version: z.int(), text: localized })) })),
    }),
  ),
  phases: z.array(phase),
  moderationPolicy: z.looseObject({ version: z.int() }).nullable(),
  moderationReasons: z.record(z.enum(REASONED_ACTS), z.array(labelled)).meta({
    description: 'The reasons that each act can have: those of the moderation policy, or the standard ones where it names none',
  }),
  assessmentFramework: z.looseObject({ version: z.int() }).nullable(),
  dispositionReasons: z.looseObject({ version: z.int() }).nullable(),
  protection: z.discriminatedUnion('kind', [none, codes, loginNow, puzzle]).meta({
    description: 'What keeps one person from taking part as many, now; each rating says under which it came',
  }),
  protections: z
    .array(z.discriminatedUnion('kind', [none, codes, login, puzzle]))
    .meta({ description: 'Each that there was; before the first of them there was none' }),
  codeBatches: z
    .array(
      z.object({
        codeBatch: id,
        number: z.int().min(1),
        count,
        sequence,
        issuedAt: z.iso.datetime(),
        revoked: z.object({ at: z.iso.datetime(), reason: localized }).nullable(),
      }),
    )
    .meta({ description: 'How many participation codes were issued, and which of them are taken no more' }),
  recommendationOrder: z.array(id),
  corrections: z
    .array(z.object({ sequence, at: z.iso.datetime(), corrected: z.array(z.string()), reason: localized.nullable() }))
    .meta({ description: 'Since it was announced; the view as of the sequence before shows what was said until then' }),
  cancellation: z.object({ at: z.iso.datetime(), reason: localized }).nullable(),
});
export const dialogues = page(dialogueItem);
const phaseNow = phase.extend({
  statusNow: phaseStatus.nullable().meta({
    description: 'What holds at this moment: a phase begins and ends by the clock. Null where the record has gone on since',
  }),
});
export const dialogue = dialogueItem.extend({ asOf: sequence, phases: z.array(phaseNow) });

export const participationCodes = z
  .string()
  .meta({ description: '`number,code`; then a line for each, ended by LF. As a file, `participation-codes-<number of the batch>.csv`' });
