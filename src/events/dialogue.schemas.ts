import { z } from 'zod';
import {
  type AssessmentFrameworkAdopted,
  type DialogueAnnounced,
  type DialogueCancelled,
  type DialogueCorrected,
  type DialogueEvent,
  type DialoguePrepared,
  type DispositionReasonsAdopted,
  type GuidingQuestionPosed,
  type GuidingQuestionReworded,
  type ModerationPolicyAdopted,
  type PhaseClosed,
  type PhaseOpened,
  PHASES,
  type PhaseScheduled,
  REASONED_ACTS,
  type RecommendationsOrdered,
  type ThemeDefined,
} from '../domain/dialogue/dialogue.js';
import type { ParticipationCodesIssued, ParticipationCodesRevoked, ParticipationProtected } from '../domain/dialogue/protection.js';
import {
  because,
  code,
  codeBatchId,
  count,
  dayOrTime,
  eventOf,
  instant,
  labelled,
  localized,
  number,
  publicReason,
  recommendationId,
  type SchemasOf,
} from './event-schema.js';

const announcement = {
  title: localized.describe('What it is called'),
  mandate: localized.describe('Who asks whom, and what becomes of the answers'),
  notice: localized.nullable().describe('Said wherever the dialogue is shown, for instance that it is an example'),
  timeZone: z.string().describe('IANA name; the days of the figures are days of this zone'),
  channels: z
    .array(z.strictObject({ ...labelled, open: z.boolean().describe('Anybody may use it without an account') }))
    .describe('The ways in which contributions arrive'),
  groups: z.array(z.strictObject(labelled)).describe('The stakeholder groups'),
};
const { title, mandate, notice, timeZone, channels, groups } = announcement;
const version = { version: number.describe('From 1; what rests on it names it') };
const phase = z.enum(PHASES).describe('Which phase');
const theme = code.describe('What the theme is called in the record');
const question = code.describe('What the question is called in the record');
const words = localized.describe('The question in words');
const themeTitle = localized.describe('What people read');
const kind = 'Nothing, a code by letter, an account, or work for a machine';
const turned = z.strictObject({ phase, ...publicReason });

export const DIALOGUE_SCHEMAS: SchemasOf<DialogueEvent> = {
  DialoguePrepared: eventOf<DialoguePrepared>()(
    'The office drafts a consultation; what follows on the stream is seen by nobody else until it is announced.',
    { data: z.strictObject(announcement) },
  ),
  DialogueAnnounced: eventOf<DialogueAnnounced>()('The office starts a consultation; from a draft, as that stands by then.', {
    data: z.strictObject(announcement),
  }),
  DialogueCorrected: eventOf<DialogueCorrected>()(
    'Something was said wrongly, and why; only what changes is in it, a list as a whole. A draft needs no reason.',
    {
      data: z.strictObject({
        title: title.exactOptional(),
        mandate: mandate.exactOptional(),
        notice: notice.exactOptional(),
        timeZone: timeZone.exactOptional(),
        channels: channels.exactOptional(),
        groups: groups.exactOptional(),
        themes: z
          .array(z.strictObject({ theme, title: themeTitle }))
          .exactOptional()
          .describe('Other titles of themes'),
        reason: localized.nullable().describe('Why, in public; null in a draft'),
      }),
    },
  ),
  DialogueCancelled: eventOf<DialogueCancelled>()('The dialogue should not have been there, or does not go on.', {
    data: z.strictObject(because),
  }),
  ThemeDefined: eventOf<ThemeDefined>()('A field of the consultation.', { data: z.strictObject({ theme, title: themeTitle }) }),
  GuidingQuestionPosed: eventOf<GuidingQuestionPosed>()('Version 1 of a question within a theme.', {
    data: z.strictObject({ question, theme, version: z.literal(1).describe('Its first words'), text: words }),
  }),
  GuidingQuestionReworded: eventOf<GuidingQuestionReworded>()(
    'The question goes on in other words; contributions name the version they answer.',
    { data: z.strictObject({ question, ...version, text: words, ...because }) },
  ),
  PhaseScheduled: eventOf<PhaseScheduled>()('From when until when a phase is planned; a later schedule replaces an earlier one.', {
    data: z.strictObject({
      phase,
      opensOn: dayOrTime.describe('The first day, or a time of the dialogue’s zone'),
      closesOn: dayOrTime.describe('The last day, or a time of the dialogue’s zone'),
      opensAt: instant.nullable().describe('The instant that this came to'),
      closesAt: instant.nullable().describe('The instant that this came to'),
    }),
  }),
  PhaseOpened: eventOf<PhaseOpened>()('A phase began.', { data: turned }),
  PhaseClosed: eventOf<PhaseClosed>()('A phase ended; of one that was closed already, later than was said before.', { data: turned }),
  ModerationPolicyAdopted: eventOf<ModerationPolicyAdopted>()('The rules of moderation; frozen while contributions come in.', {
    data: z.strictObject({
      mode: z
        .enum(['before-publication', 'after-publication'])
        .describe('Whether contributions are shown and rated once accepted, or at once until rejected'),
      appealDays: number.describe('In which an appeal can be lodged'),
      reasons: z
        .array(z.strictObject({ ...labelled, acts: z.array(z.enum(REASONED_ACTS)).describe('What it is a reason for') }))
        .describe('For which moderators act'),
      ...version,
    }),
  }),
  AssessmentFrameworkAdopted: eventOf<AssessmentFrameworkAdopted>()('The rules of assessment; fixed before anybody rates.', {
    data: z.strictObject({
      criteria: z
        .array(
          z.strictObject({
            ...labelled,
            dimension: z.enum(['effectiveness', 'feasibility']).describe('To which it counts'),
            weight: z.number().describe('Share of its dimension; those of a dimension add up to 1'),
            question: localized.describe('What assessors are asked'),
          }),
        )
        .describe('By what measures are judged'),
      scale: z
        .strictObject({
          min: z.int().describe('The fewest points'),
          max: z.int().describe('The most points'),
          anchors: z
            .array(z.strictObject({ value: z.int().describe('So many points'), title: localized.describe('What they mean') }))
            .describe('What points mean'),
        })
        .describe('The points that are given'),
      certainty: z.array(z.strictObject(labelled)).describe('How sure assessors can be'),
      cut: z.number().describe('The points that separate low from high'),
      quorum: number.describe('How many assessments a measure needs before its round may close'),
      consensus: z
        .strictObject({
          shareMin: z.number().describe('At least this share of the assessors'),
          withinPoints: z.number().describe('lies within so many points of the median'),
        })
        .describe('When assessors agree'),
      ...version,
    }),
  }),
  DispositionReasonsAdopted: eventOf<DispositionReasonsAdopted>()('The reasons for which a contribution may be set aside in evaluation.', {
    data: z.strictObject({ reasons: z.array(z.strictObject(labelled)).describe('All of them'), ...version }),
  }),
  ParticipationProtected: eventOf<ParticipationProtected>()(
    'From here on, whoever rates or contributes under a pseudonym satisfies this; with a reason once somebody may have taken part.',
    {
      data: z.strictObject({
        protection: z
          .discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('none').describe(kind) }),
            z.strictObject({ kind: z.literal('codes').describe(kind) }),
            z.strictObject({ kind: z.literal('login').describe(kind) }),
            z.strictObject({
              kind: z.literal('puzzle').describe(kind),
              difficulty: number.describe('With so many zero bits the solution begins'),
            }),
          ])
          .describe('What keeps one person from taking part as many'),
        ...version,
        reason: localized.nullable().describe('Why, in public; null before anybody can have taken part'),
      }),
    },
  ),
  ParticipationCodesIssued: eventOf<ParticipationCodesIssued>()('The office has codes to send: the record says how many, and not which.', {
    data: z.strictObject({
      codeBatch: codeBatchId,
      number: count.describe('Of the batch; it is part of each of its codes'),
      count: number.describe('How many codes'),
    }),
  }),
  ParticipationCodesRevoked: eventOf<ParticipationCodesRevoked>()('The codes of the batch are taken no more. What came by them stays.', {
    data: z.strictObject({ codeBatch: codeBatchId, ...because }),
  }),
  RecommendationsOrdered: eventOf<RecommendationsOrdered>()(
    'The publisher says in which order the recommendations stand; those that are not named follow as they were drafted.',
    { data: z.strictObject({ recommendations: z.array(recommendationId).describe('In their order') }) },
  ),
};
