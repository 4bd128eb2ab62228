import type { ContributionStatus, Redactions } from '../../domain/contribution/contribution.js';
import type { Localized } from '../../domain/language.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import type { BodyReference } from '../../store/event-store.js';
import { viewTable } from '../view-table.js';

export type MeasureRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly draftedSequence: string;
  readonly draftedAt: string;
  readonly status: MeasureStatus;
  readonly themes: readonly string[];
  readonly title: Localized;
  readonly text: Localized;
  readonly splitFrom: string | null;
  readonly splitInto: readonly string[];
  readonly mergedFrom: readonly string[];
  readonly mergedInto: string | null;
  /** Why it was last reworded, merged, split or withdrawn. */
  readonly reason: Localized | null;
};

export const measureTable = viewTable<MeasureRow>({
  view: 'measures',
  name: 'measure',
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
    splitFrom: { type: 'uuid', nullable: true },
    splitInto: { type: 'jsonb' },
    mergedFrom: { type: 'jsonb' },
    mergedInto: { type: 'uuid', nullable: true },
    reason: { type: 'jsonb', nullable: true },
  },
});

/** Narrow on purpose: evidence moves the revision, and no text is copied for it. */
export type RevisionRow = { readonly measure: string; readonly revision: number };

export const revisionTable = viewTable<RevisionRow>({
  view: 'measures',
  name: 'revision',
  key: ['measure'],
  columns: { measure: { type: 'uuid' }, revision: { type: 'integer' } },
});

/** Points are Unicode code points of the body's text. */
export type EvidenceRow = {
  readonly measure: string;
  readonly evidence: string;
  readonly contribution: string;
  readonly body: string;
  readonly startPoint: number;
  readonly endPoint: number;
  readonly stance: Stance;
  readonly inheritedMeasure: string | null;
  readonly inheritedEvidence: string | null;
  readonly linkedSequence: string;
  /** Why it was taken off; null while it holds. */
  readonly unlinked: Localized | null;
  readonly unlinkedAt: string | null;
};

export const evidenceTable = viewTable<EvidenceRow>({
  view: 'measures',
  name: 'evidence',
  key: ['measure', 'evidence'],
  columns: {
    measure: { type: 'uuid' },
    evidence: { type: 'uuid' },
    contribution: { type: 'uuid' },
    body: { type: 'uuid' },
    startPoint: { type: 'integer' },
    endPoint: { type: 'integer' },
    stance: { type: 'text' },
    inheritedMeasure: { type: 'uuid', nullable: true },
    inheritedEvidence: { type: 'uuid', nullable: true },
    linkedSequence: { type: 'bigint' },
    unlinked: { type: 'jsonb', nullable: true },
    unlinkedAt: { type: 'text', nullable: true },
  },
});

/** What is known of a contribution that may be quoted. `participant` counts people and is shown to nobody. */
export type SourceRow = {
  readonly contribution: string;
  readonly stakeholderGroup: string | null;
  readonly participant: string | null;
  readonly status: ContributionStatus;
  /** One upon another, each with the body that was shown before it. */
  readonly redactions: Redactions<{ readonly over: BodyReference | null }>;
  readonly redacted: boolean;
  /** The body whose text is shown: the redacted one, where it was redacted. */
  readonly shown: BodyReference | null;
};

export const sourceTable = viewTable<SourceRow>({
  view: 'measures',
  name: 'source',
  key: ['contribution'],
  columns: {
    contribution: { type: 'uuid' },
    stakeholderGroup: { type: 'text', nullable: true },
    participant: { type: 'uuid', nullable: true },
    status: { type: 'text' },
    redactions: { type: 'jsonb' },
    redacted: { type: 'boolean' },
    shown: { type: 'jsonb', nullable: true },
  },
});
