import type { EventTypes } from '../category.js';
import { type DomainEvent, recordedAt, unreachable } from '../decider.js';
import type { Code, RecommendationId } from '../ids.js';
import type { Localized } from '../language.js';
import {
  evolvePhases,
  inZone,
  noPhases,
  type Phase,
  type PhaseClosed,
  type PhaseOpened,
  type Phases,
  phasesAt,
  type PhaseScheduled,
} from './phases.js';
import { evolveProtection, type Protecting, type ProtectionEvent, UNPROTECTED } from './protection.js';

export { type Phase, type PhaseClosed, type PhaseOpened, PHASES, type PhaseScheduled } from './phases.js';

// What the office configures. Nothing of it is tied to one consultation.

export type Labelled = { readonly code: Code; readonly title: Localized };
/** A way in which contributions arrive. `open`: anyone may use it without an account. */
export type Channel = Labelled & { readonly open: boolean };

/** The acts for which the rules of moderation name reasons. */
export const REASONED_ACTS = [
  'acceptance',
  'rejection',
  'redaction',
  'redaction-declining',
  'correction',
  'appeal',
  'appeal-upholding',
  'appeal-dismissal',
  'merger',
  'unmerging',
  'setting-aside-taken-back',
  'phase-opening',
  'phase-closing',
] as const;
export type ReasonedAct = (typeof REASONED_ACTS)[number];
/** `acts`: what it is a reason for. */
export type PolicyReason = Labelled & { readonly acts: readonly ReasonedAct[] };

export type ModerationPolicy = {
  /** before-publication: shown and rated once accepted. after-publication: at once, until rejected. */
  readonly mode: 'before-publication' | 'after-publication';
  /** Days after a rejection in which an appeal can be lodged. */
  readonly appealDays: number;
  readonly reasons: readonly PolicyReason[];
};

export type Criterion = Labelled & {
  readonly dimension: 'effectiveness' | 'feasibility';
  /** Share of its dimension; the weights of a dimension add up to 1. */
  readonly weight: number;
  readonly question: Localized;
};

/** Titles of themes that are there. */
export type ThemeTitles = { readonly themes: readonly { readonly theme: Code; readonly title: Localized }[] };

export type AssessmentFramework = {
  readonly criteria: readonly Criterion[];
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly anchors: readonly { readonly value: number; readonly title: Localized }[];
  };
  readonly certainty: readonly Labelled[];
  /** The scale value that separates low from high in the effectiveness–feasibility chart. */
  readonly cut: number;
  /** Assessments a measure needs before its round may close. */
  readonly quorum: number;
  /** Assessors agree where at least `shareMin` of them lie within `withinPoints` of the median. */
  readonly consensus: { readonly shareMin: number; readonly withinPoints: number };
};

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & { readonly type: Type; readonly data: Data; readonly internal: object };

/** What the office says of a consultation: who is asked, and by which ways. */
export type Announcement = {
  readonly title: Localized;
  readonly mandate: Localized;
  /** Said wherever the dialogue is shown, for instance that it is an example. */
  readonly notice: Localized | null;
  /** IANA name; the days of the figures are days of this zone. */
  readonly timeZone: string;
  readonly channels: readonly Channel[];
  readonly groups: readonly Labelled[];
};

/** The office drafts a consultation; what follows on the stream is seen by nobody else until it is announced. */
export type DialoguePrepared = Of<'DialoguePrepared', Announcement>;
/** The office starts a consultation; from a draft, as that stands by then. */
export type DialogueAnnounced = Of<'DialogueAnnounced', Announcement>;
/**
 * Something was said wrongly, and why; only what changes is in it, a list as a whole. A draft needs no reason. A channel or
 * group that is not in its list any more takes nothing new; what came by it keeps it.
 */
export type DialogueCorrected = Of<
  'DialogueCorrected',
  Partial<Announcement> & Partial<ThemeTitles> & { readonly reason: Localized | null }
>;
/** The dialogue should not have been there, or does not go on. */
export type DialogueCancelled = Of<'DialogueCancelled', { readonly reason: Localized }>;
/** A field of the consultation. */
export type ThemeDefined = Of<'ThemeDefined', { readonly theme: Code; readonly title: Localized }>;
/** Version 1 of a question within a theme. */
export type GuidingQuestionPosed = Of<
  'GuidingQuestionPosed',
  { readonly question: Code; readonly theme: Code; readonly version: 1; readonly text: Localized }
>;
/** The question goes on in other words; contributions name the version they answer. */
export type GuidingQuestionReworded = Of<
  'GuidingQuestionReworded',
  { readonly question: Code; readonly version: number; readonly text: Localized; readonly reason: Localized }
>;
/** The rules of moderation; frozen while contributions come in. */
export type ModerationPolicyAdopted = Of<'ModerationPolicyAdopted', ModerationPolicy & { readonly version: number }>;
/** The rules of assessment; fixed before anybody rates. */
export type AssessmentFrameworkAdopted = Of<'AssessmentFrameworkAdopted', AssessmentFramework & { readonly version: number }>;
/** The reasons for which a contribution may be set aside in evaluation. */
export type DispositionReasonsAdopted = Of<
  'DispositionReasonsAdopted',
  { readonly reasons: readonly Labelled[]; readonly version: number }
>;

/** The publisher says in which order the recommendations stand; those that are not named follow as they were drafted. */
export type RecommendationsOrdered = Of<'RecommendationsOrdered', { readonly recommendations: readonly RecommendationId[] }>;

export type DialogueEvent =
  | DialoguePrepared
  | DialogueAnnounced
  | DialogueCorrected
  | DialogueCancelled
  | ThemeDefined
  | GuidingQuestionPosed
  | GuidingQuestionReworded
  | PhaseScheduled
  | PhaseOpened
  | PhaseClosed
  | ModerationPolicyAdopted
  | AssessmentFrameworkAdopted
  | DispositionReasonsAdopted
  | ProtectionEvent
  | RecommendationsOrdered;

export const DIALOGUE_EVENTS: EventTypes<DialogueEvent> = {
  DialoguePrepared: true,
  DialogueAnnounced: true,
  DialogueCorrected: true,
  DialogueCancelled: true,
  ThemeDefined: true,
  GuidingQuestionPosed: true,
  GuidingQuestionReworded: true,
  PhaseScheduled: true,
  PhaseOpened: true,
  PhaseClosed: true,
  ModerationPolicyAdopted: true,
  AssessmentFrameworkAdopted: true,
  DispositionReasonsAdopted: true,
  ParticipationProtected: true,
  ParticipationCodesIssued: true,
  ParticipationCodesRevoked: true,
  RecommendationsOrdered: true,
};

// State: what the rules ask for.

/** What may be done in a draft and in a dialogue that is cancelled: `standing.rules.ts`. */
export type KnownDialogue = Announcement &
  Phases &
  Protecting & {
    /** Why it is cancelled. */
    readonly cancellation: Localized | null;
    readonly themes: ReadonlyMap<Code, Localized>;
    readonly questions: ReadonlyMap<Code, { readonly theme: Code; readonly version: number; readonly text: Localized }>;
    readonly policy: (ModerationPolicy & { readonly version: number }) | null;
    readonly framework: (AssessmentFramework & { readonly version: number }) | null;
    readonly dispositionReasons: { readonly reasons: readonly Labelled[]; readonly version: number } | null;
    readonly recommendationOrder: readonly RecommendationId[];
  };

export type Dialogue = { readonly status: 'unknown' } | KnownDialogue;

export const initial: Dialogue = { status: 'unknown' };

export const evolve = (dialogue: Dialogue, event: DialogueEvent): Dialogue => {
  // What the clock did until then came before it.
  if (dialogue.status !== 'unknown') return evolveKnown(phasesAt(dialogue, recordedAt(event)), event);
  // A stream begins with its draft or its announcement; anything before it cannot have been decided here.
  switch (event.type) {
    case 'DialoguePrepared':
      return begun('draft', event);
    case 'DialogueAnnounced':
      return begun('announced', event);
    default:
      return dialogue;
  }
};

const begun = (status: KnownDialogue['status'], event: DialoguePrepared | DialogueAnnounced): KnownDialogue => ({
  ...event.data,
  ...noPhases(event.data.timeZone, recordedAt(event)),
  ...UNPROTECTED,
  status,
  cancellation: null,
  themes: new Map(),
  questions: new Map(),
  policy: null,
  framework: null,
  dispositionReasons: null,
  recommendationOrder: [],
});

const evolveKnown = (dialogue: KnownDialogue, event: DialogueEvent): KnownDialogue => {
  switch (event.type) {
    case 'DialoguePrepared':
      return dialogue;
    case 'DialogueAnnounced':
      return { ...dialogue, ...event.data, status: 'announced' };
    case 'DialogueCorrected': {
      const { reason: _, themes = [], ...changes } = event.data;
      const titles = themes.map(({ theme, title }) => [theme, title] as const);
      const { timeZone = dialogue.timeZone } = changes;
      return { ...inZone(dialogue, timeZone, recordedAt(event)), ...changes, themes: new Map([...dialogue.themes, ...titles]) };
    }
    case 'DialogueCancelled':
      return { ...dialogue, status: 'cancelled', cancellation: event.data.reason };
    case 'ThemeDefined':
      return { ...dialogue, themes: new Map(dialogue.themes).set(event.data.theme, event.data.title) };
    case 'GuidingQuestionPosed': {
      const { question, ...posed } = event.data;
      return { ...dialogue, questions: new Map(dialogue.questions).set(question, posed) };
    }
    case 'GuidingQuestionReworded': {
      const { question, version, text } = event.data;
      const posed = dialogue.questions.get(question);
      return posed ? { ...dialogue, questions: new Map(dialogue.questions).set(question, { ...posed, version, text }) } : dialogue;
    }
    case 'PhaseScheduled':
    case 'PhaseOpened':
    case 'PhaseClosed':
      return evolvePhases(dialogue, event);
    case 'ModerationPolicyAdopted':
      return { ...dialogue, policy: event.data };
    case 'AssessmentFrameworkAdopted':
      return { ...dialogue, framework: event.data };
    case 'DispositionReasonsAdopted':
      return { ...dialogue, dispositionReasons: event.data };
    case 'ParticipationProtected':
    case 'ParticipationCodesIssued':
    case 'ParticipationCodesRevoked':
      return evolveProtection(dialogue, event);
    case 'RecommendationsOrdered':
      return { ...dialogue, recommendationOrder: event.data.recommendations };
    default:
      return unreachable(event);
  }
};

/** Also one that is over. */
export const hasBegun = (dialogue: KnownDialogue, phase: Phase): boolean => {
  const status = dialogue.phases.get(phase)?.status;
  return status === 'open' || status === 'closed';
};

/** Nothing that is said in the dialogue comes in any more. */
export const isEvaluated = (dialogue: KnownDialogue): boolean => hasBegun(dialogue, 'evaluation') || hasBegun(dialogue, 'publication');

export const isOpen = (dialogue: KnownDialogue, phase: Phase): boolean => dialogue.phases.get(phase)?.status === 'open';
