import type { Localized } from '../../domain/language.js';
import type { Basis, ImplementationState, RecommendationStatus, Strength } from '../../domain/recommendation/recommendation.js';
import { viewTable } from '../view-table.js';

export type RecommendationRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly draftedSequence: string;
  readonly draftedAt: string;
  readonly status: RecommendationStatus;
  readonly themes: readonly string[];
  readonly title: Localized;
  readonly text: Localized;
  readonly addressee: Localized;
  readonly instrument: Localized;
  readonly horizon: Localized;
  readonly strength: Strength;
  /** Why it was last reworded. */
  readonly reason: Localized | null;
  /** When and why it got its status; null while it is a draft. */
  readonly decidedAt: string | null;
  readonly rationale: Localized | null;
  /** Of an adopted one: what it rests on for each measure. */
  readonly basis: readonly Basis[];
  /** Of an adopted one: why fewer than the quorum were enough. */
  readonly quorumReason: Localized | null;
  readonly decidedSequence: string | null;
  /** Each time a decision was taken back, the latest last. */
  readonly reconsiderations: readonly Reconsideration[];
  /** Its place in the published set; null while it is not published. */
  readonly position: number | null;
  /** The report with which it was published. */
  readonly report: string | null;
  readonly publishedSequence: string | null;
};

/** Which decision was taken back, when and why; with its place and its report where it had been published. */
export type Reconsideration = {
  readonly decision: RecommendationStatus;
  readonly sequence: number;
  readonly at: string;
  readonly rationale: Localized;
  readonly position: number | null;
  readonly report: string | null;
};

export const recommendationTable = viewTable<RecommendationRow>({
  view: 'recommendations',
  name: 'recommendation',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    draftedSequence: { type: 'bigint' },
    draftedAt: { type: 'text' },
    status: { type: 'text' },
    themes: { type: 'jsonb' },
    title: { type: 'jsonb' },
    text: { type: 'jsonb' },
    addressee: { type: 'jsonb' },
    instrument: { type: 'jsonb' },
    horizon: { type: 'jsonb' },
    strength: { type: 'text' },
    reason: { type: 'jsonb', nullable: true },
    decidedAt: { type: 'text', nullable: true },
    rationale: { type: 'jsonb', nullable: true },
    basis: { type: 'jsonb' },
    quorumReason: { type: 'jsonb', nullable: true },
    decidedSequence: { type: 'bigint', nullable: true },
    reconsiderations: { type: 'jsonb' },
    position: { type: 'integer', nullable: true },
    report: { type: 'uuid', nullable: true },
    publishedSequence: { type: 'bigint', nullable: true },
  },
});

/** Narrow on purpose: what hangs on a recommendation moves the revision, and no text is copied for it. */
export type RevisionRow = { readonly recommendation: string; readonly revision: number };

export const revisionTable = viewTable<RevisionRow>({
  view: 'recommendations',
  name: 'revision',
  key: ['recommendation'],
  columns: { recommendation: { type: 'uuid' }, revision: { type: 'integer' } },
});

export type AttachmentRow = {
  readonly recommendation: string;
  readonly measure: string;
  readonly attachedSequence: string;
  /** Why it was taken off; null while it holds. */
  readonly detached: Localized | null;
};

export const attachmentTable = viewTable<AttachmentRow>({
  view: 'recommendations',
  name: 'attachment',
  key: ['recommendation', 'measure'],
  columns: {
    recommendation: { type: 'uuid' },
    measure: { type: 'uuid' },
    attachedSequence: { type: 'bigint' },
    detached: { type: 'jsonb', nullable: true },
  },
});

export type DissentRow = {
  readonly recommendation: string;
  readonly recordedSequence: string;
  readonly recordedAt: string;
  readonly stakeholderGroup: string;
  readonly statement: Localized;
};

export const dissentTable = viewTable<DissentRow>({
  view: 'recommendations',
  name: 'dissent',
  key: ['recommendation', 'recordedSequence'],
  columns: {
    recommendation: { type: 'uuid' },
    recordedSequence: { type: 'bigint' },
    recordedAt: { type: 'text' },
    stakeholderGroup: { type: 'text' },
    statement: { type: 'jsonb' },
  },
});

export type ImplementationRow = {
  readonly recommendation: string;
  readonly reportedSequence: string;
  readonly reportedAt: string;
  readonly state: ImplementationState;
  readonly statement: Localized;
  readonly source: string;
};

export const implementationTable = viewTable<ImplementationRow>({
  view: 'recommendations',
  name: 'implementation',
  key: ['recommendation', 'reportedSequence'],
  columns: {
    recommendation: { type: 'uuid' },
    reportedSequence: { type: 'bigint' },
    reportedAt: { type: 'text' },
    state: { type: 'text' },
    statement: { type: 'jsonb' },
    source: { type: 'text' },
  },
});
