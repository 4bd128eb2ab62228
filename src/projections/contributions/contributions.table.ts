import type { Card, ContributionStatus, Redactions } from '../../domain/contribution/contribution.js';
import type { BodyReference } from '../../store/event-store.js';
import { viewTable } from '../view-table.js';

/** Where the texts are: in the vault, and nowhere else. */
export type Bodies = {
  readonly original: BodyReference | null;
  readonly rejection: BodyReference | null;
  readonly appeal: BodyReference | null;
  readonly decision: BodyReference | null;
  /** A redaction that waits for a second person. */
  readonly proposal: BodyReference | null;
  readonly redactionAppeal: BodyReference | null;
  readonly redactionDecision: BodyReference | null;
};

export type ContributionRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly theme: string;
  readonly question: string;
  readonly questionVersion: number;
  readonly channel: string;
  readonly stakeholderGroup: string | null;
  readonly region: string | null;
  readonly language: string;
  readonly answers: string | null;
  readonly sourceName: string | null;
  readonly sourceId: string | null;
  /** Of the card, to find it by. */
  readonly gathering: string | null;
  readonly card: Card | null;
  readonly submittedAt: string;
  readonly submittedSequence: string;
  readonly status: ContributionStatus;
  readonly revision: number;
  /** Whether anybody may read its text: by its status, and while it is open by the moderation policy. */
  readonly published: boolean;
  readonly rejectionReason: string | null;
  readonly appealUntil: string | null;
  readonly appeal: 'none' | 'lodged' | 'upheld' | 'dismissed';
  readonly mergedInto: string | null;
  /** The redacted texts, one upon another: the last is shown. */
  readonly redactions: Redactions<{ readonly body: BodyReference | null }>;
  readonly redacted: boolean;
  readonly erased: boolean;
  readonly bodies: Bodies;
  readonly secretDigest: string | null;
};

export const contributionTable = viewTable<ContributionRow>({
  view: 'contributions',
  name: 'contribution',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    theme: { type: 'text' },
    question: { type: 'text' },
    questionVersion: { type: 'integer' },
    channel: { type: 'text' },
    stakeholderGroup: { type: 'text', nullable: true },
    region: { type: 'text', nullable: true },
    language: { type: 'text' },
    answers: { type: 'uuid', nullable: true },
    sourceName: { type: 'text', nullable: true },
    sourceId: { type: 'text', nullable: true },
    gathering: { type: 'uuid', nullable: true },
    card: { type: 'jsonb', nullable: true },
    submittedAt: { type: 'text' },
    submittedSequence: { type: 'bigint' },
    status: { type: 'text' },
    revision: { type: 'integer' },
    published: { type: 'boolean' },
    rejectionReason: { type: 'text', nullable: true },
    appealUntil: { type: 'text', nullable: true },
    appeal: { type: 'text' },
    mergedInto: { type: 'uuid', nullable: true },
    redactions: { type: 'jsonb' },
    redacted: { type: 'boolean' },
    erased: { type: 'boolean' },
    bodies: { type: 'jsonb' },
    secretDigest: { type: 'text', nullable: true },
  },
});

/** Whether a dialogue shows contributions before they are accepted. */
export type PolicyRow = { readonly dialogue: string; readonly publishesAtOnce: boolean };

export const policyTable = viewTable<PolicyRow>({
  view: 'contributions',
  name: 'policy',
  key: ['dialogue'],
  columns: { dialogue: { type: 'uuid' }, publishesAtOnce: { type: 'boolean' } },
});

/** Narrow on purpose: a rating writes one such row and no text. `recorded…` counts every rating event, changed ones too. */
export type TallyRow = {
  readonly contribution: string;
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly recordedAgree: number;
  readonly recordedPass: number;
  readonly recordedDisagree: number;
};

export const tallyTable = viewTable<TallyRow>({
  view: 'contributions',
  name: 'tally',
  key: ['contribution'],
  columns: {
    contribution: { type: 'uuid' },
    agree: { type: 'integer' },
    pass: { type: 'integer' },
    disagree: { type: 'integer' },
    recordedAgree: { type: 'integer' },
    recordedPass: { type: 'integer' },
    recordedDisagree: { type: 'integer' },
  },
});
