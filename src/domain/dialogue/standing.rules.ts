import { Refusal } from '../refusal.js';
import type { Dialogue } from './dialogue.js';

/**
 * What every act in a dialogue needs: one that is announced. Nobody but those who may see drafts learns that there is one. Where a
 * dialogue is cancelled, only what takes something away goes on, and what reviews that (ADR 0025). @throws Refusal
 */
export const refuseUnlessStanding = (
  { status }: Dialogue,
  { takesAway, seesDrafts }: { readonly takesAway: boolean; readonly seesDrafts: boolean },
): void => {
  if (status === 'draft') throw new Refusal(seesDrafts ? 'dialogue-not-announced' : 'dialogue-unknown');
  if (status === 'cancelled' && !takesAway) throw new Refusal('dialogue-cancelled');
};
