import type { Card, ContributionStatus, Redactions, SourceFacts } from '../../domain/contribution/contribution.js';
import type { BroughtBy, SaidBy } from '../../domain/contribution/speaker.js';
import type { BodyReference } from '../../store/event-store.js';
import { bigint, boolean, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('contributions');

/** Where the texts are: in the vault, and nowhere else. */
export type Bodies = {
  /** As it was corrected last. */
  readonly original: BodyReference | null;
  readonly rejection: BodyReference | null;
  readonly appeal: BodyReference | null;
  readonly decision: BodyReference | null;
  /** A redaction that waits for a second person. */
  readonly proposal: BodyReference | null;
  readonly redactionAppeal: BodyReference | null;
  readonly redactionDecision: BodyReference | null;
};

export const contributionTable = table('contribution', {
  key: ['id'],
  indexes: {
    page: '(dialogue, submitted_sequence)',
    gathering: '(gathering) where gathering is not null',
    merged_into: '(merged_into) where merged_into is not null',
  },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    theme: text(),
    question: text(),
    questionVersion: integer(),
    channel: text(),
    stakeholderGroup: nullable(text()),
    region: nullable(text()),
    language: text(),
    answers: nullable(uuid()),
    sourceName: nullable(text()),
    sourceId: nullable(text()),
    sourceFacts: nullable(jsonb<SourceFacts>()),
    /** Of the card, to find it by. */
    gathering: nullable(uuid()),
    card: nullable(jsonb<Card>()),
    saidBy: text<SaidBy>(),
    broughtBy: text<BroughtBy>(),
    submittedAt: text(),
    submittedSequence: bigint(),
    status: text<ContributionStatus>(),
    revision: integer(),
    /** Whether anybody may read its text: by its status, and while it is open by the moderation policy. */
    published: boolean(),
    rejectionReason: nullable(text()),
    appealUntil: nullable(text()),
    appeal: text<'none' | 'lodged' | 'upheld' | 'dismissed'>(),
    mergedInto: nullable(uuid()),
    /** The redacted texts, one upon another: the last is shown. */
    redactions: jsonb<Redactions<{ readonly body: BodyReference | null }>>(),
    redacted: boolean(),
    /** The revision from which on what it said is shown; 0 where no correction hides what came before. */
    shownFrom: integer(),
    /** How often it was corrected; when last, and how many people had a current rating then. */
    correction: nullable(jsonb<{ readonly times: number; readonly at: string; readonly raters: number }>()),
    erased: boolean(),
    bodies: jsonb<Bodies>(),
    secretDigest: nullable(text()),
  },
});
export type ContributionRow = RowOf<typeof contributionTable>;

/** Whether a dialogue shows contributions before they are accepted. */
export const policyTable = table('policy', { key: ['dialogue'], columns: { dialogue: uuid(), publishesAtOnce: boolean() } });

/** Narrow on purpose: a rating writes one such row and no text. `recorded…` counts every rating event, changed ones too. */
export const tallyTable = table('tally', {
  key: ['contribution'],
  columns: {
    contribution: uuid(),
    agree: integer(),
    pass: integer(),
    disagree: integer(),
    recordedAgree: integer(),
    recordedPass: integer(),
    recordedDisagree: integer(),
  },
});
export type TallyRow = RowOf<typeof tallyTable>;
