import { z } from 'zod';
import { adoptAssessmentFramework } from '../commands/dialogue/adopt-assessment-framework.js';
import { adoptDispositionReasons } from '../commands/dialogue/adopt-disposition-reasons.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announceDialogue } from '../commands/dialogue/announce-dialogue.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import { code, labelled, localized } from '../commands/fields.js';

const { phase, opensOn, closesOn } = schedulePhase.fields;
const version = z.strictObject({ text: localized(1000), reason: localized(500).optional() });
const theme = z.strictObject({
  code,
  title: localized(200),
  questions: z.array(z.strictObject({ code, versions: z.array(version).min(1) })),
});

/** dialogue.json: what the office sets up. */
export const dialogueFile = z.strictObject({
  ...announceDialogue.fields,
  channels: z.array(labelled),
  themes: z.array(theme),
  phases: z.array(z.strictObject({ code: phase, opensOn, closesOn })),
  moderationPolicy: z.strictObject(adoptModerationPolicy.fields),
  assessmentFramework: z.strictObject(adoptAssessmentFramework.fields),
  dispositionReasons: adoptDispositionReasons.fields.reasons,
  /** The small dialogue beside it, which stays open. */
  tryIt: z.strictObject({ title: localized(200), mandate: localized(2000), notice: localized(500), opensOn, closesOn }),
});
export type DialogueFile = z.infer<typeof dialogueFile>;

const moderation = z.union([
  z.strictObject({ decision: z.enum(['accept', 'open']) }),
  z.strictObject({ decision: z.literal('reject'), reason: code, justification: z.string() }),
]);

const contribution = z.strictObject({
  ref: z.string(),
  theme: code,
  question: code,
  questionVersion: z.int(),
  channel: code,
  group: code,
  region: z.string().nullable(),
  language: z.enum(['de', 'en']),
  title: z.string().nullable(),
  text: z.string(),
  at: z.iso.datetime(),
  participant: z.string().nullable(),
  agree: z.int(),
  pass: z.int(),
  disagree: z.int(),
  answers: z.string().nullish(),
  moderation,
  appeal: z.strictObject({ grounds: z.string(), outcome: z.enum(['upheld', 'dismissed']), justification: z.string() }).optional(),
  withdrawn: z.boolean().optional(),
  mergedInto: z.string().optional(),
  mergeReason: code.optional(),
  /** For what a gathering collected: where it hung there. */
  card: z.strictObject({ gathering: z.string(), island: code.nullable(), position: z.string() }).optional(),
  /** The passages by their words, each once in the text. */
  redaction: z
    .strictObject({ reason: code, passages: z.array(z.strictObject({ words: z.string(), replacement: z.string().nullable() })) })
    .optional(),
});
export type ContributionEntry = z.infer<typeof contribution>;

/** contributions.json: what people said, and what became of it. */
export const contributionsFile = z.strictObject({ notice: localized(500), contributions: z.array(contribution) });
