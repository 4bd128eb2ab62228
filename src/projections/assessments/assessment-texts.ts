import type { AssessmentBody } from '../../domain/round/assessment.js';
import type { Vault } from '../../vault/vault.js';
import type { RoundRow, SubmissionRow } from './assessments.table.js';

export type Justification = { readonly measure: string; readonly seat: number; readonly justification: string | null };

/** Why assessors judged as they did, from the vault; null where it was erased. Of a closed round alone: else nothing is opened. */
export const withJustifications = async (
  vault: Vault,
  round: Pick<RoundRow, 'status' | 'scores'>,
  submissions: readonly SubmissionRow[],
): Promise<readonly Justification[]> => {
  if (round.status !== 'closed') return [];
  const counted = new Set(round.scores?.map(({ measure, seat }) => `${measure} ${seat}`));
  const shown = submissions.filter(({ measure, seat }) => counted.has(`${measure} ${seat}`));
  const opened = await opening(vault, shown);
  return shown.map((submission) => ({
    measure: submission.measure,
    seat: submission.seat,
    justification: opened(submission)?.justification ?? null,
  }));
};

/** What one seat said, by measure, whatever became of the round; null where it was erased. For whoever sits there, and nobody else. */
export const ownWords = async (
  vault: Vault,
  seat: number,
  submissions: readonly SubmissionRow[],
): Promise<ReadonlyMap<string, AssessmentBody | null>> => {
  const own = submissions.filter((submission) => submission.seat === seat);
  const opened = await opening(vault, own);
  return new Map(own.map((submission) => [submission.measure, opened(submission)]));
};

const opening = async (vault: Vault, submissions: readonly SubmissionRow[]) => {
  const bodies = await vault.open(submissions.flatMap(({ body }) => body ?? []));
  return ({ body }: SubmissionRow): AssessmentBody | null => {
    const found = body && bodies.get(body.id);
    return found && 'content' in found ? (found.content as AssessmentBody) : null;
  };
};
