import { randomUUID } from 'node:crypto';

export type Position = { readonly commit: bigint; readonly prepare: bigint };

export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};

export type Stored = Proposed & {
  readonly position: Position;
  readonly stream: string;
  readonly revision: bigint;
  /** Ticks of 100 ns since 1970, as the server tells them. */
  readonly created: bigint;
};

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

export type Outcome =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: Position }
  | { readonly kind: 'wrong'; readonly current: bigint | null; readonly expected: Expected }
  | { readonly kind: 'deleted' };

/** Revision of the event that ends a stream for good, and `$tb` of one that is deleted until somebody writes to it again. */
export const LONG_MAX = 9_223_372_036_854_775_807n;

export const before = (a: Position, b: Position): boolean => a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** The log of an EventStoreDB in memory: positions with gaps, and the server's own events between ours. */
export class EventLog {
  /** In the order of `$all`. */
  events: Stored[] = [];
  /** Added to the clock, in milliseconds. */
  clockShift = 0;
  private end = 0n;
  private readonly listeners = new Set<() => void>();

  constructor() {
    for (const login of ['admin', 'ops']) this.write(`$user-${login}`, [this.own('$UserCreated', { login })]);
    this.statistics();
  }

  onGrowth(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  eventsOf(stream: string): readonly Stored[] {
    return this.streams.get(stream) ?? [];
  }

  /** Checks as the server does: ids only where an append of before could be repeated, by their places in the stream. */
  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    const events = this.eventsOf(stream);
    const last = events.at(-1);
    if (last?.revision === LONG_MAX) return { kind: 'deleted' };
    const current = last?.revision ?? -1n;
    const wrong: Outcome = { kind: 'wrong', current: last ? current : null, expected };
    if (expected === 'stream_exists' && !last) return wrong;
    const first = events.find(({ id }) => id === proposed[0]?.id)?.revision;
    const anywhere = first === undefined ? current : first - 1n;
    const from = typeof expected === 'bigint' ? expected : expected === 'no_stream' ? -1n : anywhere;
    if (from > current) return wrong;
    const isDeleted = this.firstOf(stream) === LONG_MAX;
    if (from < current) {
      const there = proposed.map((_, i) => events.find(({ revision }) => revision === from + BigInt(i) + 1n));
      const end = there.at(-1);
      const isRepeated = end && there.every((event, i) => event?.id === proposed[i]?.id);
      if (isRepeated) return { kind: 'written', revision: end.revision, position: end.position };
      if (!isDeleted || expected !== 'no_stream') return wrong;
    }
    if (isDeleted && expected === 'stream_exists') return { kind: 'deleted' };
    const written = this.write(stream, proposed);
    if (isDeleted) this.configure(stream, { $tb: Number(current) + 1 });
    if (this.events.length % 7 === 0) this.statistics();
    this.grown();
    return { kind: 'written', revision: written.revision, position: written.position };
  }

  /** What an administrator sets for a stream: `$maxCount`, `$maxAge`, `$tb`. */
  configure(stream: string, settings: Readonly<Record<string, number | string>>): void {
    // A long that JSON.stringify would round.
    const text = JSON.stringify(settings).replace(`"${String(LONG_MAX)}"`, String(LONG_MAX));
    this.write(`$$${stream}`, [{ ...this.own('$metadata', {}), data: Buffer.from(text) }]);
    this.grown();
  }

  softDelete(stream: string): void {
    this.configure(stream, { $tb: String(LONG_MAX) });
  }

  tombstone(stream: string): void {
    this.write(stream, [this.own('$streamDeleted', {})], LONG_MAX);
    this.grown();
  }

  /** The first revision of a stream that a reader is shown. */
  firstOf(stream: string): bigint {
    const settings = this.eventsOf(`$$${stream}`).at(-1);
    if (!settings) return 0n;
    const text = Buffer.from(settings.data).toString();
    const tb = BigInt(/"\$tb":(\d+)/.exec(text)?.[1] ?? 0);
    const maxCount = /"\$maxCount":(\d+)/.exec(text)?.[1];
    const last = this.eventsOf(stream).findLast(({ revision }) => revision !== LONG_MAX)?.revision ?? -1n;
    const kept = maxCount === undefined ? 0n : last + 1n - BigInt(maxCount);
    const maxAge = /"\$maxAge":(\d+)/.exec(text)?.[1];
    const since = maxAge === undefined ? 0n : (BigInt(Date.now()) - BigInt(maxAge) * 1000n) * 10_000n;
    const young = this.eventsOf(stream).find(({ created }) => created >= since)?.revision ?? last + 1n;
    return [tb, kept, young].reduce((first, each) => (each > first ? each : first));
  }

  /** Removes from the disk what readers of the streams are no longer shown. */
  scavenge(): void {
    this.keep(({ stream, revision }) => {
      const tombstoned = this.eventsOf(stream).at(-1)?.revision === LONG_MAX;
      return tombstoned ? revision === LONG_MAX : revision >= this.firstOf(stream);
    });
  }

  /** As if a backup had been put back. */
  restore(backup: readonly Stored[]): void {
    this.events = [...backup];
    this.keep(() => true);
    this.end = this.events.at(-1)?.position.commit ?? 0n;
    this.grown();
  }

  statistics(): void {
    this.write('$stats-127.0.0.1:2113', [this.own('$statsCollected', { 'proc-cpu': 1 })]);
  }

  /** Called with each write before anybody hears of it: all its events are kept, or none. */
  protected written(_: readonly Stored[]): void {
    // In memory they are kept already.
  }

  private readonly streams = new Map<string, Stored[]>();

  private keep(wanted: (event: Stored) => boolean): void {
    this.events = this.events.filter(wanted);
    this.streams.clear();
    for (const event of this.events) this.streamOf(event.stream).push(event);
  }

  private streamOf(stream: string): Stored[] {
    const events = this.streams.get(stream) ?? [];
    this.streams.set(stream, events);
    return events;
  }

  private write(stream: string, proposed: readonly Proposed[], first?: bigint): Stored {
    const events = this.streamOf(stream);
    let revision = first ?? (events.at(-1)?.revision ?? -1n) + 1n;
    // Transactions written by older servers have one commit position for all their events.
    const together = proposed.length > 1 && this.events.length % 3 === 0;
    const commit = this.end + 1000n * BigInt(proposed.length) + 100_000n;
    const created = BigInt(Date.now() + this.clockShift) * 10_000n + 1234n;
    for (const event of proposed) {
      this.end += BigInt(100 + (event.data.length % 900));
      const stored = {
        ...event,
        stream,
        revision: revision++,
        created,
        position: { commit: together ? commit : this.end, prepare: this.end },
      };
      events.push(stored);
      this.events.push(stored);
    }
    if (together) this.end = commit;
    this.written(this.events.slice(-proposed.length));
    const last = events.at(-1);
    if (!last) throw new Error('Nothing was written');
    return last;
  }

  private own(type: string, data: object): Proposed {
    return { id: randomUUID(), type, contentType: 'application/json', data: json(data), metadata: json({}) };
  }

  private grown(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
