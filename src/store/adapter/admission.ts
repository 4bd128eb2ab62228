import { TooLarge } from '../../host/failures.js';
import { canonicalJson } from '../../record/canonical-json.js';
import { ID, LIMITS, type NewEvent, STREAM_NAME } from '../event-store.js';

/** An event ready to be written, with its JSON as the canonical text that is stored. */
export type EventText = {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly occurredAt: string;
  readonly role: string;
  readonly data: string;
  readonly internal: string;
  readonly bodyId: string | null;
  readonly commitment: string | null;
};

/**
 * What every adapter refuses before it asks its engine.
 * @throws TooLarge; any other Error is a bug of the caller
 */
export const admit = (stream: string, events: readonly NewEvent[]): readonly EventText[] => {
  if (!STREAM_NAME.test(stream) || stream.length > LIMITS.streamNameMax) throw new Error(`Not a stream name: ${stream}`);
  if (events.length === 0) throw new Error('Nothing to append');
  if (events.length > LIMITS.eventsPerAppendMax) {
    throw new TooLarge(`${events.length} events in one append; at most ${LIMITS.eventsPerAppendMax}`);
  }
  if (new Set(events.map(({ id }) => id)).size < events.length) throw new Error('An event id occurs twice in one append');
  return events.map(admitted);
};

const admitted = (event: NewEvent): EventText => {
  if (!ID.test(event.id) || (event.body && !ID.test(event.body.id))) {
    throw new Error(`Not the id of an event and its body: ${event.id}`);
  }
  const text = textOf(event);
  const bytes = Buffer.byteLength(text.data) + Buffer.byteLength(text.internal);
  if (bytes > LIMITS.eventBytesMax) throw new TooLarge(`An event of ${bytes} bytes; at most ${LIMITS.eventBytesMax}`);
  return text;
};

/** Two events are the same if these are. */
export const textOf = ({ id, type, schema, occurredAt, role, data, internal, body }: NewEvent): EventText => ({
  id,
  type,
  schema,
  occurredAt,
  role,
  data: canonicalJson(data),
  internal: canonicalJson(internal),
  bodyId: body?.id ?? null,
  commitment: body?.commitment ?? null,
});
