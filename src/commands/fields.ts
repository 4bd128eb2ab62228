import { z } from 'zod';
import {
  CODE,
  Code,
  CodeBatchId,
  ContributionId,
  DialogueId,
  EvidenceId,
  GatheringId,
  InvitationId,
  MeasureId,
  RecommendationId,
  RegistrationId,
  ReportId,
  RoundId,
  UUID,
} from '../domain/ids.js';
import { LANGUAGE_TAG_AS_TYPED, languageTagOf } from '../domain/language.js';
import { refusedAs } from './field.refusals.js';

/** Control characters other than tab and line ends say nothing to a reader and break exports. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Text to the letter, in Unicode NFC; `max` counts code points. HTML is text. */
export const text = (max: number) =>
  z
    .string()
    .refine((value) => value.isWellFormed(), { error: refusedAs('text-not-unicode'), abort: true })
    .refine((value) => !CONTROL.test(value), { error: refusedAs('text-has-control-character'), abort: true })
    .overwrite((value) => value.normalize('NFC'))
    .refine((value) => Array.from(value).length <= max, { error: refusedAs('text-too-long', max) })
    .refine((value) => value.replace(/\p{Cf}/gu, '').trim() !== '', { error: refusedAs('text-empty') })
    .meta({ minLength: 1, maxLength: max });

export const localized = (max: number) =>
  z
    .union([z.strictObject({ de: text(max), en: text(max).optional() }), z.strictObject({ de: text(max).optional(), en: text(max) })])
    .meta({ examples: [{ de: 'Fachkräfte sichern', en: 'Securing skilled labour' }] });

// An example stands before what is made of it: those behind are left out of the description of what comes in.
export const code = z
  .string()
  .regex(CODE, { error: refusedAs('code-malformed') })
  .meta({ examples: ['securing-skilled-labour'] })
  .transform((value) => Code(value))
  .meta({ description: 'Lower-case words with hyphens, at most 64 characters' });
/** Optional, and not null by default: what is not sent is no part of the request, so that one from before there were reasons is still the same. */
export const reason = code
  .optional()
  .meta({ description: 'Of those that the dialogue has for this act (`moderationReasons`); may be left out where there is but one' });
/** Optional for the same reason. */
export const appealedAgainst = z
  .enum(['rejection', 'redaction'])
  .optional()
  .meta({ description: 'By default the rejection. Against a redaction: against all that can still be appealed against' });
export const labelled = z.strictObject({ code, title: localized(200) });

export const uuid = z
  .string()
  .regex(UUID, { error: refusedAs('id-malformed') })
  .meta({ examples: ['6ec33793-9141-8837-8888-006afceb1eb1'] });
export const dialogueId = uuid.transform((value) => DialogueId(value)).meta({ format: 'uuid' });
export const contributionId = uuid.transform((value) => ContributionId(value)).meta({ format: 'uuid' });
export const gatheringId = uuid.transform((value) => GatheringId(value)).meta({ format: 'uuid' });
export const invitationId = uuid.transform((value) => InvitationId(value)).meta({ format: 'uuid' });
export const codeBatchId = uuid.transform((value) => CodeBatchId(value)).meta({ format: 'uuid' });
export const registrationId = uuid.transform((value) => RegistrationId(value)).meta({ format: 'uuid' });

/** SHA-256. */
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: refusedAs('digest-malformed') })
  .meta({
    description: 'SHA-256, 64 hex digits in lower case',
    examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  });
/** The content of a file. */
export const base64 = z
  .string()
  .min(4)
  .refine((value) => Buffer.from(value, 'base64').toString('base64') === value, { error: 'file-not-base64' })
  .meta({ format: 'byte', description: 'The file in base64 (RFC 4648, section 4)', examples: ['IyBQcm90b2tvbGw='] });

export const measureId = uuid.transform((value) => MeasureId(value)).meta({ format: 'uuid' });
export const evidenceId = uuid.transform((value) => EvidenceId(value)).meta({ format: 'uuid' });
export const roundId = uuid.transform((value) => RoundId(value)).meta({ format: 'uuid' });
export const recommendationId = uuid.transform((value) => RecommendationId(value)).meta({ format: 'uuid' });

export const reportId = uuid.transform((value) => ReportId(value)).meta({ format: 'uuid' });

export const language = z
  .string()
  .regex(LANGUAGE_TAG_AS_TYPED, { error: refusedAs('language-malformed'), abort: true })
  .refine((value) => languageTagOf(value) !== null, { error: refusedAs('language-malformed'), abort: true })
  .overwrite((value) => languageTagOf(value) ?? value)
  .meta({
    description: 'A language (BCP 47), perhaps with script and region, or simple: de, tr, zh-Hant-TW, de-simple',
    examples: ['de'],
  });
export const day = z.iso.date();
/** In the zone of the dialogue. */
export const dayOrTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/, { error: refusedAs('day-or-time-malformed'), abort: true })
  .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success, { error: refusedAs('day-or-time-malformed') })
  .meta({ description: 'A day, or a time of the dialogue’s zone: 2026-05-01 or 2026-05-01T09:00', examples: ['2026-05-01T09:00'] });
/** With an offset, and seconds where it says them; kept in UTC, so that instants are ordered as their texts are. */
export const instant = z
  .string()
  .overwrite((value) => value.replace(/^(.{10}T\d{2}:\d{2})(?=Z|[+-])/, '$1:00'))
  .check(z.iso.datetime({ offset: true }))
  .meta({ examples: ['2026-03-14T10:00:00+01:00'] })
  .transform((value) => new Date(value).toISOString())
  .meta({ description: 'ISO 8601 with offset' });
export const region = z
  .string()
  .regex(/^[A-Z]{2}[0-9A-Z]{0,3}$/, { error: refusedAs('region-malformed') })
  .meta({ description: 'NUTS code', examples: ['DEA5A'] });
/** So many characters a text of one's own has at least, that nobody else hits upon it. */
export const OWN_SECRET_MIN = 16;
const OWN_SECRET = 'b3d2a5c8-41f0-4e67-9a1b-7c52e8f6d904';
/** Something that only the participant knows: it becomes a pseudonym and is not kept. */
export const ownSecret = z
  .string()
  .regex(/^\P{Cc}{16,128}$/u, { error: refusedAs('secret-malformed') })
  .meta({
    description: 'A random text that only you know, such as a UUID, of 16 characters at least. It becomes a pseudonym.',
    examples: [OWN_SECRET],
  });
/** Who takes part, also as it was pasted: whether it will do is for the protection of the dialogue to say. Never with NUL: `secretOfSource`. */
export const participant = z
  .string()
  .regex(/^[\t\n\r\P{Cc}]{1,128}$/u, { error: refusedAs('participant-malformed') })
  .meta({
    description:
      'A random text that only you know, such as a UUID, of 16 characters at least; or what the `protection` of the dialogue asks for: under `codes` a code, however it is typed; under `puzzle` a text that solves it; under `login` nothing. It becomes a pseudonym.',
    examples: [OWN_SECRET],
  });
export const contributionSecret = z
  .string()
  .min(1)
  .max(128)
  .meta({ description: 'The secret that came back when the contribution was submitted.' });
export const registrationSecret = z.string().min(1).max(128).meta({ description: 'The secret that came back with the registration.' });
export const invitationSecret = z.string().min(1).max(128).meta({ description: 'The secret of the link in the invitation.' });
export const justification = text(2000);
