import { isAfter } from '../instant.js';
import type { KnownDialogue, Dialogue } from '../dialogue/dialogue.js';
import { Refusal } from '../refusal.js';
import type { ScheduledGathering } from './gathering.js';

/** A command about a gathering; a `dialogue` in it is a fact as it stood when the command came (ADR 0003). */
export type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;

export const announced = (dialogue: Dialogue): KnownDialogue => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  return dialogue;
};

export const refuseOver = ({ status }: ScheduledGathering): void => {
  if (status === 'cancelled') throw new Refusal('gathering-cancelled');
  if (status === 'held') throw new Refusal('gathering-already-held');
};

/** When it happened, and when it came. */
type Times = { readonly at: string; readonly now: string };

/**
 * Deadlines run by the clock, not by a time that a sender names. One that was over already when it was set belongs to what is told
 * afterwards, by its own times (ADR 0024).
 */
const timeFor = (deadline: string, { at, now }: Times, { toldAt }: ScheduledGathering): string => (isAfter(toldAt, deadline) ? at : now);

export const refuseBegun = (times: Times, gathering: ScheduledGathering): void => {
  const { startsAt } = gathering;
  if (!isAfter(startsAt, timeFor(startsAt, times, gathering))) throw new Refusal('gathering-begun');
};

export const isOver = (deadline: string, times: Times, gathering: ScheduledGathering): boolean =>
  isAfter(timeFor(deadline, times, gathering), deadline);
