import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Checkpoint } from '../log/checkpoint.js';
import { rootOf } from '../log/merkle.js';
import { EventStore, type Recorded } from '../store/event-store.js';
import { eventAsWritten } from './event-as-written.js';
import { GrowingLog } from './growing-log.js';
import type { KeptCheckpoint } from './kept-checkpoint.js';
import { leafOf } from './leaf.js';
import type { LogKey } from './log-key.js';
import { type Holding, LogOvertaken, type LogTables } from './log-tables.js';
import { Withheld } from './withheld.js';

const PAGE_SIZE = 500;
/** Between two checkpoints, where no more than a page comes meanwhile. */
const CHECKPOINT_MS = 500;
const AGAIN_MS = 1000;
const AGAIN_MS_MAX = 10_000;

/** What it does in this program. `waiting`: another program writes, or this one was not asked to. `refusing`: the record is no longer what was signed, and a person has to look. */
export type LogState = 'starting' | 'running' | 'waiting' | 'retrying' | 'refusing';

/** The record is no extension of what was signed before. */
class NotAnExtension extends Error {}

type Parts = { readonly tables: LogTables; readonly key: LogKey; readonly kept: KeptCheckpoint };

/**
 * Makes the log from the record, one program at a time: leaves, tiles and checkpoint in one transaction. It signs nothing that is inconsistent with what it signed before,
 * also where that is known from outside the database alone (ADR 0051).
 */
@Injectable()
export class LogWriter {
  private readonly logger = new Logger('Log');
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private now: LogState = 'waiting';

  constructor(
    private readonly store: EventStore,
    private readonly parts: Parts,
  ) {}

  get state(): LogState {
    return this.now;
  }

  start(): void {
    this.now = 'starting';
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
    await this.parts.tables.close();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let pause = AGAIN_MS; !signal.aborted; pause = Math.min(pause * 2, AGAIN_MS_MAX)) {
      try {
        const isOurs = await this.parts.tables.alone((holding) => this.write(holding));
        if (!isOurs) this.now = 'waiting';
        pause = AGAIN_MS;
      } catch (error) {
        if (this.stopping.signal.aborted) break;
        this.tell(error);
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private tell(error: unknown): void {
    const before = this.now;
    const message = error instanceof Error ? error.message : String(error);
    this.now = error instanceof NotAnExtension ? 'refusing' : 'retrying';
    if (this.now === 'refusing' && before !== 'refusing') this.logger.error(`The log is read-only. ${message}`);
    if (this.now === 'retrying' && !(error instanceof LogOvertaken)) this.logger.warn(`${message}; trying again`);
  }

  /** From where the log ends, as long as the program runs and has the lock. */
  private async write({ lost, signing }: Holding): Promise<void> {
    const { tables, kept } = this.parts;
    const log = await GrowingLog.resume(tables);
    const { ahead, unsigned } = await this.promised(log);
    let before = { size: log.size, root: log.root };
    const add = async (leaves: readonly Buffer[], isSigned: boolean): Promise<void> => {
      const after = { size: log.size, root: log.root };
      const note = isSigned && ahead.every(({ size }) => log.size >= size) ? this.parts.key.sign(log) : null;
      await tables.add({ before, after, leaves, tiles: log.takeTiles(), note, keep: (signed) => kept.write(signed) });
      before = after;
    };
    await signing();
    if (unsigned) await add([], true);
    this.now = 'running';
    const withheld = new Withheld(this.store);
    let signedAt = 0;
    const signal = AbortSignal.any([this.stopping.signal, lost]);
    for await (const events of this.store.subscribe(log.size, { signal, pageSize: PAGE_SIZE, asWritten: true })) {
      const leaves = await this.leavesOf(events, withheld);
      for (const leaf of leaves) {
        log.add(leaf);
        requireKept(ahead, log);
      }
      const isAtEnd = events.length < PAGE_SIZE || log.size === (await this.store.head());
      const isSigned = isAtEnd || performance.now() - signedAt >= CHECKPOINT_MS;
      await add(leaves, isSigned);
      if (isSigned) signedAt = performance.now();
      if (isAtEnd) await sleep(CHECKPOINT_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async leavesOf(events: readonly Recorded[], withheld: Withheld): Promise<readonly Buffer[]> {
    const leaves: Buffer[] = [];
    for (const event of events) leaves.push(leafOf(event, await withheld.wasWithheld(event)));
    return leaves;
  }

  /** What was signed before and is still ahead of the log, and whether the log has leaves that no checkpoint has. @throws NotAnExtension */
  private async promised(log: GrowingLog): Promise<{ readonly ahead: readonly Checkpoint[]; readonly unsigned: boolean }> {
    const { tables } = this.parts;
    const [published, kept] = [this.read(await tables.checkpoint()), this.read(await this.parts.kept.read())];
    if (published && !kept)
      this.logger.warn(`No checkpoint is kept in ${this.parts.kept.path} yet: nothing outside the database is compared.`);
    const signed = [published, kept].filter((checkpoint) => checkpoint !== null);
    for (const { size, root } of signed.filter((checkpoint) => checkpoint.size <= log.size)) {
      const now = size === log.size ? log.root : await rootOf(size, tables.hashesOf(log.size));
      if (!now.equals(root)) throw new NotAnExtension(`Its first ${size} leaves are not those that were signed.`);
    }
    await this.requireSameEnd(log);
    const ahead = signed.filter(({ size }) => size > log.size);
    const head = await this.store.head();
    const most = ahead.reduce((longest, { size }) => (size > longest ? size : longest), 0n);
    if (head < most)
      throw new NotAnExtension(`The record ends at ${head}, and ${most} events of it were signed (${this.parts.kept.path}).`);
    if (head < log.size) throw new NotAnExtension(`The record ends at ${head}, and its log at ${log.size}.`);
    return { ahead, unsigned: log.size > (published?.size ?? 0n) };
  }

  /** @throws NotAnExtension */
  private read(note: string | null): Checkpoint | null {
    if (note === null) return null;
    const checkpoint = this.parts.key.read(note);
    if (checkpoint) return checkpoint;
    throw new NotAnExtension(
      'What was signed before is no checkpoint of this log: under another name (LOG_ORIGIN), by another key, or damaged.',
    );
  }

  /** The last leaf is that of the record's event: where it is not, nothing that follows is signed. @throws NotAnExtension */
  private async requireSameEnd({ size }: GrowingLog): Promise<void> {
    if (size === 0n) return;
    const leaf = await this.parts.tables.leaf(size - 1n);
    const event = await eventAsWritten(this.store, size);
    if (!event) return;
    const now = leafOf(event, await new Withheld(this.store).wasWithheld(event));
    if (!leaf?.equals(now)) throw new NotAnExtension(`Event ${size} is not the one in the log.`);
  }
}

/** @throws NotAnExtension where the log has become as long as what was signed, and is not the same */
const requireKept = (ahead: readonly Checkpoint[], log: GrowingLog): void => {
  if (ahead.some(({ size, root }) => size === log.size && !root.equals(log.root)))
    throw new NotAnExtension(`Its first ${log.size} events are not those that were signed.`);
};
