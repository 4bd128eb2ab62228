import type { Recorded } from '../store/event-store.js';

/** Whether a dialogue, by the events of its stream, was not announced as of a sequence: what is said in it is nobody's business yet (ADR 0025). */
export const isDraft = (stream: readonly Pick<Recorded, 'type' | 'sequence'>[], asOf: bigint): boolean => {
  const announced = stream.find(({ type }) => type === 'DialogueAnnounced');
  return announced === undefined || announced.sequence > asOf;
};
