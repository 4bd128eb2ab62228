import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { DialogueId } from '../domain/ids.js';
import { EventStore } from '../store/event-store.js';
import { PROJECTIONS } from './all.js';
import type { AnyProjection } from './projection.js';
import { isBeingRebuilt } from './rebuild.js';
import { columnsOf } from './tables.js';
import { schemaOf } from './view-table.js';

const WAIT_MS_MAX = 5000;
const LOOK_MS = 20;
/** A view that has not come nearer for so long stands still. */
const STILL_MS_MAX = 60_000;
/** Of a view that was never built though there is a record, or whose tables another version of the program made, without what this one reads. */
const UNREADABLE = -1n;

/** Neither a sequence nor an instant, or both. */
export class AsOfMalformed extends Error {}
/** An instant at which nothing of it was in the record. */
export class BeforeRecord extends Error {}
/** A state nobody can be shown: it lies in the future, where it is known behind which sequence. */
export class NotYet extends Error {
  constructor(readonly head: bigint | null = null) {
    super();
  }
}
/** The view did not get there in time: its projection is slow, stands still, or has yet to build its rows, or the tables that this program reads. */
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
  private readonly coming = new Map<string, Promise<bigint>>();

  constructor(
    private readonly views: DataSource,
    private readonly store: EventStore,
  ) {}

  /**
   * The same for one question that asks several things of the views as of several sequences. Which sequence a view has is looked at until that
   * is enough; and no state is that of now, so that what is told of it stays the same.
   */
  once(): Reading {
    return new ReadingOnce(this.views, this.store);
  }

  /** The sequence a view's answer stands for; waits, at most 5 s, until the view has it. @throws NotYet, ViewBehind */
  async sequenceFor(view: string, { asOf, occurredBy, after }: Moment): Promise<bigint> {
    const wanted = await this.wanted({ asOf, occurredBy });
    const needed = [wanted, after].flatMap((sequence) => sequence ?? []);
    if (needed.some((sequence) => sequence < 0n)) throw new NotYet();
    const deadline = performance.now() + WAIT_MS_MAX;
    let position = await this.positionOf(view);
    for (let checked = false; ; checked = true) {
      const missing = needed.filter((sequence) => sequence > position);
      if (missing.length === 0 && position !== UNREADABLE) return wanted ?? position;
      const head = checked ? null : await this.store.head();
      if (head !== null && missing.some((sequence) => sequence > head)) throw new NotYet(head);
      if (performance.now() > deadline) throw new ViewBehind();
      position = await this.laterPositionOf(view);
    }
  }

  /** The sequence that an answer made of several views stands for: all of them have it. @throws ViewBehind */
  async sequenceForAll(views: readonly string[]): Promise<bigint> {
    return lowest(await Promise.all(views.map((view) => this.sequenceFor(view, {}))));
  }

  /**
   * Waits until all these views have a sequence, for as long as the last of them comes nearer, or somebody rebuilds one of them.
   * @throws ViewBehind where it stands still, and what the signal is aborted with
   */
  async reach(
    names: readonly string[],
    sequence: bigint,
    { signal, onPosition = () => undefined }: { readonly signal: AbortSignal; readonly onPosition?: (position: bigint) => void },
  ): Promise<void> {
    const views = [...new Set(names)];
    let [last, movedAt] = [UNREADABLE, performance.now()];
    let position = lowest(await Promise.all(views.map((view) => this.positionOf(view))));
    for (;;) {
      signal.throwIfAborted();
      onPosition(position === UNREADABLE ? 0n : lowest([position, sequence]));
      if (position >= sequence) return;
      if (position > last) [last, movedAt] = [position, performance.now()];
      if (performance.now() - movedAt > STILL_MS_MAX && !(await isBeingRebuilt((sql, values) => this.views.query(sql, [...values]), views)))
        throw new ViewBehind();
      position = lowest(await Promise.all(views.map((view) => this.laterPositionOf(view))));
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

  /** After a pause. One look serves all who wait for a view. */
  private laterPositionOf(view: string): Promise<bigint> {
    const coming = this.coming.get(view);
    if (coming) return coming;
    const look = sleep(LOOK_MS)
      .then(() => this.positionOf(view))
      .finally(() => this.coming.delete(view));
    this.coming.set(view, look);
    return look;
  }

  private async positionOf(view: string): Promise<bigint> {
    const rows: readonly { readonly sequence: string; readonly form: string | null }[] = await this.views.query(
      'select sequence, form from views.checkpoint where name = $1',
      [view],
    );
    const projection = PROJECTIONS.find(({ name }) => name === view);
    if (projection && !rows[0]) return (await this.store.head()) === 0n ? 0n : UNREADABLE;
    if (projection && rows[0]?.form !== projection.form && !(await this.isReadable(projection))) return UNREADABLE;
    return BigInt(rows[0]?.sequence ?? 0);
  }

  /** Whether tables that another version of the program made have all that this one reads. */
  private async isReadable({ name, tables }: Pick<AnyProjection, 'name' | 'tables'>): Promise<boolean> {
    const there: readonly { readonly column: string }[] = await this.views.query(
      `select concat_ws(' ', table_name, column_name, data_type) as column from information_schema.columns where table_schema = $1`,
      [schemaOf(name)],
    );
    const columns = new Set(there.map(({ column }) => column));
    return Object.values(tables).every((table) => columnsOf(table).every((column) => columns.has(column)));
  }
}

class ReadingOnce extends Reading {
  private readonly reached = new Map<string, bigint>();
  private readonly looking = new Map<string, Promise<bigint>>();

  override once(): Reading {
    return this;
  }

  override async sequenceFor(view: string, moment: Moment): Promise<bigint> {
    const { asOf, occurredBy, after } = moment;
    if (typeof asOf === 'bigint' && asOf >= 0n && occurredBy === undefined && after === undefined) {
      // One look serves all who ask at the same time; who did not get what they need by it look themselves.
      await this.looking.get(view)?.catch(() => undefined);
      if (asOf <= this.reachedOf(view)) return asOf;
    }
    const look = super.sequenceFor(view, moment).finally(() => this.looking.delete(view));
    this.looking.set(view, look);
    const sequence = await look;
    if (sequence > this.reachedOf(view)) this.reached.set(view, sequence);
    return sequence;
  }

  private reachedOf(view: string): bigint {
    return this.reached.get(view) ?? UNREADABLE;
  }

  override isNewest(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

const lowest = (positions: readonly bigint[]): bigint => positions.reduce((a, b) => (a < b ? a : b));
