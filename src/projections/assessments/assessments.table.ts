import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import type { Localized } from '../../domain/language.js';
import type { OpenedScores } from '../../domain/round/round.js';
import type { BodyReference } from '../../store/event-store.js';
import { bigint, boolean, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('assessments');

/** The rules in force in a dialogue; fixed before anybody rates. */
export const frameworkTable = table('framework', {
  key: ['dialogue'],
  columns: { dialogue: uuid(), framework: jsonb<AssessmentFramework>() },
});

export const roundTable = table('round', {
  key: ['id'],
  indexes: { page: '(dialogue, opened_sequence)', assessors: 'using gin (assessors jsonb_path_ops)' },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    openedSequence: bigint(),
    openedAt: text(),
    revision: integer(),
    status: text<'open' | 'closed' | 'cancelled'>(),
    roundNumber: integer(),
    previousRound: nullable(uuid()),
    frameworkVersion: integer(),
    framework: jsonb<AssessmentFramework>(),
    measures: jsonb<readonly string[]>(),
    /** The pseudonyms tell an assessor's own seat, and are shown to nobody. */
    assessors: jsonb<readonly { readonly seat: number; readonly assessor: string }[]>(),
    recusals: jsonb<readonly { readonly seat: number; readonly measure: string | null }[]>(),
    quorumMet: nullable(boolean()),
    /** Why it was closed without the quorum, or cancelled. */
    reason: nullable(jsonb<Localized>()),
    /** As the closing opened them; null before. */
    scores: nullable(jsonb<readonly OpenedScores[]>()),
  },
});
export type RoundRow = RowOf<typeof roundTable>;

/** That somebody assessed a measure, and where it lies sealed. */
export const submissionTable = table('submission', {
  key: ['round', 'measure', 'seat'],
  columns: {
    round: uuid(),
    measure: uuid(),
    seat: integer(),
    /** When the last word came. */
    assessedAt: text(),
    /** Of the round's stream with it; null where it lies in a stream of its own, as it did before ADR 0021. */
    roundRevision: nullable(integer()),
    body: nullable(jsonb<BodyReference>()),
  },
});
export type SubmissionRow = RowOf<typeof submissionTable>;

/** That a round has taken a measure in: it can be judged there. */
export const takenTable = table('taken', { key: ['round', 'measure'], columns: { round: uuid(), measure: uuid() } });
