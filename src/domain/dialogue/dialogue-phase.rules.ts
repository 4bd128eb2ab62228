import { isAfter } from '../instant.js';
import { Refusal } from '../refusal.js';
import { isEvaluated, isOpen, type KnownDialogue } from './dialogue.js';

/** What is said in a dialogue. `isTakenOver`: officials bring it in from a source, which says when it was said. */
type Said = { readonly at: string; readonly isTakenOver: boolean };

/**
 * Whoever says something says it while the dialogue phase is open. What is taken over from a source may come in after that, until the
 * evaluation begins, if it was said while the phase was open (ADR 0041). @throws Refusal
 */
export const refuseOutsideDialoguePhase = (dialogue: KnownDialogue, { at, isTakenOver }: Said): void => {
  if (isOpen(dialogue, 'dialogue')) return;
  const { openedAt = null, closedAt = null, opensAt = '' } = dialogue.phases.get('dialogue') ?? {};
  if (!isTakenOver || openedAt === null || closedAt === null || isEvaluated(dialogue)) throw new Refusal('dialogue-phase-not-open');
  // A later export may begin earlier: then the phase is scheduled anew, and was opened as late as its first row was known.
  const isTooEarly = isAfter(openedAt, at) && isAfter(opensAt, at);
  if (isTooEarly || isAfter(at, closedAt)) throw new Refusal('said-outside-dialogue-phase');
};
