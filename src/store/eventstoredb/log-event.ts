import { ROLES } from '../../domain/role.js';
import type { EventText } from '../adapter/admission.js';
import { type BodyReference, ID, type NewEvent, type Recorded, STREAM_NAME } from '../event-store.js';

/** A place in `$all`. Two events of one old transaction share the commit position. */
export type Position = { readonly commit: bigint; readonly prepare: bigint };

export const isBefore = (a: Position, b: Position): boolean => a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);

/** An event of the log, ours or not. */
export type LogEvent = {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  readonly created: Date;
  readonly data: unknown;
  readonly metadata: unknown;
  /** Not known where a stream is read from a server before 22.10. */
  readonly position: Position | null;
};

/** Revision of the event that ends a stream for good, and `$tb` of one that is deleted until somebody writes to it again. */
export const LONG_MAX = 9_223_372_036_854_775_807n;

/** Our streams, and the streams of their settings. */
export const WATCHED_STREAMS = new RegExp(String.raw`^(\$\$)?${STREAM_NAME.source.slice(1)}`);

/** `recordedAt` only where an event is copied from another store: what `admit` lets in has none, whatever a caller says. */
export type LogText = EventText & { readonly recordedAt?: string };

/** What EventStoreDB's own tools show: plain JSON, linked by correlation and causation. */
export const logFormOf = (event: LogText): { readonly data: Record<string, unknown>; readonly metadata: Record<string, unknown> } => {
  const internal = parsed(event.internal);
  const correlation = typeof internal['correlation'] === 'string' ? internal['correlation'] : null;
  const causation = typeof internal['causation'] === 'string' ? internal['causation'] : null;
  return {
    data: parsed(event.data),
    metadata: {
      ...(correlation !== null && { $correlationId: correlation }),
      ...(causation !== null && { $causationId: causation }),
      schema: event.schema,
      occurredAt: event.occurredAt,
      role: event.role,
      internal,
      body: event.bodyId === null ? null : { id: event.bodyId, commitment: event.commitment },
      ...(event.recordedAt !== undefined && { copied: { recordedAt: event.recordedAt } }),
    },
  };
};

/** From text, so that nothing the client cannot serialise ever reaches it: it would end the process. */
const parsed = (text: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
};

/** Our event, or null for one that somebody else wrote. */
export const eventOf = ({ id, type, data, metadata }: LogEvent): NewEvent | null => {
  if (!ID.test(id) || !isObject(data) || !isObject(metadata)) return null;
  const { schema, occurredAt, internal } = metadata;
  const role = ROLES.find((known) => known === metadata['role']);
  const body = bodyOf(metadata['body']);
  if (typeof schema !== 'number' || typeof occurredAt !== 'string' || !role || !isObject(internal) || body === undefined) return null;
  return { id, type, schema, occurredAt, role, data, internal, body };
};

/** When it was recorded: for an event that was copied from another store, when that store recorded it. */
export const recordedAtOf = ({ created, metadata }: LogEvent): Date => {
  const copied = isObject(metadata) ? metadata['copied'] : undefined;
  const text = isObject(copied) ? copied['recordedAt'] : undefined;
  const moment = new Date(typeof text === 'string' ? text : Number.NaN);
  return Number.isNaN(moment.getTime()) ? created : moment;
};

const bodyOf = (value: unknown): BodyReference | null | undefined => {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const { id, commitment } = value;
  return typeof id === 'string' && typeof commitment === 'string' ? { id, commitment } : undefined;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is known of an event's place from the sequencer's table. */
export type Place = {
  readonly sequence: bigint;
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  readonly recordedAt: Date;
};

/** The event at its place, or null where the log has another one there, or none of ours. */
export const recordedOf = (found: LogEvent | undefined, { sequence, id, stream, revision, recordedAt }: Place): Recorded | null => {
  const event = found?.id === id && found.stream === stream && found.revision === revision ? eventOf(found) : null;
  return event && { ...event, sequence, stream, revision, recordedAt: recordedAt.toISOString() };
};
