import type { AssessmentFramework, Channel, Labelled, ModerationPolicy } from '../../domain/dialogue/dialogue.js';
import type { Protection } from '../../domain/dialogue/protection.js';
import type { Phase, PhaseState, Turn } from '../../domain/dialogue/phases.js';
import type { Localized } from '../../domain/language.js';
import { bigint, boolean, integer, jsonb, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('dialogues');

export type QuestionDocument = {
  readonly question: string;
  readonly versions: readonly { readonly version: number; readonly text: Localized }[];
};
export type ThemeDocument = { readonly theme: string; readonly title: Localized; readonly questions: readonly QuestionDocument[] };

/** What was corrected once it was public, and why. */
type CorrectionDocument = {
  readonly sequence: number;
  readonly at: string;
  readonly corrected: readonly string[];
  readonly reason: Localized | null;
};

/** What kept one person from taking part as many, from a sequence until the next; `since` is when it was recorded, whatever time it was given. */
type ProtectionDocument = Protection & {
  readonly version: number;
  readonly sequence: number;
  readonly since: string;
  readonly reason: Localized | null;
};

/** Codes that the office issued together; which, the view does not know. */
type CodeBatchDocument = {
  readonly codeBatch: string;
  readonly number: number;
  readonly count: number;
  readonly sequence: number;
  readonly issuedAt: string;
  readonly revoked: { readonly at: string; readonly reason: Localized } | null;
};

/** `closed`: takes nothing new. */
type Closable<T> = T & { readonly closed?: true };

/** What a reader sees of a dialogue. */
export type DialogueDocument = {
  readonly title: Localized;
  readonly mandate: Localized;
  readonly notice: Localized | null;
  readonly timeZone: string;
  readonly channels: readonly Closable<Channel>[];
  readonly groups: readonly Closable<Labelled>[];
  readonly themes: readonly ThemeDocument[];
  readonly phases: readonly ({ readonly phase: Phase } & PhaseState)[];
  /** Up to when the phases are as the clock has them, and which of its turns the record does not say. */
  readonly clock: string;
  readonly unrecorded: readonly Turn[];
  readonly moderationPolicy: (ModerationPolicy & { readonly version: number }) | null;
  readonly assessmentFramework: (AssessmentFramework & { readonly version: number }) | null;
  readonly dispositionReasons: { readonly version: number; readonly reasons: readonly Labelled[] } | null;
  /** Each that there was, the one in force last; before the first of them there was none. */
  readonly protections: readonly ProtectionDocument[];
  readonly codeBatches: readonly CodeBatchDocument[];
  /** Ids of recommendations, as the publisher ordered them. */
  readonly recommendationOrder: readonly string[];
  readonly corrections: readonly CorrectionDocument[];
  readonly cancellation: { readonly at: string; readonly reason: Localized } | null;
};

export const DIALOGUE_STATUSES = ['draft', 'announced', 'cancelled'] as const;

export const dialogueTable = table('dialogue', {
  key: ['id'],
  columns: {
    id: uuid(),
    status: text<(typeof DIALOGUE_STATUSES)[number]>(),
    /** It is announced, or was; everything else is a draft's, also where that was cancelled. */
    isPublic: boolean(),
    /** Of a draft, when it was begun. */
    announcedSequence: bigint(),
    revision: integer(),
    document: jsonb<DialogueDocument>(),
  },
});
export type DialogueRow = RowOf<typeof dialogueTable>;
