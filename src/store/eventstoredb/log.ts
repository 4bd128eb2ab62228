import { type AllStreamSubscription, BACKWARDS, END, type EventStoreDBClient, jsonEvent, START, STREAM_NAME } from '@eventstore/db-client';
import { attempts } from '../../host/attempts.js';
import { TooLarge } from '../../host/failures.js';
import { UsageError } from '../../host/usage-error.js';
import { NO_STREAM, RecordDamaged, RevisionConflict } from '../event-store.js';
import { inTime, readThrough } from './calls.js';
import { Connection } from './connection.js';
import { type LogEvent, logFormOf, type LogText, type Position, WATCHED_STREAMS } from './log-event.js';
import { heldMsOf, type Timings } from './timings.js';
import { AppendUnsettled, messageOf, typeOf, Unanswered } from './trouble.js';

export type Write = { readonly stream: string; readonly events: readonly LogText[]; readonly expected: bigint };
/** An event as the client gives it, from a stream or from `$all`. */
type Found = Pick<LogEvent, 'id' | 'revision' | 'type' | 'created' | 'data'> & {
  readonly streamId: string;
  readonly metadata?: unknown;
  readonly position?: Position | undefined;
};

/** EventStoreDB as the rest of the adapter knows it. The only file that knows its client, and what the client does wrong. */
export class Log {
  private readonly connection: Connection;

  constructor(
    url: string,
    private readonly timings: Timings,
  ) {
    this.connection = new Connection(url, heldMsOf(timings));
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
   * @param again resolves within so many ms when it may be sent again: another log may have been put in the place of this one meanwhile
   * @throws RevisionConflict, TooLarge, RecordDamaged, AppendUnsettled
   */
  async append(write: Write, again: (ms: number) => Promise<void> = () => Promise.resolve()): Promise<bigint> {
    const { settleMs: forMs } = this.timings;
    const end = performance.now() + forMs;
    let open: unknown;
    for await (const attempt of attempts({ forMs, pauseMs: 100, pauseMsMax: 2000 })) {
      if (attempt > 1)
        await again(end - performance.now()).catch((reason: unknown) => {
          throw new AppendUnsettled(write.stream, reason);
        });
      try {
        return await this.appendOnce(write);
      } catch (error) {
        const final = finalAnswer(error, write);
        if (final) throw final;
        open = error;
      }
    }
    throw new AppendUnsettled(write.stream, open);
  }

  /** The events of a stream that a reader is shown, from a revision on; null where there is no such stream, or no more. */
  async stream(stream: string, from: bigint): Promise<readonly LogEvent[] | null> {
    try {
      return await this.eventsOf(stream, from);
    } catch (error) {
      if (typeOf(error) === 'stream-not-found' || typeOf(error) === 'stream-deleted') return null;
      throw error;
    }
  }

  /** The events of the log from a position on, itself included, as long as they are wanted. */
  async forwards(from: Position, wanted: (event: LogEvent) => boolean, expected: number): Promise<void> {
    // The client has no server-side filter for reads; somewhat more than is wanted leaves room for the server's own events.
    const maxCount = Math.ceil(expected * 1.25) + 8;
    let reached: { readonly position: Position; readonly id: string | null } = { position: from, id: null };
    for (;;) {
      const before = reached;
      const going = await this.page({ fromPosition: before.position, maxCount, requiresLeader: true }, (event) => {
        // A page begins with the last event of the one before.
        if (!event.position || event.id === before.id) return true;
        reached = { position: event.position, id: event.id };
        return wanted(event);
      });
      if (!going || reached === before) return;
    }
  }

  /** The events of the log from its end backwards, as long as they are wanted. */
  async backwards(wanted: (event: LogEvent) => boolean): Promise<void> {
    await this.page({ direction: BACKWARDS, fromPosition: END, requiresLeader: true }, wanted);
  }

  /** Why readers are shown less of a stream than was written, as far as its settings tell. */
  async limitsOf(stream: string): Promise<string> {
    try {
      const settings = await this.eventsOf(`$$${stream}`, 0n);
      return `the settings of its stream are ${JSON.stringify(settings.at(-1)?.data)}`;
    } catch (error) {
      if (typeOf(error) === 'stream-not-found') return 'its stream has no limits';
      if (typeOf(error) === 'stream-deleted') return 'its stream was deleted for good';
      throw error;
    }
  }

  /**
   * Our events and the settings of our streams after a position, as they come. No `checkpointReached`: one that throws
   * would stall the subscription, and one that is called before the events are taken would lose them.
   */
  follow(after: Position | null): AllStreamSubscription {
    const regex = WATCHED_STREAMS.source;
    const filter = { filterOn: STREAM_NAME, regex, checkpointInterval: 1000, maxSearchWindow: 1000 } as const;
    return this.connection.now.subscribeToAll({ fromPosition: after ?? START, filter, requiresLeader: true });
  }

  async close(): Promise<void> {
    await inTime(this.connection.close(), this.timings.answerMs).catch(() => undefined);
  }

  private eventsOf(stream: string, from: bigint): Promise<readonly LogEvent[]> {
    return this.stubbornly(async (client) => {
      const events: LogEvent[] = [];
      const take = ({ event }: { readonly event?: Found }) => {
        if (event) events.push(logEventOf(event));
        return true;
      };
      await readThrough(client.readStream(stream, { fromRevision: from, requiresLeader: true }), take, this.timings.answerMs);
      return events;
    });
  }

  /** Where a page is tried again, some events come twice. */
  private page(options: Parameters<EventStoreDBClient['readAll']>[0], wanted: (event: LogEvent) => boolean): Promise<boolean> {
    const take = ({ event }: { readonly event?: Found }) => !event || wanted(logEventOf(event));
    return this.stubbornly((client) => readThrough(client.readAll(options), take, this.timings.answerMs));
  }

  private async appendOnce({ stream, events, expected }: Write): Promise<bigint> {
    const written = events.map((event) => jsonEvent({ id: event.id, type: event.type, ...logFormOf(event) }));
    const options = {
      expectedRevision: expected === NO_STREAM ? 'no_stream' : expected,
      // Selects the call of its own: batches have no deadline, share one fate, and reject into nowhere when they break.
      credentials: this.connection.credentials,
      deadline: this.timings.answerMs,
      requiresLeader: true,
    } as const;
    const { success, nextExpectedRevision } = await this.connection.ask((client) =>
      inTime(client.appendToStream(stream, written, options), this.timings.answerMs + 250),
    );
    if (!success) throw new RevisionConflict(stream, expected, nextExpectedRevision);
    return nextExpectedRevision;
  }

  /** Reads again for as long as one answer may take: until then another leader is elected. @throws Unanswered */
  private async stubbornly<T>(read: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    let passing: unknown;
    for await (const _ of attempts({ forMs: this.timings.answerMs, pauseMs: 100, pauseMsMax: 500 })) {
      try {
        return await this.connection.ask(read);
      } catch (error) {
        if (!isPassing(error)) throw error;
        passing = error;
      }
    }
    throw new Unanswered(messageOf(passing), { cause: passing });
  }
}

/** The leader is another one now or nobody is yet, the channel was closed by another call, or the connection broke under it. */
const isPassing = (error: unknown): boolean =>
  PASSING.includes(typeOf(error) ?? '') ||
  /^(Failed to discover|14 UNAVAILABLE|13 INTERNAL: Received RST_STREAM)|No leader info available/.test(messageOf(error));

const PASSING: readonly string[] = ['not-leader', 'unavailable', 'cancelled'];

const finalAnswer = (error: unknown, { stream, expected }: Write): Error | null => {
  if (error instanceof RevisionConflict) return error;
  switch (typeOf(error)) {
    case 'wrong-expected-version':
      return new RevisionConflict(stream, expected, actualOf(error));
    case 'maximum-append-size-exceeded':
      return new TooLarge('Larger than EventStoreDB takes in one append: raise its MaxAppendSize', { cause: error });
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
