import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { numberIn } from '../domain/language.js';
import { codeOf } from '../host/system-error.js';
import { Turns } from '../host/turns.js';
import { LOCKS_OF_TWO } from '../postgres/locks.js';
import { EventStore, type Recorded, UnknownSchema } from '../store/event-store.js';
import { observedBatch } from './observed-batch.js';
import { PROJECTIONS } from './all.js';
import { type Failure, isOf, readCheckpoint, writeCheckpoint, writeFailure } from './checkpoint.js';
import { openBuilders } from './data-source.js';
import { Passing } from './passing.js';
import { type AnyProjection, PoisonEvent } from './projection.js';
import { queryOf, rebuild, type RebuildProgress } from './rebuild.js';

const TAKE_OVER_MS = 1000;
const RETRY_MS_MAX = 10_000;
const TELL_MS = 10_000;
/** Each reads the whole record, with the connections and the time of those who write to it. */
const BUILDS_MAX = 2;
const written = numberIn('en');

/** What a projection does in this program. `waiting`: another program does the work. `stopped`: an event cannot be projected. */
export type RunState = 'starting' | 'rebuilding' | 'running' | 'waiting' | 'retrying' | 'stopped';

/** Somebody else moved the checkpoint, for instance a rebuild: go on from there. */
class Overtaken extends Error {}

/** Keeps the views up to date: each projection alone, each batch of rows with its checkpoint in one transaction. */
@Injectable()
export class ProjectionRunner {
  private readonly logger = new Logger('Projections');
  private readonly stopping = new AbortController();
  private readonly states = new Map<string, RunState>();
  private readonly building = new Turns(BUILDS_MAX);
  private readonly passing = new Passing();
  private running: Promise<unknown> | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly views: DataSource,
  ) {}

  start(projections: readonly AnyProjection[] = PROJECTIONS): void {
    // Every view waits for the one end, some of them at two places: that is no leak.
    setMaxListeners(2 * projections.length + 1, this.stopping.signal);
    this.running = this.run(projections);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  stateOf(name: string): RunState {
    return this.states.get(name) ?? (this.running ? 'starting' : 'waiting');
  }

  private async run(projections: readonly AnyProjection[]): Promise<void> {
    const builders = await this.connect();
    if (!builders) return;
    try {
      await Promise.all(projections.map((projection) => this.supervise(projection, builders)));
    } finally {
      await builders.destroy();
    }
  }

  /** Null once the program stops. */
  private async connect(): Promise<DataSource | null> {
    const { signal } = this.stopping;
    for (let pause = TAKE_OVER_MS; !signal.aborted; pause = Math.min(pause * 2, RETRY_MS_MAX)) {
      try {
        return await openBuilders(this.views, BUILDS_MAX);
      } catch (error) {
        await this.rest('views', error, pause);
      }
    }
    return null;
  }

  /** Runs one projection until the program stops or an event cannot be projected. A lost database is not its fault. */
  private async supervise(projection: AnyProjection, builders: DataSource): Promise<void> {
    let pause = TAKE_OVER_MS;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.work(projection, builders);
        pause = TAKE_OVER_MS;
      } catch (error) {
        if (error instanceof Overtaken || this.stopping.signal.aborted) continue;
        if (error instanceof PoisonEvent || error instanceof UnknownSchema) return this.halt(projection, error);
        this.states.set(projection.name, 'retrying');
        await this.rest(projection.name, error, pause);
        pause = Math.min(pause * 2, RETRY_MS_MAX);
      }
    }
  }

  private async rest(what: string, error: unknown, pause: number): Promise<void> {
    this.logger.warn(`${what}: ${messageOf(error)}; trying again`);
    await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private async work(projection: AnyProjection, builders: DataSource): Promise<void> {
    const runner = builders.createQueryRunner();
    try {
      if (!(await this.takeLock(runner, projection))) return;
      const checkpoint = await readCheckpoint(queryOf(runner), projection.name);
      if (!checkpoint || !isOf(checkpoint, projection)) {
        this.states.set(projection.name, 'rebuilding');
        const { signal } = this.stopping;
        const by = { views: builders, store: this.store, signal };
        const sequence = await this.building.run(() => rebuild(by, projection, this.telling(projection.name)), signal);
        if (checkpoint) this.logger.log(`${projection.name}: rebuilt as version ${projection.version}, up to sequence ${String(sequence)}`);
        return;
      }
      this.states.set(projection.name, 'running');
      let position = checkpoint.sequence;
      for await (const events of this.store.subscribe(position, { signal: this.stopping.signal })) {
        position = await this.advance(runner, projection, position, events);
      }
    } finally {
      // Gives back the lock; where the connection is lost, PostgreSQL has taken it already.
      await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
      await runner.release().catch(() => undefined);
    }
  }

  /** A line of the log every ten seconds, of a view that takes so long. */
  private telling(view: string): RebuildProgress {
    let told = performance.now();
    return (done, total) => {
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      this.logger.log(`${view}: built from ${written(done)} of ${written(total)} events`);
    };
  }

  /** Waits for the lock; false once the program stops. */
  private async takeLock(runner: QueryRunner, { name }: AnyProjection): Promise<boolean> {
    const { signal } = this.stopping;
    for (;;) {
      const [lock] = await queryOf(runner)('select pg_try_advisory_lock($1, hashtext($2)) as held', [LOCKS_OF_TWO.projection, name]);
      if (lock?.['held'] === true) return true;
      this.states.set(name, 'waiting');
      await sleep(TAKE_OVER_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return false;
    }
  }

  private async advance(runner: QueryRunner, projection: AnyProjection, position: bigint, events: readonly Recorded[]): Promise<bigint> {
    const query = queryOf(runner);
    const sequence = events.at(-1)?.sequence ?? position;
    if (!events.some((event) => projection.isAbout(event))) {
      if (await this.passing.pass(query, { view: projection, from: position, to: sequence })) return sequence;
      throw new Overtaken();
    }
    try {
      await observedBatch(projection, events, () => this.write(runner, projection, position, events));
      return sequence;
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      return await this.advanceOneByOne(runner, projection, position, events, error);
    }
  }

  /** Rows and checkpoint of a batch, both or neither. */
  private async write(runner: QueryRunner, projection: AnyProjection, from: bigint, events: readonly Recorded[]): Promise<void> {
    const query = queryOf(runner);
    await runner.startTransaction();
    try {
      const checkpoint = await readCheckpoint(query, projection.name, true);
      if (checkpoint?.sequence !== from || !isOf(checkpoint, projection)) throw new Overtaken();
      await projection.write(events, query);
      await writeCheckpoint(query, projection, events.at(-1)?.sequence ?? from);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }

  /** After a batch that failed for its content: what comes before the event that fails still counts, and the failure names it. */
  private async advanceOneByOne(
    runner: QueryRunner,
    projection: AnyProjection,
    position: bigint,
    events: readonly Recorded[],
    error: unknown,
  ): Promise<bigint> {
    if (!(error instanceof PoisonEvent) && !isAboutContent(error)) throw error;
    const [first, ...others] = events;
    if (!first || others.length === 0)
      throw error instanceof PoisonEvent || !first ? error : new PoisonEvent(first.sequence, first.type, error);
    let reached = position;
    for (const event of events) reached = await this.advance(runner, projection, reached, [event]);
    return reached;
  }

  private async halt(projection: AnyProjection, error: PoisonEvent | UnknownSchema): Promise<void> {
    const { name } = projection;
    const failure: Failure = { sequence: String(error.sequence), message: error.message };
    this.states.set(name, 'stopped');
    this.logger.error(
      `${name} stopped: ${failure.message}. Its rows stay as of the event before; it goes on when the program that can read it starts.`,
    );
    const runner = this.views.createQueryRunner();
    try {
      await writeFailure(queryOf(runner), projection, failure);
    } catch (lost) {
      this.logger.warn(`${name}: could not note the failure: ${messageOf(lost)}`);
    } finally {
      await runner.release();
    }
  }
}

/** Classes 22 and 23 of PostgreSQL's errors: the rows are wrong, and trying again will not mend them. */
const isAboutContent = (error: unknown): boolean => error instanceof QueryFailedError && /^2[23]/.test(codeOf(error) ?? '');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
