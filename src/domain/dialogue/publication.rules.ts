import { Refusal } from '../refusal.js';
import { type Dialogue, hasBegun } from './dialogue.js';

/** From here on nothing may change that could reopen the fate of a contribution (ADR 0011). @throws Refusal */
export const refusePublicationBegun = (dialogue: Dialogue): void => {
  if (dialogue.status !== 'unknown' && hasBegun(dialogue, 'publication')) throw new Refusal('publication-phase-begun');
};
