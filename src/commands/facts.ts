import { Injectable } from '@nestjs/common';
import type { Fact, Known } from '../domain/category.js';
import type { Id } from '../domain/ids.js';
import { EventStore } from '../store/event-store.js';
import { knownTo } from './transact.js';

const REMEMBERED_MAX = 1000;

type WithStatus = { readonly status: string };
/** A stream as far as it was read. */
type Remembered<S> = Fact<S> & { readonly next: bigint };

/** Folds the streams of a category, and remembers where it got: each look asks the store only for what is newer. */
export class FactsOf<S extends WithStatus, Noun extends string> {
  private readonly remembered = new Map<string, Remembered<S>>();
  /** Of streams that nobody has read yet: whoever comes meanwhile reads on from there, and does not fold the whole as well. */
  private readonly firstLooks = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly category: Pick<Known<S, Noun>, 'fold' | 'owns'>,
    private readonly max = REMEMBERED_MAX,
  ) {}

  /** As it was last seen, however long ago; null where it never was. */
  seen(stream: string): Fact<S> | null {
    return this.remembered.get(stream) ?? null;
  }

  async of(stream: string): Promise<Fact<S>> {
    if (this.remembered.has(stream)) return this.look(stream);
    const first = this.firstLooks.get(stream);
    if (first) {
      await first.catch(() => undefined);
      return this.look(stream);
    }
    const look = this.look(stream);
    this.firstLooks.set(stream, look);
    return look.finally(() => this.firstLooks.delete(stream));
  }

  private async look(stream: string): Promise<Fact<S>> {
    const known = this.remembered.get(stream) ?? { next: 0n, state: this.category.fold([]), since: new Map<string, string>() };
    const newer = knownTo(this.category, await this.store.readStream(stream, known.next));
    if (newer.length === 0) {
      if (this.remembered.get(stream) === known) this.use(stream, known);
      return known;
    }
    const since = new Map(known.since);
    const state = newer.reduce<S>((before, event) => {
      const after = this.category.fold([event], before);
      if (!since.has(after.status)) since.set(after.status, event.occurredAt);
      return after;
    }, known.state);
    const fact = { next: known.next + BigInt(newer.length), state, since };
    this.remember(stream, fact);
    return fact;
  }

  private remember(stream: string, fact: Remembered<S>): void {
    // A look that took longer than a later one must not put back the older fact.
    if ((this.remembered.get(stream)?.next ?? 0n) >= fact.next) return;
    this.use(stream, fact);
    const oldest = this.remembered.keys().next().value;
    if (this.remembered.size > this.max && oldest !== undefined) this.remembered.delete(oldest);
  }

  /** Behind all others in the order in which they are forgotten. */
  private use(stream: string, fact: Remembered<S>): void {
    this.remembered.delete(stream);
    this.remembered.set(stream, fact);
  }
}

/** Where facts are looked up; `seen` is how a thing was when it was last looked at, for what never changes of it. */
export type Lookup = Pick<Facts, 'of' | 'seen'>;

/** Each thing is looked at once at most: what is decided is decided on one look. */
export const lookedUpOnce = (facts: Lookup): Lookup => {
  const looks = new Map<string, Promise<unknown>>();
  return {
    seen: (category, id) => facts.seen(category, id),
    of: <S extends WithStatus, Noun extends string>(category: Known<S, Noun>, id: Id<Noun>): Promise<Fact<S>> => {
      const stream = category.stream(id);
      // What is kept under a stream was looked up by its category, in the next line.
      const look = (looks.get(stream) as Promise<Fact<S>> | undefined) ?? facts.of(category, id);
      looks.set(stream, look);
      return look;
    },
  };
};

/** The facts of all categories, each remembered apart: many contributions push no dialogue out. */
@Injectable()
export class Facts {
  private readonly byCategory = new Map<unknown, unknown>();

  constructor(private readonly store: EventStore) {}

  of<S extends WithStatus, Noun extends string>(category: Known<S, Noun>, id: Id<Noun>): Promise<Fact<S>> {
    return this.rememberedOf(category).of(category.stream(id));
  }

  seen<S extends WithStatus, Noun extends string>(category: Known<S, Noun>, id: Id<Noun>): Fact<S> | null {
    return this.rememberedOf(category).seen(category.stream(id));
  }

  private rememberedOf<S extends WithStatus, Noun extends string>(category: Known<S, Noun>): FactsOf<S, Noun> {
    // What is remembered under a category was made from it, in the next line.
    const facts = this.byCategory.get(category) as FactsOf<S, Noun> | undefined;
    const remembered = facts ?? new FactsOf(this.store, category);
    if (!facts) this.byCategory.set(category, remembered);
    return remembered;
  }
}
