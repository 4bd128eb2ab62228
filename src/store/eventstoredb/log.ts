import { type AllStreamSubscription, BACKWARDS, END, type EventStoreDBClient, jsonEvent, START, STREAM_NAME } from '@eventstore/db-client';
import { UsageError } from '../../usage-error.js';
import { AppendRefused, NO_STREAM, RevisionConflict } from '../event-store.js';
import { inTime, readThrough } from './calls.js';
import { clientFor, type NOBODY } from './client.js';
import { type LogEvent, logFormOf, type LogText, type Position, WATCHED_STREAMS } from './log-event.js';
import type { Timings } from './timings.js';
import { AppendUnsettled, messageOf, RecordDamaged } from './trouble.js';

const PAUSE_MS_MAX = 2000;
const READ_ATTEMPTS_MAX = 4;

export type Write = { readonly stream: string; readonly events: readonly LogText[]; readonly expected: bigint };
/** An event as the client gives it, from a stream or from `$all`. */
type Found = Pick<LogEvent, 'id' | 'revision' | 'type' | 'created' | 'data'> & {
  readonly streamId: string;
  readonly metadata?: unknown;
  readonly position?: Position | undefined;
};

/** EventStoreDB as the rest of the adapter knows it. The only file that knows its client, and what the client does wrong. */
export class Log {
  private readonly client: EventStoreDBClient;
  private readonly credentials: typeof NOBODY;

  constructor(
    url: string,
    private readonly timings: Timings,
  ) {
    const { client, credentials } = clientFor(url);
    this.client = client;
    this.credentials = credentials;
  }

  /** @throws UsageError that says why EventStoreDB cannot be used, without the password */
  async requireReachable(): Promise<void> {
    try {
      await this.backwards(() => false);
    } catch (error) {
      throw new UsageError(`EVENTSTORE_URL cannot be used: ${messageOf(error)}`, { cause: error });
    }
  }

  /**
   * Writes all events or none, and answers the revision of the last. An answer that does not come leaves open whether
   * they were written, and so does a channel that any other call has closed: the same ids with the same expected revision
   * are sent again until there is an answer, which the server recognises.
   * @throws RevisionConflict, AppendRefused, RecordDamaged, AppendUnsettled
   */
  async append(write: Write): Promise<bigint> {
    const began = performance.now();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.appendOnce(write);
      } catch (error) {
        const final = finalAnswer(error, write);
        if (final) throw final;
        const pause = Math.min(50 * 2 ** attempt, PAUSE_MS_MAX);
        if (performance.now() + pause - began > this.timings.settleMs) throw new AppendUnsettled(write.stream, attempt, error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** The events of a stream that a reader is shown, from a revision on; null where there is no such stream, or no more. */
  async stream(stream: string, from: bigint): Promise<readonly LogEvent[] | null> {
    try {
      return await stubbornly(async () => {
        const events: LogEvent[] = [];
        const take = ({ event }: { readonly event?: Found }) => {
          if (event) events.push(logEventOf(event));
          return true;
        };
        const read = this.client.readStream(stream, { fromRevision: from, requiresLeader: true });
        await readThrough(read, take, this.timings.answerMs);
        return events;
      });
    } catch (error) {
      if (typeOf(error) === 'stream-not-found' || typeOf(error) === 'stream-deleted') return null;
      throw error;
    }
  }

  /** The events of the log from a position on, itself included, as long as they are wanted. */
  async forwards(from: Position, wanted: (event: LogEvent) => boolean, expected: number): Promise<void> {
    // The client has no server-side filter for reads; somewhat more than is wanted leaves room for the server's own events.
    const maxCount = Math.ceil(expected * 1.25) + 8;
    const reached: { at: Position; last: string; moved: boolean } = { at: from, last: '', moved: true };
    while (reached.moved) {
      reached.moved = false;
      const going = await this.page({ fromPosition: reached.at, maxCount, requiresLeader: true }, (event) => {
        // A page begins with the last event of the one before.
        if (!event.position || event.id === reached.last) return true;
        Object.assign(reached, { at: event.position, last: event.id, moved: true });
        return wanted(event);
      });
      if (!going) return;
    }
  }

  /** The events of the log from its end backwards, as long as they are wanted. */
  async backwards(wanted: (event: LogEvent) => boolean): Promise<void> {
    await this.page({ direction: BACKWARDS, fromPosition: END, requiresLeader: true }, wanted);
  }

  /** Why readers are shown less of a stream than was written, as far as its settings tell. */
  async limitsOf(stream: string): Promise<string> {
    const settings = await this.stream(`$$${stream}`, 0n);
    const last = settings?.at(-1)?.data;
    return last === undefined ? 'its stream has no limits' : `the settings of its stream are ${JSON.stringify(last)}`;
  }

  /**
   * Our events and the settings of our streams after a position, as they come. No `checkpointReached`: one that throws
   * would stall the subscription, and one that is called before the events are taken would lose them.
   */
  follow(after: Position | null): AllStreamSubscription {
    const regex = WATCHED_STREAMS.source;
    const filter = { filterOn: STREAM_NAME, regex, checkpointInterval: 1000, maxSearchWindow: 1000 } as const;
    return this.client.subscribeToAll({ fromPosition: after ?? START, filter, requiresLeader: true });
  }

  async close(): Promise<void> {
    await inTime(this.client.dispose(), this.timings.answerMs).catch(() => undefined);
  }

  /** Where a page is tried again, some events come twice. */
  private page(options: Parameters<EventStoreDBClient['readAll']>[0], wanted: (event: LogEvent) => boolean): Promise<boolean> {
    const take = ({ event }: { readonly event?: Found }) => !event || wanted(logEventOf(event));
    return stubbornly(() => readThrough(this.client.readAll(options), take, this.timings.answerMs));
  }

  private async appendOnce({ stream, events, expected }: Write): Promise<bigint> {
    const written = events.map((event) => jsonEvent({ id: event.id, type: event.type, ...logFormOf(event) }));
    const { success, nextExpectedRevision } = await inTime(
      this.client.appendToStream(stream, written, {
        expectedRevision: expected === NO_STREAM ? 'no_stream' : expected,
        // Selects the call of its own: batches have no deadline, share one fate, and reject into nowhere when they break.
        credentials: this.credentials,
        deadline: this.timings.answerMs,
        requiresLeader: true,
      }),
      this.timings.answerMs + 250,
    );
    if (!success) throw new RevisionConflict(stream, expected, nextExpectedRevision);
    return nextExpectedRevision;
  }
}

/** Reads again where the leader is another one now, or the channel was closed by another call. */
const stubbornly = async <T>(read: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (attempt === READ_ATTEMPTS_MAX || !PASSING.includes(typeOf(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    }
  }
};

const PASSING: readonly string[] = ['not-leader', 'unavailable', 'cancelled'];

const finalAnswer = (error: unknown, { stream, expected }: Write): Error | null => {
  if (error instanceof RevisionConflict) return error;
  switch (typeOf(error)) {
    case 'wrong-expected-version':
      return new RevisionConflict(stream, expected, actualOf(error));
    case 'maximum-append-size-exceeded':
      return new AppendRefused('Larger than EventStoreDB takes in one append: raise its MaxAppendSize', { cause: error });
    case 'stream-deleted':
      return new RecordDamaged('events-missing', `Somebody has deleted ${stream} from EventStoreDB for good`);
    case 'access-denied':
    case 'invalid-argument':
      return error instanceof Error ? error : new Error(String(error));
    default:
      return null;
  }
};

const actualOf = (error: unknown): bigint => {
  const actual = typeof error === 'object' && error !== null && 'actualVersion' in error ? error.actualVersion : null;
  return typeof actual === 'bigint' ? actual : NO_STREAM;
};

/** The client's name of an error. Not by instanceof: Jest runs in a realm of its own. */
const typeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? error.type : null;

export const logEventOf = ({ id, streamId, revision, type, created, data, metadata, position }: Found): LogEvent => ({
  id,
  stream: streamId,
  revision,
  type,
  created,
  data,
  metadata,
  position: position ?? null,
});
