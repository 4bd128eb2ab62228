import type { Localized } from '../../domain/language.js';
import type { Basis, ImplementationState, RecommendationStatus, Strength } from '../../domain/recommendation/recommendation.js';
import { bigint, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('recommendations');

/** Which decision was taken back, when and why; with its place and its report where it had been published. */
export type Reconsideration = {
  readonly decision: RecommendationStatus;
  readonly sequence: number;
  readonly at: string;
  readonly rationale: Localized;
  readonly position: number | null;
  readonly report: string | null;
};

export const recommendationTable = table('recommendation', {
  key: ['id'],
  indexes: { page: '(dialogue, drafted_sequence)' },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    draftedSequence: bigint(),
    draftedAt: text(),
    status: text<RecommendationStatus>(),
    themes: jsonb<readonly string[]>(),
    title: jsonb<Localized>(),
    text: jsonb<Localized>(),
    addressee: jsonb<Localized>(),
    instrument: jsonb<Localized>(),
    horizon: jsonb<Localized>(),
    strength: text<Strength>(),
    /** Why it was last reworded. */
    reason: nullable(jsonb<Localized>()),
    /** When and why it got its status; null while it is a draft. */
    decidedAt: nullable(text()),
    rationale: nullable(jsonb<Localized>()),
    /** Of an adopted one: what it rests on for each measure. */
    basis: jsonb<readonly Basis[]>(),
    /** Of an adopted one: why fewer than the quorum were enough. */
    quorumReason: nullable(jsonb<Localized>()),
    decidedSequence: nullable(bigint()),
    /** Each time a decision was taken back, the latest last. */
    reconsiderations: jsonb<readonly Reconsideration[]>(),
    /** Its place in the published set; null while it is not published. */
    position: nullable(integer()),
    /** The report with which it was published. */
    report: nullable(uuid()),
    publishedSequence: nullable(bigint()),
  },
});
export type RecommendationRow = RowOf<typeof recommendationTable>;

/** Narrow on purpose: what hangs on a recommendation moves the revision, and no text is copied for it. */
export const revisionTable = table('revision', { key: ['recommendation'], columns: { recommendation: uuid(), revision: integer() } });
export type RevisionRow = RowOf<typeof revisionTable>;

export const attachmentTable = table('attachment', {
  key: ['recommendation', 'measure'],
  columns: {
    recommendation: uuid(),
    measure: uuid(),
    attachedSequence: bigint(),
    /** Why it was taken off; null while it holds. */
    detached: nullable(jsonb<Localized>()),
  },
});
export type AttachmentRow = RowOf<typeof attachmentTable>;

export const dissentTable = table('dissent', {
  key: ['recommendation', 'recordedSequence'],
  columns: {
    recommendation: uuid(),
    recordedSequence: bigint(),
    recordedAt: text(),
    stakeholderGroup: text(),
    statement: jsonb<Localized>(),
  },
});
export type DissentRow = RowOf<typeof dissentTable>;

export const implementationTable = table('implementation', {
  key: ['recommendation', 'reportedSequence'],
  columns: {
    recommendation: uuid(),
    reportedSequence: bigint(),
    reportedAt: text(),
    state: text<ImplementationState>(),
    statement: jsonb<Localized>(),
    source: text(),
  },
});
export type ImplementationRow = RowOf<typeof implementationTable>;
