import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { attempts } from '../../host/attempts.js';
import { TooLarge } from '../../host/failures.js';
import { patientPool } from '../../postgres/patient-pool.js';
import { admit, type EventText, textOf } from '../adapter/admission.js';
import { following } from '../adapter/following.js';
import { WakeUp } from '../adapter/wake-up.js';
import { CopyUnfinished } from '../copy/moving-record.js';
import {
  type Appended,
  EventIdReused,
  EventStore,
  type NewEvent,
  type Numbering,
  RecordDamaged,
  type Recorded,
  RevisionConflict,
  type Subscribing,
  type Subscription,
} from '../event-store.js';
import { upcast, UPCASTERS, type Upcasters } from '../upcasters.js';
import { type Claim, Claims, type Known } from './claims.js';
import { CopyMark } from './copy-mark.js';
import { eventOf } from './log-event.js';
import { Log, type Write } from './log.js';
import { LogEnd } from './log-end.js';
import { NumberedLog } from './numbered-log.js';
import { Places } from './places.js';
import { CREATE_SQL } from './schema.js';
import { Sequencer } from './sequencer.js';
import { Tables } from './tables.js';
import { heldMsOf, type Timings, TIMINGS } from './timings.js';
import { AppendUnsettled, ClaimHeld, NotFollowed } from './trouble.js';

export type EventStoreDbOptions = {
  /** esdb://… */
  readonly url: string;
  /** Where the sequences are kept. */
  readonly databaseUrl: string;
  /** A line for whoever looks after the program. */
  readonly report: (line: string) => void;
  readonly upcasters?: Upcasters;
  readonly timings?: Partial<Timings>;
};

/** The record in EventStoreDB or KurrentDB, its sequences in PostgreSQL (ADR 0013). */
export class EventStoreDbEventStore extends EventStore {
  private readonly numberedLog: NumberedLog;
  private readonly claims: Claims;
  private readonly end: LogEnd;
  private caughtUp: Promise<void> | null = null;
  private closing: Promise<void> | null = null;

  private constructor(
    private readonly parts: {
      pool: Pool;
      tables: Tables;
      log: Log;
      places: Places;
      wakeUp: WakeUp;
      upcasters: Upcasters;
      timings: Timings;
    },
    private readonly sequencer: Sequencer,
  ) {
    super();
    // An append is tried for so long, and its last attempt may just have begun then.
    this.claims = new Claims(parts.tables, heldMsOf(parts.timings));
    this.end = new LogEnd(parts.log);
    this.numberedLog = new NumberedLog(parts.log, parts.places);
    sequencer.start((places, batch) => {
      this.numberedLog.keep(places, batch);
      parts.places.settle(places);
    });
  }

  /** @throws UsageError where EventStoreDB cannot be used, or a record is being copied into it */
  static async open({ url, databaseUrl, report, upcasters = UPCASTERS, timings }: EventStoreDbOptions): Promise<EventStoreDbEventStore> {
    const all = { ...TIMINGS, ...timings };
    const log = new Log(url, all);
    await log.requireReachable();
    if ((await CopyMark.read(log)).record !== null) {
      await log.close();
      throw new CopyUnfinished();
    }
    // All that is written here can be made again from the log, or protects an append that is under way.
    const pool = patientPool(databaseUrl, { max: 8, name: 'sequences', settings: '-c synchronous_commit=off' });
    await pool.query(CREATE_SQL);
    const wakeUp = new WakeUp(databaseUrl, 'record_numbered');
    const tables = new Tables(pool);
    const places = new Places(tables, wakeUp, all);
    return new EventStoreDbEventStore(
      { pool, tables, log, places, wakeUp, upcasters, timings: all },
      new Sequencer(databaseUrl, { log, places, timings: all, report }),
    );
  }

  async append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended> {
    const write: Write = { stream, events: admit(stream, events), expected };
    // Until what was in the log at the start is numbered, nobody can tell which ids are in it.
    await (this.caughtUp ??= this.catchUp());
    const { fresh, known } = await this.claim(write);
    // An earlier attempt may have written these ids: its events, if there are any, are numbered after this.
    const isTold = known.length === 0 ? fresh : known.length === write.events.length;
    const first = await this.firstAnswer(write, isTold ? known : await this.knownAfterAll(write));
    if (first) {
      if (fresh) await this.claims.release(write);
      return first;
    }
    // The wait may have been long, and a claim counts from when it was made.
    if (!fresh) await this.claim(write);
    return this.write(write, fresh);
  }

  async readStream(stream: string, from = 0n): Promise<readonly Recorded[]> {
    return (await this.numberedLog.stream(stream, from)).map((event) => upcast(event, this.parts.upcasters));
  }

  async readAll(after: bigint, limit: number): Promise<readonly Recorded[]> {
    return (await this.numberedLog.after(after, limit)).map((event) => upcast(event, this.parts.upcasters));
  }

  subscribe(after: bigint, options: Subscribing): Subscription {
    const { wakeUp, upcasters } = this.parts;
    const rowsAfter = (position: bigint, limit: number) => this.numberedLog.after(position, limit);
    return following({ rowsAfter, wakeUp, upcasters, isClosed: () => this.closing !== null }, after, options);
  }

  async head(): Promise<bigint> {
    return (await this.parts.places.head()).sequence;
  }

  async sequenceAt(moment: string): Promise<bigint> {
    // What is not numbered yet was recorded after the newest event that is, or with it.
    const { recordedAt } = await this.parts.places.head();
    if (recordedAt <= new Date(moment)) await this.catchUp();
    return this.parts.places.sequenceAt(moment);
  }

  override async numbering(): Promise<Numbering> {
    try {
      await this.sequencer.whenBegun(this.parts.timings.answerMs);
      const { position, gate } = await this.parts.places.head(true);
      if (gate === 'shut') throw new NotFollowed('EventStoreDB is not followed at the moment');
      const newest = await this.end.newestAfter(position);
      if (gate === 'open' && (!newest || (await this.isNumberedSoon(newest.id)))) return { state: 'whole' };
      return { state: 'numbering', share: newest ? Number(position?.commit ?? 0n) / Number(newest.position.commit) : 1 };
    } catch (error) {
      if (error instanceof RecordDamaged) return { state: 'damaged' };
      throw error;
    }
  }

  close(): Promise<void> {
    return (this.closing ??= this.letGo());
  }

  private async letGo(): Promise<void> {
    await this.sequencer.close();
    this.parts.places.close();
    await this.parts.wakeUp.close();
    await this.parts.log.close();
    await this.parts.pool.end();
  }

  /** While others write, something always waits for its sequence, for some milliseconds. */
  private async isNumberedSoon(id: string): Promise<boolean> {
    for (const end = performance.now() + this.parts.timings.numberedSoonMs; performance.now() < end; await sleep(20)) {
      if ((await this.parts.places.ofIds([id])).length > 0) return true;
    }
    return false;
  }

  /** Waits until all that is in the log now is numbered. */
  private async catchUp(): Promise<void> {
    try {
      await this.sequencer.whenBegun(this.parts.timings.answerMs);
      const { position } = await this.parts.places.head(true);
      const newest = await this.end.newestAfter(position);
      if (newest) await this.parts.places.numbered(newest.id);
    } catch (error) {
      this.caughtUp = null;
      this.end.forget();
      throw error;
    }
  }

  /** Waits up to `answerMs` for the outcome of an earlier append with these ids. @throws RecordDamaged, NotFollowed, ClaimHeld */
  private async claim(write: Write): Promise<Claim> {
    const until = performance.now() + this.parts.timings.settleMs;
    const claimed = (): Promise<Claim | ClaimHeld> =>
      this.claimOnceOpen(write, until).catch((error: unknown) => {
        if (error instanceof ClaimHeld) return error;
        throw error;
      });
    // However long that took: who was told late that the ids are held still looks what became of them.
    let answer = await claimed();
    for await (const _ of attempts({ forMs: this.parts.timings.answerMs, pauseMs: 20, pauseMsMax: 500 })) {
      if (!(answer instanceof ClaimHeld)) return answer;
      // Whatever the earlier append wrote is numbered after this; a claim that is still open and old enough wrote nothing.
      await this.catchUp();
      await this.claims.giveUp(write);
      answer = await claimed();
    }
    if (answer instanceof ClaimHeld) throw answer;
    return answer;
  }

  /** Waits up to `settleMs` until appends are accepted. @throws RecordDamaged, NotFollowed, ClaimHeld */
  private async claimOnceOpen(write: Write, until: number): Promise<Claim> {
    for (;;) {
      try {
        return await this.claims.claim(write);
      } catch (error) {
        if (!(error instanceof NotFollowed)) throw error;
        await this.parts.places.whenOpen(until - performance.now());
      }
    }
  }

  private async write(write: Write, fresh: boolean): Promise<Appended> {
    try {
      const { log, places } = this.parts;
      const revision = await log.append(write, (ms) => places.whenOpen(ms));
      const { sequence } = await places.numbered(write.events.at(-1)?.id ?? '').catch((why: unknown) => {
        throw new AppendUnsettled(write.stream, why);
      });
      return { sequence, revision };
    } catch (error) {
      // Nothing was written, unless it was another append of the same events.
      if (error instanceof RevisionConflict) {
        const first = fresh ? null : await this.firstAnswer(write, await this.knownAfterAll(write));
        if (first) return first;
        await this.numberedLog.reached(write.stream, error.actual);
      }
      if (fresh && (error instanceof RevisionConflict || error instanceof TooLarge)) await this.claims.release(write);
      throw error;
    }
  }

  private async knownAfterAll({ events }: Write): Promise<readonly Known[]> {
    const ids = events.map(({ id }) => id);
    await this.catchUp();
    const known = await this.parts.places.ofIds(ids);
    if (known.length === 0 || known.length === ids.length) return known;
    // What was appended as one may be numbered in parts: the rest of it is in the log by now.
    await this.catchUp();
    return this.parts.places.ofIds(ids);
  }

  /** Where the same events are in the record already; null where none of them is. @throws EventIdReused */
  private async firstAnswer({ stream, events }: Write, found: readonly Known[]): Promise<Appended | null> {
    if (found.length === 0) return null;
    const known = new Map(found.map((place) => [place.id, place]));
    const places = events.map(({ id }) => known.get(id)).filter((place) => place !== undefined);
    const [reused, last] = [new EventIdReused(places[0]?.id ?? ''), places.at(-1)];
    if (!last || places.length < events.length || places.some((place) => place.stream !== stream)) throw reused;
    const written = await this.textsAt(stream, places);
    if (events.some((event) => JSON.stringify(inOrder(event)) !== written.get(event.id))) throw reused;
    return { sequence: last.sequence, revision: last.revision };
  }

  private async textsAt(stream: string, places: readonly Known[]): Promise<ReadonlyMap<string, string>> {
    const from = places.reduce((first, { revision }) => (revision < first ? revision : first), places[0]?.revision ?? 0n);
    const found = (await this.parts.log.stream(stream, from)) ?? [];
    return new Map(
      found.flatMap((event) => {
        const ours = eventOf(event);
        return ours ? [[event.id, JSON.stringify(inOrder(textOf(ours)))]] : [];
      }),
    );
  }
}

const inOrder = (event: EventText): unknown => Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1));
