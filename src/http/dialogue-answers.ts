import { z } from 'zod';
import { REASONED_ACTS } from '../domain/dialogue/dialogue.js';
import { DIALOGUE_STATUSES } from '../projections/dialogues/dialogues.table.js';
import { count, id, labelled, localized, page, sequence } from './answers.js';

const protectionSince = {
  version: count,
  sequence: sequence.nullable(),
  since: z.iso.datetime().nullable().meta({ description: 'When that was recorded' }),
  reason: localized.nullable(),
};
const protectedBy = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), ...protectionSince });
const protection = z.discriminatedUnion('kind', [
  protectedBy('none'),
  protectedBy('codes'),
  protectedBy('login'),
  protectedBy('puzzle').extend({ difficulty: z.int() }),
]);
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
  protection: protection.meta({ description: 'What keeps one person from taking part as many, now; each rating says under which it came' }),
  protections: z.array(protection).meta({ description: 'Each that there was; before the first of them there was none' }),
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

export const participationCodes = z.string().meta({ description: 'number,code; then a line for each' });
