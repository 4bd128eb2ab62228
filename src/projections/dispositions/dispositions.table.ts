import type { ContributionStatus, Redactions } from '../../domain/contribution/contribution.js';
import type { Localized } from '../../domain/language.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import type { RecommendationStatus } from '../../domain/recommendation/recommendation.js';
import { viewTable } from '../view-table.js';

// Narrow on purpose, and without a fate: a fate depends on four streams, so it is worked out when it is read.

export type ContributionRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly theme: string;
  readonly question: string;
  readonly stakeholderGroup: string | null;
  readonly channel: string;
  readonly submittedSequence: string;
  readonly status: ContributionStatus;
  readonly mergedInto: string | null;
  readonly setAside: string | null;
  readonly rejectionReason: string | null;
  readonly appeal: 'none' | 'lodged' | 'upheld' | 'dismissed';
  readonly appealUntil: string | null;
  /** Those that stand, and whether they are appealed against. */
  readonly redactions: Redactions<object>;
  /** Whether anybody has the secret with which one appeals. */
  readonly hasSecret: boolean;
};

export const contributionTable = viewTable<ContributionRow>({
  view: 'dispositions',
  name: 'contribution',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    theme: { type: 'text' },
    question: { type: 'text' },
    stakeholderGroup: { type: 'text', nullable: true },
    channel: { type: 'text' },
    submittedSequence: { type: 'bigint' },
    status: { type: 'text' },
    mergedInto: { type: 'uuid', nullable: true },
    setAside: { type: 'text', nullable: true },
    rejectionReason: { type: 'text', nullable: true },
    appeal: { type: 'text' },
    appealUntil: { type: 'text', nullable: true },
    redactions: { type: 'jsonb' },
    hasSecret: { type: 'boolean' },
  },
});

/** Each version that `holds` begins with the linking and ends with the unlinking. */
export type EvidenceRow = {
  readonly measure: string;
  readonly evidence: string;
  readonly contribution: string;
  readonly startPoint: number;
  readonly endPoint: number;
  readonly stance: Stance;
  readonly holds: boolean;
};

export const evidenceTable = viewTable<EvidenceRow>({
  view: 'dispositions',
  name: 'evidence',
  key: ['measure', 'evidence'],
  columns: {
    measure: { type: 'uuid' },
    evidence: { type: 'uuid' },
    contribution: { type: 'uuid' },
    startPoint: { type: 'integer' },
    endPoint: { type: 'integer' },
    stance: { type: 'text' },
    holds: { type: 'boolean' },
  },
});

export type MeasureRow = { readonly id: string; readonly title: Localized; readonly status: MeasureStatus };

export const measureTable = viewTable<MeasureRow>({
  view: 'dispositions',
  name: 'measure',
  key: ['id'],
  columns: { id: { type: 'uuid' }, title: { type: 'jsonb' }, status: { type: 'text' } },
});

/** Each version that `holds` begins with an attaching and ends with the detaching. */
export type AttachmentRow = { readonly recommendation: string; readonly measure: string; readonly holds: boolean };

export const attachmentTable = viewTable<AttachmentRow>({
  view: 'dispositions',
  name: 'attachment',
  key: ['recommendation', 'measure'],
  columns: { recommendation: { type: 'uuid' }, measure: { type: 'uuid' }, holds: { type: 'boolean' } },
});

export type RecommendationRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly draftedSequence: string;
  readonly title: Localized;
  readonly status: RecommendationStatus;
  /** Of the decision that holds; null while there is none. */
  readonly decidedSequence: string | null;
  readonly rationale: Localized | null;
  readonly position: number | null;
  readonly report: string | null;
};

export const recommendationTable = viewTable<RecommendationRow>({
  view: 'dispositions',
  name: 'recommendation',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    draftedSequence: { type: 'bigint' },
    title: { type: 'jsonb' },
    status: { type: 'text' },
    decidedSequence: { type: 'bigint', nullable: true },
    rationale: { type: 'jsonb', nullable: true },
    position: { type: 'integer', nullable: true },
    report: { type: 'uuid', nullable: true },
  },
});

export const SUBJECTS = ['contribution', 'measure', 'recommendation'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** An event that can be part of a contribution's way. It is written once and never changes. */
export type StepRow = {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly sequence: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly type: string;
  readonly role: string;
  /** Where it concerns a part alone: the contribution whose evidence it is, or the measure that is attached. */
  readonly about: string | null;
  readonly data: object;
};

export const stepTable = viewTable<StepRow>({
  view: 'dispositions',
  name: 'step',
  key: ['subjectId', 'sequence'],
  columns: {
    subject: { type: 'text' },
    subjectId: { type: 'uuid' },
    sequence: { type: 'bigint' },
    at: { type: 'text' },
    recordedAt: { type: 'text' },
    type: { type: 'text' },
    role: { type: 'text' },
    about: { type: 'uuid', nullable: true },
    data: { type: 'jsonb' },
  },
});
