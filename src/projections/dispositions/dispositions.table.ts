import type { ContributionStatus, Redactions } from '../../domain/contribution/contribution.js';
import type { BroughtBy, SaidBy } from '../../domain/contribution/speaker.js';
import type { Localized } from '../../domain/language.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import type { RecommendationStatus } from '../../domain/recommendation/recommendation.js';
import { bigint, boolean, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('dispositions');

// Narrow on purpose, and without a fate: a fate depends on four streams, so it is worked out when it is read.

export const contributionTable = table('contribution', {
  key: ['id'],
  indexes: {
    page: '(dialogue, submitted_sequence)',
    merged: "(dialogue) where status = 'merged'",
    merged_into: '(merged_into) where merged_into is not null',
  },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    theme: text(),
    question: text(),
    stakeholderGroup: nullable(text()),
    channel: text(),
    saidBy: text<SaidBy>(),
    broughtBy: text<BroughtBy>(),
    submittedSequence: bigint(),
    status: text<ContributionStatus>(),
    mergedInto: nullable(uuid()),
    setAside: nullable(text()),
    rejectionReason: nullable(text()),
    appeal: text<'none' | 'lodged' | 'upheld' | 'dismissed'>(),
    appealUntil: nullable(text()),
    /** Those that stand, and whether they are appealed against. */
    redactions: jsonb<Redactions<object>>(),
    /** Whether anybody has the secret with which one appeals. */
    hasSecret: boolean(),
  },
});
export type ContributionRow = RowOf<typeof contributionTable>;

/** Each version that `holds` begins with the linking and ends with the unlinking. */
export const evidenceTable = table('evidence', {
  key: ['measure', 'evidence'],
  indexes: { contribution: '(contribution)' },
  columns: {
    measure: uuid(),
    evidence: uuid(),
    contribution: uuid(),
    startPoint: integer(),
    endPoint: integer(),
    stance: text<Stance>(),
    holds: boolean(),
  },
});
export type EvidenceRow = RowOf<typeof evidenceTable>;

export const measureTable = table('measure', {
  key: ['id'],
  columns: { id: uuid(), title: jsonb<Localized>(), status: text<MeasureStatus>() },
});
export type MeasureRow = RowOf<typeof measureTable>;

/** Each version that `holds` begins with an attaching and ends with the detaching. */
export const attachmentTable = table('attachment', {
  key: ['recommendation', 'measure'],
  indexes: { measure: '(measure)' },
  columns: { recommendation: uuid(), measure: uuid(), holds: boolean() },
});

export const recommendationTable = table('recommendation', {
  key: ['id'],
  indexes: { dialogue: '(dialogue)' },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    draftedSequence: bigint(),
    title: jsonb<Localized>(),
    status: text<RecommendationStatus>(),
    /** Of the decision that holds; null while there is none. */
    decidedSequence: nullable(bigint()),
    rationale: nullable(jsonb<Localized>()),
    position: nullable(integer()),
    report: nullable(uuid()),
  },
});
export type RecommendationRow = RowOf<typeof recommendationTable>;

export const SUBJECTS = ['contribution', 'measure', 'recommendation'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** An event that can be part of a contribution's way. It is written once and never changes. */
export const stepTable = table('step', {
  key: ['subjectId', 'sequence'],
  columns: {
    subject: text<Subject>(),
    subjectId: uuid(),
    sequence: bigint(),
    at: text(),
    recordedAt: text(),
    type: text(),
    role: text(),
    /** Where it concerns a part alone: the contribution whose evidence it is, or the measure that is attached. */
    about: nullable(uuid()),
    data: jsonb<object>(),
  },
});
export type StepRow = RowOf<typeof stepTable>;
