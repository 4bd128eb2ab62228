import { admit } from './adapter/admission.js';
import {
  type Appended,
  EventStore,
  type NewEvent,
  NO_STREAM,
  type Numbering,
  type Recorded,
  RevisionConflict,
  type Subscribing,
  type Subscription,
} from './event-store.js';

/** A stream that was rehearsed: it goes on behind the revision at which the record had it, whoever writes there meanwhile. */
type Rehearsed = { readonly base: bigint; readonly places: number[] };

/**
 * The record, and behind it what a rehearsal would have appended (ADR 0040). That is in memory alone, and gone with it; nobody else sees it.
 */
export class RehearsedEventStore extends EventStore {
  /** Each event as JSON, which is smaller than an object: there may be very many. */
  private readonly log: string[] = [];
  private readonly streams = new Map<string, Rehearsed>();
  /** The head of the record when the first event was rehearsed. */
  private begun: Promise<bigint> | null = null;

  constructor(private readonly store: EventStore) {
    super();
  }

  async append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended> {
    admit(stream, events);
    const begun = await (this.begun ??= this.store.head());
    // Whoever appends has just read the stream.
    const { base, places } = this.streams.get(stream) ?? { base: expected, places: [] };
    const actual = base + BigInt(places.length);
    if (expected !== actual) throw new RevisionConflict(stream, expected, actual);
    const recordedAt = new Date().toISOString();
    for (const event of events) places.push(this.log.push(JSON.stringify({ ...event, stream, recordedAt })) - 1);
    this.streams.set(stream, { base, places });
    return { sequence: begun + BigInt(this.log.length), revision: actual + BigInt(events.length) };
  }

  async readStream(stream: string, from = 0n): Promise<readonly Recorded[]> {
    const rehearsed = this.streams.get(stream);
    if (!rehearsed) return this.store.readStream(stream, from);
    const { base, places } = rehearsed;
    const recorded = from > base ? [] : (await this.store.readStream(stream, from)).filter(({ revision }) => revision <= base);
    const first = from > base ? Number(from - base - 1n) : 0;
    const begun = (await this.begun) ?? 0n;
    return [...recorded, ...places.slice(first).map((place, i) => this.at(place, base + BigInt(first + i + 1), begun))];
  }

  async readAll(after: bigint, limit: number): Promise<readonly Recorded[]> {
    if (this.begun === null) return this.store.readAll(after, limit);
    const begun = await this.begun;
    const recorded = after < begun ? (await this.store.readAll(after, limit)).filter(({ sequence }) => sequence <= begun) : [];
    const first = after > begun ? Number(after - begun) : 0;
    const places = Array.from({ length: Math.max(0, Math.min(this.log.length - first, limit - recorded.length)) }, (_, i) => first + i);
    return [...recorded, ...places.map((place) => this.at(place, this.revisionOf(place), begun))];
  }

  async head(): Promise<bigint> {
    return this.begun === null ? this.store.head() : (await this.begun) + BigInt(this.log.length);
  }

  subscribe(after: bigint, options: Subscribing): Subscription {
    return this.store.subscribe(after, options);
  }

  sequenceAt(moment: string): Promise<bigint> {
    return this.store.sequenceAt(moment);
  }

  override numbering(): Promise<Numbering> {
    return this.store.numbering();
  }

  /** The record stays open: it is others' as well. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  private at(place: number, revision: bigint, begun: bigint): Recorded {
    const event = JSON.parse(this.log[place] ?? '') as Omit<Recorded, 'sequence' | 'revision'>;
    return { ...event, revision, sequence: begun + BigInt(place + 1) };
  }

  private revisionOf(place: number): bigint {
    const { stream } = JSON.parse(this.log[place] ?? '') as Pick<Recorded, 'stream'>;
    const { base, places } = this.streams.get(stream) ?? { base: NO_STREAM, places: [] };
    return base + BigInt(places.indexOf(place) + 1);
  }
}
