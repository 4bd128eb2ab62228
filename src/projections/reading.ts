import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { DialogueId } from '../domain/ids.js';
import { EventStore } from '../store/event-store.js';

const WAIT_MS_MAX = 5000;
const LOOK_MS = 20;
/** A view that has not come nearer for so long stands still. */
const STILL_MS_MAX = 60_000;

/** A state nobody can be shown: it lies in the future. */
export class NotYet extends Error {}
/** The view did not get there in time: its projection is slow, or stands still. */
export class ViewBehind extends Error {}

/** The moment a reader asks for: as of a sequence, of an instant of the record or of occurrence, or now but not before what they wrote themselves. */
export type Moment = {
  readonly asOf?: bigint | string | undefined;
  readonly occurredBy?: string | undefined;
  readonly after?: bigint | undefined;
};

/** Resolves what readers ask for to one sequence. Every view is read as of that sequence, the live one too. */
@Injectable()
export class Reading {
  constructor(
    private readonly views: DataSource,
    private readonly store: EventStore,
  ) {}

  /** The sequence a view's answer stands for; waits, at most 5 s, until the view has it. @throws NotYet, ViewBehind */
  async sequenceFor(view: string, { asOf, occurredBy, after }: Moment): Promise<bigint> {
    const wanted = await this.wanted({ asOf, occurredBy });
    const needed = [wanted, after].flatMap((sequence) => sequence ?? []);
    if (needed.some((sequence) => sequence < 0n)) throw new NotYet();
    const deadline = performance.now() + WAIT_MS_MAX;
    for (let checked = false; ; checked = true) {
      const position = await this.positionOf(view);
      const missing = needed.filter((sequence) => sequence > position);
      if (missing.length === 0) return wanted ?? position;
      const head = checked ? null : await this.store.head();
      if (head !== null && missing.some((sequence) => sequence > head)) throw new NotYet();
      if (performance.now() > deadline) throw new ViewBehind();
      await sleep(LOOK_MS);
    }
  }

  /**
   * Waits until all these views have a sequence, for as long as the last of them comes nearer.
   * @throws ViewBehind where it stands still, and what the signal is aborted with
   */
  async reach(
    names: readonly string[],
    sequence: bigint,
    { signal, onPosition = () => undefined }: { readonly signal: AbortSignal; readonly onPosition?: (position: bigint) => void },
  ): Promise<void> {
    let [last, movedAt] = [-1n, performance.now()];
    for (;;) {
      signal.throwIfAborted();
      const positions = await Promise.all([...new Set(names)].map((name) => this.positionOf(name)));
      const position = positions.reduce((a, b) => (a < b ? a : b), sequence);
      onPosition(position);
      if (position >= sequence) return;
      if (position > last) [last, movedAt] = [position, performance.now()];
      if (performance.now() - movedAt > STILL_MS_MAX) throw new ViewBehind();
      await sleep(LOOK_MS);
    }
  }

  private async wanted({ asOf, occurredBy }: Moment): Promise<bigint | undefined> {
    const instant = occurredBy ?? asOf;
    if (typeof instant !== 'string') return instant;
    // As of a moment that has not passed, the answer could still change.
    if (Date.parse(instant) > Date.now()) throw new NotYet();
    return occurredBy === undefined ? this.store.sequenceAt(instant) : this.store.sequenceOccurredBy(instant);
  }

  /** Whether a view knows nothing newer than a sequence. */
  async isNewest(view: string, sequence: bigint): Promise<boolean> {
    return sequence >= (await this.positionOf(view));
  }

  /** Whether a dialogue was announced after a sequence. Of a draft and of one that nobody knows it is not said. */
  async isAnnouncedAfter(sequence: bigint, dialogue: string): Promise<boolean> {
    const announced = (await this.store.readStream(dialogues.stream(DialogueId(dialogue)))).find(
      ({ type }) => type === 'DialogueAnnounced',
    );
    return announced !== undefined && announced.sequence > sequence;
  }

  private async positionOf(view: string): Promise<bigint> {
    const rows: readonly { sequence: string }[] = await this.views.query('select sequence from views.checkpoint where name = $1', [view]);
    return BigInt(rows[0]?.sequence ?? 0);
  }
}
