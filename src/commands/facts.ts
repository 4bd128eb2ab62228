import type { DomainEvent } from '../domain/decider.js';
import type { EventStore } from '../store/event-store.js';
import { fold } from './transact.js';

const REMEMBERED_MAX = 1000;

/** A stream as far as it was read: what is true by now, and when it first got each status; the first of them is when it began. */
export type Fact<S> = { readonly next: bigint; readonly state: S; readonly since: ReadonlyMap<string, string> };

/** Folds streams of a kind, and remembers where it got: each look asks the store only for what is newer. */
export class Facts<E extends DomainEvent, S extends { readonly status: string }> {
  private readonly remembered = new Map<string, Fact<S>>();

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly decider: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
    private readonly max = REMEMBERED_MAX,
  ) {}

  async of(stream: string): Promise<Fact<S>> {
    const known = this.remembered.get(stream) ?? { next: 0n, state: this.decider.initial, since: new Map<string, string>() };
    const newer = await this.store.readStream(stream, known.next);
    if (newer.length === 0) {
      if (this.remembered.get(stream) === known) this.use(stream, known);
      return known;
    }
    const since = new Map(known.since);
    const state = newer.reduce<S>((before, event) => {
      const after = fold({ ...this.decider, initial: before }, [event]);
      if (!since.has(after.status)) since.set(after.status, event.occurredAt);
      return after;
    }, known.state);
    const fact = { next: known.next + BigInt(newer.length), state, since };
    this.remember(stream, fact);
    return fact;
  }

  private remember(stream: string, fact: Fact<S>): void {
    // A look that took longer than a later one must not put back the older fact.
    if ((this.remembered.get(stream)?.next ?? 0n) >= fact.next) return;
    this.use(stream, fact);
    const oldest = this.remembered.keys().next().value;
    if (this.remembered.size > this.max && oldest !== undefined) this.remembered.delete(oldest);
  }

  /** Behind all others in the order in which they are forgotten. */
  private use(stream: string, fact: Fact<S>): void {
    this.remembered.delete(stream);
    this.remembered.set(stream, fact);
  }
}
