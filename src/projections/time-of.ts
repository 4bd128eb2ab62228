import type { EventStore } from '../store/event-store.js';

/** What time it was, in milliseconds, in the state that a reader asked for: a sequence has the time at which it was recorded. */
export const timeOf = async (store: Pick<EventStore, 'readAll'>, asked: string | undefined, asOf: bigint): Promise<number> => {
  if (asked === undefined) return Date.now();
  if (!/^\d+$/.test(asked)) return Date.parse(asked);
  const [event] = asOf === 0n ? [] : await store.readAll(asOf - 1n, 1);
  return event ? Date.parse(event.recordedAt) : 0;
};
