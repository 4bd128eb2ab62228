import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { codeOf } from '../../host/system-error.js';
import { HeardClient } from '../../postgres/heard-client.js';
import { LOCKS } from '../../postgres/locks.js';
import { RecordDamaged } from '../event-store.js';
import { FollowedLog } from './followed-log.js';
import { Ledger, Overtaken } from './ledger.js';
import { isBefore, type LogEvent, type Place, type Position } from './log-event.js';
import type { Log } from './log.js';
import { LogEnd } from './log-end.js';
import type { Head, Places } from './places.js';
import type { Timings } from './timings.js';
import { CREATE_SQL } from './schema.js';
import { messageOf, NotFollowed } from './trouble.js';

const UNDEFINED_TABLE = '42P01';

/** Is given what was numbered just now, and the events themselves. */
type Listener = (places: readonly Place[], batch: readonly LogEvent[]) => void;

type Parts = {
  readonly log: Log;
  readonly places: Places;
  readonly timings: Timings;
  readonly report: (line: string) => void;
};

/** Numbers the log: in exactly one of the programs that have it open. The others wait to take over. */
export class Sequencer {
  private readonly closing = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private begin: () => void = () => undefined;
  private readonly begun = new Promise<void>((resolve) => (this.begin = resolve));
  private onNumbered: Listener = () => undefined;
  private reported = '';
  private sound = false;
  private readonly complaints = new Set<string>();
  private pause: number;
  private readonly end: LogEnd;

  constructor(
    private readonly databaseUrl: string,
    private readonly parts: Parts,
  ) {
    this.pause = parts.timings.pauseMs;
    this.end = new LogEnd(parts.log);
  }

  start(onNumbered: Listener): void {
    this.onNumbered = onNumbered;
    this.running = this.run();
  }

  /** Resolves when some program numbers the log: until then the gate may be open only because a program died. @throws NotFollowed */
  async whenBegun(ms: number): Promise<void> {
    const late = new AbortController();
    const waiting = sleep(ms, undefined, { signal: late.signal }).then(() => {
      throw new NotFollowed('Nobody numbers the log yet');
    });
    await Promise.race([this.begun, waiting]).finally(() => late.abort());
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private get closed(): boolean {
    return this.closing.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      const client = new HeardClient({ connectionString: this.databaseUrl, application_name: 'zukunftsdialog sequencer' });
      try {
        await client.connect();
        await client.query('set synchronous_commit = off');
        if (await this.takeLock(client)) await this.lead(client);
      } catch (error) {
        this.tell(`The sequencer lost its database: ${messageOf(error)}; trying again`);
        await this.rest();
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  /** Waits for the lock; false once the program stops. */
  private async takeLock(client: Client): Promise<boolean> {
    while (!this.closed) {
      const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCKS.sequencer}) as held`);
      if (rows[0]?.held === true) return true;
      this.begin();
      await this.pauseFor(this.parts.timings.takeOverMs);
    }
    return false;
  }

  /** As the one who numbers: until the program stops or the database is lost. A lost subscription is taken up again. */
  private async lead(client: Client): Promise<void> {
    const ledger = new Ledger(client);
    await client.query(CREATE_SQL);
    await ledger.shut();
    this.begin();
    await client.query(`delete from sequencer.claim where claimed_at < now() - interval '1 day'`);
    // A beat that fails is one that is missing.
    const beating = setInterval(() => void ledger.beat().catch(() => undefined), this.parts.timings.beatMs);
    try {
      await this.followOn(client, ledger);
    } finally {
      clearInterval(beating);
    }
  }

  private async followOn(client: Client, ledger: Ledger): Promise<void> {
    while (!this.closed) {
      try {
        await this.follow(ledger);
      } catch (error) {
        // Whoever lost the database lost the lock as well.
        await client.query('select');
        // Somebody has dropped the sequences: they are made anew from the start.
        if (error instanceof Overtaken || error instanceof NotFollowed || codeOf(error) === UNDEFINED_TABLE) return;
        await ledger.shut();
        if (error instanceof RecordDamaged) await this.halt(ledger, error);
        else this.tell(`Lost EventStoreDB: ${messageOf(error)}; going on after the last event as soon as it answers`);
        await this.rest();
      }
    }
  }

  private async follow(ledger: Ledger): Promise<void> {
    const { log, places, timings } = this.parts;
    const { signal } = this.closing;
    let head: Head = await places.head();
    await this.requireSameLog(head);
    if (await ledger.mended(['log-shorter', 'log-replaced'])) this.resumed();
    this.sound = await ledger.isSound();
    const followed = new FollowedLog(log, this.end, head.position, { watchMs: timings.watchMs, signal });
    try {
      let ahead = await this.end.newestAfter(head.position);
      if (!ahead && this.sound) await this.caughtUp(ledger);
      for (let batch = await followed.next(); batch; batch = await followed.next()) {
        // Somebody may have dropped the sequences to have them made anew, while this program runs.
        if (batch.length === 0 && (await places.head()).sequence !== head.sequence) throw new Overtaken('The sequences were moved');
        head = batch.length === 0 ? head : await this.number(ledger, head, batch);
        if (batch.length === 0 || (ahead && head.position && !isBefore(head.position, ahead.position))) {
          if (ahead || !this.sound) await this.caughtUp(ledger);
          ahead = null;
        }
        this.pause = timings.pauseMs;
      }
    } finally {
      followed.stop();
    }
  }

  private async number(ledger: Ledger, before: Head, batch: readonly LogEvent[]): Promise<Head> {
    const { head, numbered } = await ledger.write(before, batch);
    this.onNumbered(numbered.places, batch);
    for (const complaint of numbered.complaints.filter((each) => !this.complaints.has(each))) {
      // Settings of streams come again with each new subscription.
      this.complaints.add(complaint);
      this.parts.report(complaint);
    }
    if (numbered.damage) throw numbered.damage;
    return head;
  }

  /** All that was in the log when it was followed anew is numbered, and nothing of it is missing. */
  private async caughtUp(ledger: Ledger): Promise<void> {
    // Also what a program before this one noted.
    if (!this.sound) await ledger.mended(['events-missing']);
    this.sound = true;
    if (this.reported !== '') this.resumed();
    await ledger.open();
  }

  /** The newest event that was numbered is still at its place. @throws RecordDamaged */
  private async requireSameLog({ sequence, position }: Head): Promise<void> {
    if (!position || sequence === 0n) return;
    const [place] = await this.parts.places.after(sequence - 1n, 1);
    const [ends, found]: [LogEvent[], LogEvent[]] = [[], []];
    await this.parts.log.backwards((event) => ends.push(event) < 1);
    const end = ends[0]?.position;
    if (!end || isBefore(end, position)) throw shorter(sequence, position);
    await this.parts.log.forwards(position, (event) => found.push(event) < 1, 1);
    if (found[0]?.id !== place?.id) throw replaced(sequence, place);
  }

  private async halt(ledger: Ledger, damage: RecordDamaged): Promise<void> {
    this.sound = false;
    this.end.forget();
    this.tell(`Nothing is numbered any more: ${damage.message}`);
    await ledger.note(damage);
  }

  private resumed(): void {
    this.reported = '';
    this.parts.report('The log is numbered again');
  }

  /** Once, however often it happens again. */
  private tell(line: string): void {
    if (this.reported !== line) this.parts.report(line);
    this.reported = line;
  }

  private async pauseFor(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }

  private async rest(): Promise<void> {
    await this.pauseFor(this.pause);
    this.pause = Math.min(this.pause * 2, this.parts.timings.pauseMsMax);
  }
}

const shorter = (sequence: bigint, { commit }: Position): RecordDamaged =>
  new RecordDamaged(
    'log-shorter',
    `EventStoreDB ends before event ${String(sequence)} (position ${String(commit)}), which was numbered: was an older backup put back? ` +
      'Put back the newer one; or, if it is lost, drop the schema `sequencer` and rebuild the views',
  );

const replaced = (sequence: bigint, place: Place | undefined): RecordDamaged =>
  new RecordDamaged(
    'log-replaced',
    `EventStoreDB does not have event ${String(sequence)} (${place?.id ?? ''} in ${place?.stream ?? ''}) where it was: ` +
      'it was scavenged, or this is another log',
  );
