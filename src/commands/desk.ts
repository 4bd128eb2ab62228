import { Inject, Injectable } from '@nestjs/common';
import type { Beginning, Known } from '../domain/category.js';
import { type Dialogue, initial as noDialogue } from '../domain/dialogue/dialogue.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import type { DialogueId, Id } from '../domain/ids.js';
import { Disk } from '../host/disk.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { Alone } from '../postgres/alone.js';
import { EventStore } from '../store/event-store.js';
import { RehearsedEventStore } from '../store/rehearsed-event-store.js';
import { RehearsedVault } from '../vault/rehearsed-vault.js';
import { type Keeping, Vault } from '../vault/vault.js';
import { Facts, lookedUpOnce, type Lookup } from './facts.js';
import { Lines } from './lines.js';
import { Since } from './transact.js';

/** What every handler works with: the store, the vault, and facts of other streams as they stand in the record now. */
@Injectable()
export class Desk {
  constructor(
    readonly store: EventStore,
    @Inject(Vault) readonly vault: Keeping,
    readonly pseudonyms: Pseudonyms,
    readonly disk: Disk,
    readonly alone: Alone,
    @Inject(Facts) readonly facts: Lookup,
    readonly lines: Lines,
  ) {}

  /** The desk of a rehearsal: what is done there is seen there and nowhere else, its memory of facts included (ADR 0040). */
  rehearsal(): Desk {
    const store = new RehearsedEventStore(this.store);
    return new Desk(store, new RehearsedVault(this.vault), this.pseudonyms, this.disk, this.alone, new Facts(store), new Lines());
  }

  /** What is true of a thing. `since`: since when there is what is acted on, where that is not what its category says. */
  async fact<S extends { readonly status: string }, Noun extends string>(
    category: Known<S, Noun>,
    id: Id<Noun>,
    _?: Beginning<S>,
  ): Promise<S> {
    return (await this.facts.of(category, id)).state;
  }

  /** As a thing was when it was last looked at, for what never changes of it: that it is there, and in which dialogue. */
  async known<S extends { readonly status: string }, Noun extends string>(category: Known<S, Noun>, id: Id<Noun>): Promise<S> {
    return this.facts.seen(category, id)?.state ?? this.fact(category, id);
  }

  /** The dialogue of what is in one; unknown where that is. */
  async dialogueOf(part: { readonly status: 'unknown' } | { readonly status: string; readonly dialogue: DialogueId }): Promise<Dialogue> {
    return 'dialogue' in part ? this.fact(dialogues, part.dialogue) : noDialogue;
  }

  /** The desk of one decision: whoever looks at a thing there sees what all others there see of it, and the store is asked once. */
  get decision(): Desk {
    return new Desk(this.store, this.vault, this.pseudonyms, this.disk, this.alone, lookedUpOnce(this.facts), this.lines);
  }

  /** For what an act does not act on: a look that says nothing of when the act can have happened. */
  get aside(): Desk {
    return new Desk(this.store, this.vault, this.pseudonyms, this.disk, this.alone, this.facts, this.lines);
  }
}

/** The desk while an act is decided: by the clock, and each look notes since when there is what the act acts on (ADR 0024). */
export class Looking extends Desk {
  constructor(
    private readonly desk: Desk,
    private readonly since: Since,
    private readonly now: string,
  ) {
    super(desk.store, desk.vault, desk.pseudonyms, desk.disk, desk.alone, desk.facts, desk.lines);
  }

  override get aside(): Desk {
    return new Looking(this.desk, new Since(), this.now);
  }

  override async fact<S extends { readonly status: string }, Noun extends string>(
    category: Known<S, Noun>,
    id: Id<Noun>,
    since: Beginning<S> = category.since,
  ): Promise<S> {
    const fact = await this.facts.of(category, id);
    this.since.note(since(fact));
    return category.byClock(fact.state, this.now);
  }
}
