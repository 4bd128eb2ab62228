import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Crowded } from '../host/failures.js';
import { Turns } from '../host/turns.js';
import { EventStore, type Recorded } from '../store/event-store.js';
import { Reading } from './reading.js';
import { dialoguesOf } from './timeline/dialogues-of.js';

const FOLLOWERS_MAX = 500;
/** Who falls behind by more is let go, and comes again with where they were. */
const WAITING_MAX = 1000;
const BEAT_MS = 15_000;
const PAGE = 500;
/** So many read what was before they came at a time. */
const CATCHING_UP_MAX = 2;

/** An event of a dialogue; or none, and up to which sequence there is no other. */
export type Heard = { readonly sequence: bigint; readonly event: Recorded | null };

/** Who follows a dialogue, from a sequence on. */
class Follower {
  private heard: Recorded[] = [];
  private wake = (): void => undefined;
  private isGone = false;

  constructor(
    readonly dialogue: string,
    readonly since: bigint,
  ) {}

  take(events: readonly Recorded[]): void {
    if (this.heard.length + events.length > WAITING_MAX) this.go();
    this.heard.push(...events);
    if (events.length > 0) this.wake();
  }

  go(): void {
    this.isGone = true;
    this.wake();
  }

  /** What was heard since the last time, after at most so long; null for who was let go. */
  async next(ms: number): Promise<readonly Recorded[] | null> {
    if (!this.isGone && this.heard.length === 0) {
      const rest = new AbortController();
      this.wake = () => rest.abort();
      await sleep(ms, undefined, { signal: rest.signal, ref: false }).catch(() => undefined);
    }
    const { heard } = this;
    this.heard = [];
    return this.isGone ? null : heard;
  }
}

/** Tells the events of dialogues as they are recorded. The record is read once for all who follow one. */
@Injectable()
export class LiveRecord implements BeforeApplicationShutdown {
  private readonly followers = new Set<Follower>();
  private readonly catchingUp = new Turns(CATCHING_UP_MAX);
  private readonly ending = new AbortController();
  private count = 0;
  private position = 0n;
  private beginning: Promise<AbortController> | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  beforeApplicationShutdown(): void {
    this.ending.abort();
    for (const follower of this.followers) follower.go();
  }

  /** @throws Crowded where too many follow already */
  requireRoom(): void {
    if (this.count >= FOLLOWERS_MAX) throw new Crowded('Too many follow the record already');
  }

  /** Every event of a dialogue after a sequence, first those that are there and then those to come, until whoever follows is too slow. Where nothing comes it is said now and then up to where. */
  async *follow(dialogue: string, after: bigint): AsyncGenerator<Heard> {
    this.requireRoom();
    this.count++;
    try {
      const past = yield* this.past(dialogue, after, null);
      const follower = await this.join(dialogue);
      try {
        const position = yield* this.past(dialogue, past, follower.since);
        yield* this.coming(follower, position);
      } finally {
        await this.leave(follower);
      }
    } finally {
      this.count--;
    }
  }

  /** Those after a sequence and up to another, or to the end of the record. */
  private async *past(dialogue: string, after: bigint, through: bigint | null): AsyncGenerator<Heard, bigint> {
    let position = after;
    while (!this.ending.signal.aborted && (through === null || position < through)) {
      const page = await this.catchingUp.run(() => this.store.readAll(position, PAGE), this.ending.signal);
      const wanted = through === null ? page : page.filter(({ sequence }) => sequence <= through);
      const last = wanted.at(-1);
      if (!last) break;
      for (const event of await this.ofDialogue(dialogue, wanted)) yield { sequence: event.sequence, event };
      position = last.sequence;
      yield { sequence: position, event: null };
      if (page.length < PAGE) break;
    }
    return position;
  }

  /** Those that come: what listens for all may still be behind what this one has read. */
  private async *coming(follower: Follower, after: bigint): AsyncGenerator<Heard> {
    for (;;) {
      const heard = await follower.next(BEAT_MS);
      if (heard === null) return;
      for (const event of heard) if (event.sequence > after) yield { sequence: event.sequence, event };
      if (heard.length === 0 && this.position > after) yield { sequence: this.position, event: null };
    }
  }

  private async ofDialogue(dialogue: string, events: readonly Recorded[]): Promise<readonly Recorded[]> {
    const dialogues = await dialoguesOf(this.views, this.reading, events);
    return events.filter((_, i) => dialogues[i] === dialogue);
  }

  private async join(dialogue: string): Promise<Follower> {
    this.beginning ??= this.begin();
    await this.beginning;
    const follower = new Follower(dialogue, this.position);
    this.followers.add(follower);
    if (this.ending.signal.aborted) follower.go();
    return follower;
  }

  /** The last one to leave puts out the light. */
  private async leave(follower: Follower): Promise<void> {
    this.followers.delete(follower);
    if (this.followers.size === 0) (await this.beginning)?.abort();
  }

  private async begin(): Promise<AbortController> {
    const stop = new AbortController();
    try {
      this.position = await this.store.head();
    } catch (error) {
      this.beginning = null;
      throw error;
    }
    // Where the record cannot be read on, they all come again.
    void this.listen(AbortSignal.any([stop.signal, this.ending.signal]))
      .catch(() => undefined)
      .finally(() => {
        this.beginning = null;
        for (const follower of this.followers) follower.go();
      });
    return stop;
  }

  private async listen(signal: AbortSignal): Promise<void> {
    for await (const events of this.store.subscribe(this.position, { signal })) {
      const dialogues = await dialoguesOf(this.views, this.reading, events);
      this.position = events.at(-1)?.sequence ?? this.position;
      for (const follower of this.followers) follower.take(events.filter((_, i) => dialogues[i] === follower.dialogue));
    }
  }
}
