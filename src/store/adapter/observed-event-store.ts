import { counter, histogram } from '../../host/meter.js';
import { inSpan } from '../../host/span.js';
import {
  type Appended,
  EventStore,
  type NewEvent,
  type Numbering,
  type PageOf,
  type Recorded,
  type Subscribing,
  type Subscription,
  isOvertaken,
} from '../event-store.js';

const seconds = histogram(
  'zukunftsdialog_append_seconds',
  'How long appends took until they were durable, or failed',
  [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
);
const appended = counter('zukunftsdialog_appended_events_total', 'Events that this process appended to the record');
const conflicts = counter('zukunftsdialog_revision_conflicts_total', 'Appends to a stream that somebody else had written to in between');

/** Any store, with its appends counted and shown in the trace. */
export class ObservedEventStore extends EventStore {
  constructor(private readonly store: EventStore) {
    super();
  }

  append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended> {
    const category = stream.split('-')[0] ?? '';
    const attributes = { stream: category, events: events.length };
    return inSpan(
      'append',
      { attributes },
      async (span) => {
        const began = performance.now();
        let outcome = 'failed';
        try {
          const places = await this.store.append(stream, events, expected);
          outcome = 'ok';
          appended(events.length);
          span.setAttribute('sequence', String(places.sequence));
          return places;
        } catch (error) {
          if (isOvertaken(error)) outcome = 'conflict';
          if (outcome === 'conflict') conflicts(1);
          throw error;
        } finally {
          seconds((performance.now() - began) / 1000, { outcome });
        }
      },
      (error) => !isOvertaken(error),
    );
  }

  readStream(stream: string, from?: bigint): Promise<readonly Recorded[]> {
    return this.store.readStream(stream, from);
  }

  readAll(after: bigint, limit: number): Promise<readonly Recorded[]> {
    return this.store.readAll(after, limit);
  }

  override readEach(sequences: readonly bigint[]): Promise<readonly Recorded[]> {
    return this.store.readEach(sequences);
  }

  override readOf(types: readonly string[], after: bigint, limit: number): Promise<PageOf> {
    return this.store.readOf(types, after, limit);
  }

  subscribe(after: bigint, options: Subscribing): Subscription {
    return this.store.subscribe(after, options);
  }

  head(): Promise<bigint> {
    return this.store.head();
  }

  sequenceAt(moment: string): Promise<bigint> {
    return this.store.sequenceAt(moment);
  }

  override sequenceOccurredBy(moment: string): Promise<bigint> {
    return this.store.sequenceOccurredBy(moment);
  }

  override numbering(): Promise<Numbering> {
    return this.store.numbering();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
