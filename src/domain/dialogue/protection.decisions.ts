import { isSame, type Saying } from '../decider.js';
import type { CodeBatchId } from '../ids.js';
import type { Localized } from '../language.js';
import { Refusal } from '../refusal.js';
import { hasBegun, type KnownDialogue } from './dialogue.js';
import { CODE_BATCHES_MAX, type Protection, type ProtectionEvent } from './protection.js';

/** `now`: when it came; `at`, without it. */
type Command<Type extends string, Fields> = { readonly type: Type; readonly at: string; readonly now?: string } & Readonly<Fields>;

/** `takesLogins`: whether participants can log in at this installation. */
export type ProtectParticipation = Command<
  'ProtectParticipation',
  { protection: Protection; reason: Localized | null; takesLogins: boolean }
>;
export type IssueParticipationCodes = Command<'IssueParticipationCodes', { codeBatch: CodeBatchId; count: number }>;
export type RevokeParticipationCodes = Command<'RevokeParticipationCodes', { codeBatch: CodeBatchId; reason: Localized }>;

type Events = readonly Saying<ProtectionEvent>[];

export const protect = ({ protection, reason, takesLogins }: ProtectParticipation, dialogue: KnownDialogue): Events => {
  const { version, ...before } = dialogue.protection;
  if (isSame(before, protection)) {
    // What was published as the reason can be mended, and at any time: it lets in nobody else.
    if (version === 0 || reason === null || isSame(reason, dialogue.protectionReason)) return [];
  } else {
    refuseParticipationOver(dialogue);
    if (protection.kind === 'login' && !takesLogins) throw new Refusal('participation-login-not-possible', 'protection');
    // Also where it becomes stricter: who has taken part by then may come back as another.
    if (hasBegun(dialogue, 'dialogue') && reason === null) throw new Refusal('protection-reason-missing', 'reason');
  }
  return [{ type: 'ParticipationProtected', data: { protection, version: version + 1, reason } }];
};

/** Before there is that protection, too: letters take their time. */
export const issueCodes = ({ codeBatch, count }: IssueParticipationCodes, dialogue: KnownDialogue): Events => {
  if (dialogue.codeBatches.has(codeBatch)) return [];
  refuseParticipationOver(dialogue);
  const number = dialogue.codeBatches.size + 1;
  if (number > CODE_BATCHES_MAX) throw new Refusal('participation-codes-exhausted');
  return [{ type: 'ParticipationCodesIssued', data: { codeBatch, number, count } }];
};

export const revokeCodes = ({ codeBatch, reason }: RevokeParticipationCodes, dialogue: KnownDialogue): Events => {
  const batch = dialogue.codeBatches.get(codeBatch);
  if (!batch) throw new Refusal('code-batch-unknown');
  if (batch.isRevoked) return [];
  refuseParticipationOver(dialogue);
  return [{ type: 'ParticipationCodesRevoked', data: { codeBatch, reason } }];
};

/** Until then the dialogue phase may be open, or be opened once more. */
const refuseParticipationOver = (dialogue: KnownDialogue): void => {
  if (hasBegun(dialogue, 'evaluation') || hasBegun(dialogue, 'publication')) throw new Refusal('participation-over');
};
