import type { EventStore, Recorded } from '../store/event-store.js';

/** The event at a sequence, in the shape in which it was written; undefined where the record ends before. */
export const eventAsWritten = async (store: Pick<EventStore, 'head' | 'subscribe'>, sequence: bigint): Promise<Recorded | undefined> => {
  if ((await store.head()) < sequence) return undefined;
  const { signal } = new AbortController();
  for await (const [event] of store.subscribe(sequence - 1n, { signal, pageSize: 1, asWritten: true })) return event;
  return undefined;
};
