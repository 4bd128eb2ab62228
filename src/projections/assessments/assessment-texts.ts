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
  const opened = await vault.open(shown.flatMap(({ body }) => body ?? []));
  return shown.map(({ measure, seat, body }) => {
    const found = body && opened.get(body.id);
    const content = found && 'content' in found ? found.content : {};
    const justification = 'justification' in content && typeof content.justification === 'string' ? content.justification : null;
    return { measure, seat, justification };
  });
};
