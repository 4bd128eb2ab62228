import { isRecused, type OpenedRound } from '../../domain/round/round.js';
import type { RoundRow, SubmissionRow } from './assessments.table.js';

export const STANDINGS = ['judged', 'recused', 'ended', 'missing'] as const;
/** How a seat stands to a measure of its round; `ended`: withdrawn, merged or split before it was judged, so that nobody can. */
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

type Circumstances = {
  readonly submissions: readonly SubmissionRow[];
  /** Measures that nobody can judge any more. */
  readonly ended: ReadonlySet<string>;
};

export const standingOn = (
  row: Pick<RoundRow, 'id' | 'recusals'>,
  seat: number,
  measure: string,
  { submissions, ended }: Circumstances,
): Standing => {
  if (isOut(row, seat, measure)) return 'recused';
  if (submissionOn(row, seat, measure, submissions)) return 'judged';
  return ended.has(measure) ? 'ended' : 'missing';
};
