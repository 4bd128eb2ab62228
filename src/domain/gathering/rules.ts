import type { AnnouncedDialogue, Dialogue } from '../dialogue/dialogue.js';
import { Refusal } from '../refusal.js';
import type { ScheduledGathering } from './gathering.js';

/** A command about a gathering; a `dialogue` in it is a fact as it stood when the command came (ADR 0003). */
export type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;

export const announced = (dialogue: Dialogue): AnnouncedDialogue => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  return dialogue;
};

export const refuseOver = ({ status }: ScheduledGathering): void => {
  if (status === 'cancelled') throw new Refusal('gathering-cancelled');
  if (status === 'held') throw new Refusal('gathering-already-held');
};

export const refuseBegun = (at: string, { startsAt }: ScheduledGathering): void => {
  if (at >= startsAt) throw new Refusal('gathering-begun');
};
