import type { ContributionStatus, Redactions } from '../../domain/contribution/contribution.js';
import type { Localized } from '../../domain/language.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import type { BodyReference } from '../../store/event-store.js';
import { bigint, boolean, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('measures');

export const measureTable = table('measure', {
  key: ['id'],
  indexes: { page: '(dialogue, drafted_sequence)' },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    draftedSequence: bigint(),
    draftedAt: text(),
    status: text<MeasureStatus>(),
    themes: jsonb<readonly string[]>(),
    title: jsonb<Localized>(),
    text: jsonb<Localized>(),
    splitFrom: nullable(uuid()),
    splitInto: jsonb<readonly string[]>(),
    mergedFrom: jsonb<readonly string[]>(),
    mergedInto: nullable(uuid()),
    /** Why it was last reworded, merged, split or withdrawn. */
    reason: nullable(jsonb<Localized>()),
  },
});
export type MeasureRow = RowOf<typeof measureTable>;

/** Narrow on purpose: evidence moves the revision, and no text is copied for it. */
export const revisionTable = table('revision', { key: ['measure'], columns: { measure: uuid(), revision: integer() } });
export type RevisionRow = RowOf<typeof revisionTable>;

/** Points are Unicode code points of the body's text. */
export const evidenceTable = table('evidence', {
  key: ['measure', 'evidence'],
  indexes: { contribution: '(contribution)' },
  columns: {
    measure: uuid(),
    evidence: uuid(),
    contribution: uuid(),
    body: uuid(),
    startPoint: integer(),
    endPoint: integer(),
    stance: text<Stance>(),
    inheritedMeasure: nullable(uuid()),
    inheritedEvidence: nullable(uuid()),
    linkedSequence: bigint(),
    /** Why it was taken off; null while it holds. */
    unlinked: nullable(jsonb<Localized>()),
    unlinkedAt: nullable(text()),
  },
});
export type EvidenceRow = RowOf<typeof evidenceTable>;

/** What is known of a contribution that may be quoted. `participant` counts people and is shown to nobody. */
export const sourceTable = table('source', {
  key: ['contribution'],
  columns: {
    contribution: uuid(),
    stakeholderGroup: nullable(text()),
    participant: nullable(uuid()),
    status: text<ContributionStatus>(),
    /** One upon another, each with the body that was shown before it. */
    redactions: jsonb<Redactions<{ readonly over: BodyReference | null }>>(),
    redacted: boolean(),
    /** The bodies of what it said before it was corrected, but for what that hides: quotes of it stay what they were. */
    saidBefore: jsonb<readonly BodyReference[]>(),
    /** The body whose text is shown: the redacted one, where it was redacted. */
    shown: nullable(jsonb<BodyReference>()),
  },
});
export type SourceRow = RowOf<typeof sourceTable>;
