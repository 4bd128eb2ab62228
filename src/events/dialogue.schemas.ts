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
  title: localized,
  mandate: localized,
  notice: localized.nullable(),
  timeZone: z.string(),
  channels: z.array(z.strictObject({ ...labelled, open: z.boolean() })),
  groups: z.array(z.strictObject(labelled)),
};
const { title, mandate, notice, timeZone, channels, groups } = announcement;
const version = { version: number };
const turned = z.strictObject({ phase: z.enum(PHASES), ...publicReason });

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
        themes: z.array(z.strictObject({ theme: code, title: localized })).exactOptional(),
        reason: localized.nullable(),
      }),
    },
  ),
  DialogueCancelled: eventOf<DialogueCancelled>()('The dialogue should not have been there, or does not go on.', {
    data: z.strictObject(because),
  }),
  ThemeDefined: eventOf<ThemeDefined>()('A field of the consultation.', { data: z.strictObject({ theme: code, title: localized }) }),
  GuidingQuestionPosed: eventOf<GuidingQuestionPosed>()('Version 1 of a question within a theme.', {
    data: z.strictObject({ question: code, theme: code, version: z.literal(1), text: localized }),
  }),
  GuidingQuestionReworded: eventOf<GuidingQuestionReworded>()(
    'The question goes on in other words; contributions name the version they answer.',
    { data: z.strictObject({ question: code, ...version, text: localized, ...because }) },
  ),
  PhaseScheduled: eventOf<PhaseScheduled>()('From when until when a phase is planned; a later schedule replaces an earlier one.', {
    data: z.strictObject({
      phase: z.enum(PHASES),
      opensOn: dayOrTime,
      closesOn: dayOrTime,
      opensAt: instant.nullable(),
      closesAt: instant.nullable(),
    }),
  }),
  PhaseOpened: eventOf<PhaseOpened>()('A phase began.', { data: turned }),
  PhaseClosed: eventOf<PhaseClosed>()('A phase ended.', { data: turned }),
  ModerationPolicyAdopted: eventOf<ModerationPolicyAdopted>()('The rules of moderation; frozen while contributions come in.', {
    data: z.strictObject({
      mode: z.enum(['before-publication', 'after-publication']),
      appealDays: number,
      reasons: z.array(z.strictObject({ ...labelled, acts: z.array(z.enum(REASONED_ACTS)) })),
      ...version,
    }),
  }),
  AssessmentFrameworkAdopted: eventOf<AssessmentFrameworkAdopted>()('The rules of assessment; fixed before anybody rates.', {
    data: z.strictObject({
      criteria: z.array(
        z.strictObject({
          ...labelled,
          dimension: z.enum(['effectiveness', 'feasibility']),
          weight: z.number(),
          question: localized,
        }),
      ),
      scale: z.strictObject({
        min: z.int(),
        max: z.int(),
        anchors: z.array(z.strictObject({ value: z.int(), title: localized })),
      }),
      certainty: z.array(z.strictObject(labelled)),
      cut: z.number(),
      quorum: number,
      consensus: z.strictObject({ shareMin: z.number(), withinPoints: z.number() }),
      ...version,
    }),
  }),
  DispositionReasonsAdopted: eventOf<DispositionReasonsAdopted>()('The reasons for which a contribution may be set aside in evaluation.', {
    data: z.strictObject({ reasons: z.array(z.strictObject(labelled)), ...version }),
  }),
  ParticipationProtected: eventOf<ParticipationProtected>()(
    'From here on, whoever rates or contributes under a pseudonym satisfies this; with a reason once somebody may have taken part.',
    {
      data: z.strictObject({
        protection: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('none') }),
          z.strictObject({ kind: z.literal('codes') }),
          z.strictObject({ kind: z.literal('login') }),
          z.strictObject({ kind: z.literal('puzzle'), difficulty: number }),
        ]),
        ...version,
        reason: localized.nullable(),
      }),
    },
  ),
  ParticipationCodesIssued: eventOf<ParticipationCodesIssued>()('The office has codes to send: the record says how many, and not which.', {
    data: z.strictObject({ codeBatch: codeBatchId, number: count, count: number }),
  }),
  ParticipationCodesRevoked: eventOf<ParticipationCodesRevoked>()('The codes of the batch are taken no more. What came by them stays.', {
    data: z.strictObject({ codeBatch: codeBatchId, ...because }),
  }),
  RecommendationsOrdered: eventOf<RecommendationsOrdered>()(
    'The publisher says in which order the recommendations stand; those that are not named follow as they were drafted.',
    { data: z.strictObject({ recommendations: z.array(recommendationId) }) },
  ),
};
