import { isRecused, type OpenedRound } from '../../domain/round/round.js';
import type { RoundRow, SubmissionRow } from './assessments.table.js';

export const STANDINGS = ['judged', 'recused', 'ended', 'not-taken-in', 'missing'] as const;
/**
 * How a seat stands to a measure of its round. Nobody can judge what `ended` (it was withdrawn, merged or split before), nor what the
 * round has `not-taken-in` (another one was quicker, or its opening broke off).
 */
export type Standing = (typeof STANDINGS)[number];

/** Whether a seat may not judge a measure. */
export const isOut = (row: Pick<RoundRow, 'recusals'>, seat: number, measure: string): boolean =>
  isRecused(row as Pick<OpenedRound, 'recusals'>, seat, measure as OpenedRound['measures'][number]);

/** What a seat submitted on a measure of a round. */
export const submissionOn = (
  { id }: Pick<RoundRow, 'id'>,
  seat: number,
  measure: string,
  submissions: readonly SubmissionRow[],
): SubmissionRow | undefined => submissions.find((one) => one.round === id && one.seat === seat && one.measure === measure);

/** What is known around rounds. */
export type Circumstances = {
  readonly submissions: readonly SubmissionRow[];
  /** Measures that nobody can judge any more. */
  readonly ended: ReadonlySet<string>;
  /** As `placeIn` has them. */
  readonly taken: ReadonlySet<string>;
};

/** A measure in a round. */
export const placeIn = (round: string, measure: string): string => `${round} ${measure}`;

export const standingOn = (
  row: Pick<RoundRow, 'id' | 'status' | 'recusals'>,
  seat: number,
  measure: string,
  { submissions, ended, taken }: Circumstances,
): Standing => {
  if (isOut(row, seat, measure)) return 'recused';
  if (submissionOn(row, seat, measure, submissions)) return 'judged';
  if (ended.has(measure)) return 'ended';
  return row.status === 'open' && !taken.has(placeIn(row.id, measure)) ? 'not-taken-in' : 'missing';
};
