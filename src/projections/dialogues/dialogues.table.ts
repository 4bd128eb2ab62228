import type { AssessmentFramework, Channel, Labelled, ModerationPolicy, Phase, PhaseState } from '../../domain/dialogue/dialogue.js';
import type { Localized } from '../../domain/language.js';
import { viewTable } from '../view-table.js';

export type QuestionDocument = {
  readonly question: string;
  readonly versions: readonly { readonly version: number; readonly text: Localized }[];
};
export type ThemeDocument = { readonly theme: string; readonly title: Localized; readonly questions: readonly QuestionDocument[] };

/** What a reader sees of a dialogue. */
export type DialogueDocument = {
  readonly title: Localized;
  readonly mandate: Localized;
  readonly notice: Localized | null;
  readonly timeZone: string;
  readonly channels: readonly Channel[];
  readonly groups: readonly Labelled[];
  readonly themes: readonly ThemeDocument[];
  readonly phases: readonly ({ readonly phase: Phase } & PhaseState)[];
  readonly moderationPolicy: (ModerationPolicy & { readonly version: number }) | null;
  readonly assessmentFramework: (AssessmentFramework & { readonly version: number }) | null;
  readonly dispositionReasons: { readonly version: number; readonly reasons: readonly Labelled[] } | null;
  /** Ids of recommendations, as the publisher ordered them. */
  readonly recommendationOrder: readonly string[];
};

export type DialogueRow = {
  readonly id: string;
  readonly announcedSequence: string;
  readonly revision: number;
  readonly document: DialogueDocument;
};

export const dialogueTable = viewTable<DialogueRow>({
  view: 'dialogues',
  name: 'dialogue',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    announcedSequence: { type: 'bigint' },
    revision: { type: 'integer' },
    document: { type: 'jsonb' },
  },
});
