import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { before, type EventLog, LONG_MAX, type Position, type Stored } from './log.js';
import { caughtUp, checkpoint, confirmation, eventMessage, notFound, streamDeleted, streamOf } from './messages.js';

export type ReadCall = ServerWritableStream<streamsPb.ReadReq, streamsPb.ReadResp>;
type Options = streamsPb.ReadReq.Options;

const { BACKWARDS } = streamsPb.ReadReq.Options.ReadDirection;

/** Resolves when the reader has taken what was sent, or is gone. */
const taken = (call: ReadCall): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      call.off('drain', go);
      call.off('cancelled', go);
      resolve();
    };
    call.on('drain', go);
    call.on('cancelled', go);
  });

/** One page, of a stream or of `$all`. */
export const readPage = async (log: EventLog, call: ReadCall, options: Options): Promise<void> => {
  const stream = options.getStream();
  if (stream) {
    const name = streamOf(stream.getStreamIdentifier());
    const all = log.eventsOf(name);
    // With a stream go its settings.
    if (log.eventsOf(name.replace(/^\$\$/, '')).at(-1)?.revision === LONG_MAX) {
      call.emit('error', streamDeleted(name));
      return;
    }
    const first = log.firstOf(name);
    if (all.length === 0 || first === LONG_MAX) call.write(notFound(name));
    else
      await sendAll(
        call,
        options,
        pageOfStream(
          all.filter(({ revision }) => revision >= first),
          options,
        ),
      );
  } else {
    await sendAll(call, options, pageOfAll(log, options));
  }
  call.end();
};

const sendAll = async (call: ReadCall, options: Options, events: Iterable<Stored>): Promise<void> => {
  let left = Number(options.getCount());
  for (const event of events) {
    if (left-- <= 0 || call.cancelled) return;
    if (!call.write(eventMessage(event))) await taken(call);
  }
};

const pageOfStream = (events: readonly Stored[], options: Options): readonly Stored[] => {
  const from = options.getStream();
  if (options.getReadDirection() === BACKWARDS) {
    const until = from?.getEnd() ? LONG_MAX : BigInt(from?.getRevision() ?? 0);
    return events.filter(({ revision }) => revision <= until).toReversed();
  }
  const start = from?.getStart() ? 0n : BigInt(from?.getRevision() ?? 0);
  return events.filter(({ revision }) => revision >= start);
};

const pageOfAll = (log: EventLog, options: Options): readonly Stored[] => {
  const from = positionOf(options);
  if (options.getReadDirection() === BACKWARDS) {
    return (from === 'end' ? log.events : log.events.filter(({ position }) => before(position, from))).toReversed();
  }
  return from === 'end' ? [] : log.events.slice(firstAtOrAfter(log.events, from));
};

const positionOf = (options: Options): Position | 'end' => {
  const all = options.getAll();
  if (all?.getEnd()) return 'end';
  const position = all?.getPosition();
  return { commit: BigInt(position?.getCommitPosition() ?? 0), prepare: BigInt(position?.getPreparePosition() ?? 0) };
};

/** Of events in order of their positions: binary search. */
const firstAtOrAfter = (events: readonly Stored[], wanted: Position): number => {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const position = events[middle]?.position;
    if (position && before(position, wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Follows `$all` until the reader goes, or is dropped. */
export class FollowedAll {
  silent = false;
  private position: Position;
  private running = false;
  private scanned = 0;
  private readonly stop: () => void;

  constructor(
    private readonly log: EventLog,
    readonly call: ReadCall,
    private readonly options: Options,
  ) {
    const from = positionOf(options);
    this.position = from === 'end' ? (log.events.at(-1)?.position ?? { commit: 0n, prepare: 0n }) : from;
    this.stop = log.onGrowth(() => void this.pump());
    call.write(confirmation());
    call.on('cancelled', () => this.end());
    void this.pump();
  }

  end(): void {
    this.silent = true;
    this.stop();
  }

  private async pump(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.next(); next && !this.silent; next = this.next()) {
      this.position = next.position;
      const message = this.wanted(next) ? eventMessage(next) : ++this.scanned % 32 === 0 ? checkpoint(next.position) : null;
      if (message && !this.call.write(message)) await taken(this.call);
    }
    this.running = false;
    if (!this.silent) this.call.write(caughtUp());
  }

  private next(): Stored | undefined {
    const { events } = this.log;
    const at = firstAtOrAfter(events, this.position);
    const found = events[at];
    return found && !before(this.position, found.position) ? events[at + 1] : found;
  }

  private wanted({ stream, type }: Stored): boolean {
    const filter = this.options.getFilter();
    if (!filter) return true;
    const byStream = filter.getStreamIdentifier();
    const expression = byStream ?? filter.getEventType();
    const value = byStream ? stream : type;
    const prefixes = expression?.getPrefixList() ?? [];
    return prefixes.length > 0 ? prefixes.some((prefix) => value.startsWith(prefix)) : new RegExp(expression?.getRegex() ?? '').test(value);
  }
}
