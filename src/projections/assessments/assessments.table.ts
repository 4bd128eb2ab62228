import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import type { Localized } from '../../domain/language.js';
import type { OpenedScores } from '../../domain/round/round.js';
import type { BodyReference } from '../../store/event-store.js';
import { viewTable } from '../view-table.js';

/** The rules in force in a dialogue; fixed before anybody rates. */
export type FrameworkRow = { readonly dialogue: string; readonly framework: AssessmentFramework };

export const frameworkTable = viewTable<FrameworkRow>({
  view: 'assessments',
  name: 'framework',
  key: ['dialogue'],
  columns: { dialogue: { type: 'uuid' }, framework: { type: 'jsonb' } },
});

export type RoundRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly openedSequence: string;
  readonly openedAt: string;
  readonly revision: number;
  readonly status: 'open' | 'closed' | 'cancelled';
  readonly roundNumber: number;
  readonly previousRound: string | null;
  readonly frameworkVersion: number;
  readonly framework: AssessmentFramework;
  readonly measures: readonly string[];
  /** The pseudonyms tell an assessor's own seat, and are shown to nobody. */
  readonly assessors: readonly { readonly seat: number; readonly assessor: string }[];
  readonly recusals: readonly { readonly seat: number; readonly measure: string | null }[];
  readonly quorumMet: boolean | null;
  /** Why it was closed without the quorum, or cancelled. */
  readonly reason: Localized | null;
  /** As the closing opened them; null before. */
  readonly scores: readonly OpenedScores[] | null;
};

export const roundTable = viewTable<RoundRow>({
  view: 'assessments',
  name: 'round',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    openedSequence: { type: 'bigint' },
    openedAt: { type: 'text' },
    revision: { type: 'integer' },
    status: { type: 'text' },
    roundNumber: { type: 'integer' },
    previousRound: { type: 'uuid', nullable: true },
    frameworkVersion: { type: 'integer' },
    framework: { type: 'jsonb' },
    measures: { type: 'jsonb' },
    assessors: { type: 'jsonb' },
    recusals: { type: 'jsonb' },
    quorumMet: { type: 'boolean', nullable: true },
    reason: { type: 'jsonb', nullable: true },
    scores: { type: 'jsonb', nullable: true },
  },
});

/** That somebody assessed a measure, and where it lies sealed. */
export type SubmissionRow = {
  readonly round: string;
  readonly measure: string;
  readonly seat: number;
  /** When the last word came. */
  readonly assessedAt: string;
  /** Of the round's stream with it; null where it lies in a stream of its own, as it did before ADR 0021. */
  readonly roundRevision: number | null;
  readonly body: BodyReference | null;
};

export const submissionTable = viewTable<SubmissionRow>({
  view: 'assessments',
  name: 'submission',
  key: ['round', 'measure', 'seat'],
  columns: {
    round: { type: 'uuid' },
    measure: { type: 'uuid' },
    seat: { type: 'integer' },
    assessedAt: { type: 'text' },
    roundRevision: { type: 'integer', nullable: true },
    body: { type: 'jsonb', nullable: true },
  },
});

/** That a round has taken a measure in: it can be judged there. */
export type TakenRow = { readonly round: string; readonly measure: string };

export const takenTable = viewTable<TakenRow>({
  view: 'assessments',
  name: 'taken',
  key: ['round', 'measure'],
  columns: { round: { type: 'uuid' }, measure: { type: 'uuid' } },
});
