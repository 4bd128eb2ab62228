import type { Body } from '../decider.js';
import type { KnownDialogue, Dialogue, ModerationPolicy } from '../dialogue/dialogue.js';
import type { Code, ContributionId, Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { SubmittedContribution } from './contribution.js';

// What all that is decided on a contribution has in common.

/** `dialogue` and other contributions are facts as they stood when the command came (ADR 0003). */
export type Command<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly at: string;
  readonly contribution: ContributionId;
} & Readonly<Fields>;
/** `reason`: null where the sender names none, which is enough where there is but one. */
export type Reasoned<Type extends string, Fields = unknown> = Command<Type, { reason: Code | null; dialogue: Dialogue } & Fields>;
export type Moderation<Type extends string, Fields = unknown> = Reasoned<Type, { moderator: Pseudonym } & Fields>;
/** The participant comes back with the secret of the receipt. */
export type Authors<Type extends string, Fields = unknown> = Command<Type, { secretDigest: string } & Fields>;

/** What to say to somebody whose command does not fit a contribution's status. */
export const REFUSED_WHEN = {
  open: 'contribution-not-accepted',
  accepted: 'contribution-already-accepted',
  rejected: 'contribution-already-rejected',
  withdrawn: 'contribution-withdrawn',
  merged: 'contribution-merged',
} as const;

export const announced = (dialogue: Dialogue): KnownDialogue => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  return dialogue;
};

export const policyOf = (dialogue: Dialogue): ModerationPolicy & { readonly version: number } => {
  const { policy } = announced(dialogue);
  if (!policy) throw new Refusal('moderation-policy-missing');
  return policy;
};

export const refuseStranger = ({ secretDigest }: { readonly secretDigest: string }, contribution: SubmittedContribution): void => {
  if (contribution.secretDigest !== secretDigest) throw new Refusal('contribution-secret-wrong');
};

export const aboutAuthor = (
  { contribution: id }: { readonly contribution: ContributionId },
  { participant }: SubmittedContribution,
  content: object,
): Body => ({
  subject: participant ?? id,
  content,
});
