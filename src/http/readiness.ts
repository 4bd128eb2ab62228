import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import type { Failure } from '../projections/checkpoint.js';
import type { Query } from '../projections/rows.js';
import { ProjectionRunner, type RunState } from '../projections/runner.js';
import { type ViewPositions, viewPositions } from '../projections/view-positions.js';
import { PROJECTIONS } from '../projections/all.js';
import { EventStore, type Numbering } from '../store/event-store.js';
import { Disk, type Space } from '../host/disk.js';
import { codeOf } from '../host/system-error.js';
import { Vault } from '../vault/vault.js';

/** Whoever asks waits no longer: a database that hangs is one that is not there. */
const ANSWER_MS_MAX = 2500;

type Reachable = { readonly status: 'up' } | { readonly status: 'down'; readonly reason: string };
type ViewHealth = {
  readonly state: RunState;
  /** null where nobody can tell at the moment. */
  readonly sequence: number | null;
  /** Events in the record that the view does not have yet. */
  readonly lag: number | null;
  readonly failure: Failure | null;
};
export type Found = {
  /**
   * `ok`: a command that is sent now is taken, and views are read. `reading`: the disk is full, and nothing is written. `numbering`: what
   * is in the log gets its sequences first. `building`: a view has no rows yet, as after a restore. `stopped`: a person has to look.
   */
  readonly status: 'ok' | 'reading' | 'numbering' | 'building' | 'stopped' | 'unreachable';
  /** The newest sequence, and whether all that was written has one; null where nobody can tell at the moment. */
  readonly record: { readonly sequence: number | null; readonly numbering: Numbering | null };
  readonly views: Readonly<Record<string, ViewHealth>>;
  /** Where the events are. */
  readonly store: Reachable;
  readonly database: Reachable;
  readonly vault: Reachable;
  /** null where the database is not the embedded one. */
  readonly disk: Space | null;
};

/** Whether the program can do its work, found out in a bounded time. */
@Injectable()
export class Readiness {
  private readonly viewPositions: () => Promise<ViewPositions>;
  private readonly numbering: () => Promise<Numbering>;
  private readonly checkVault: () => Promise<void>;

  constructor(
    store: EventStore,
    views: DataSource,
    vault: Vault,
    private readonly runner: ProjectionRunner,
    private readonly disk: Disk,
    private readonly indicators: HealthIndicatorService,
  ) {
    const query: Query = (sql, values) => views.query(sql, [...values]);
    this.viewPositions = oneAtATime(() => viewPositions(store, query));
    this.numbering = oneAtATime(() => store.numbering());
    this.checkVault = oneAtATime(() => vault.check());
  }

  async ready(): Promise<Found> {
    let found = null as ViewPositions | null;
    let numbering: Numbering | null = null;
    let disk: Space | null = null;
    const [database, events, vault] = await Promise.all([
      this.reach('database', async () => void (found = await this.viewPositions())),
      this.reach('store', async () => void (numbering = await this.numbering())),
      this.reach('vault', this.checkVault),
      this.reach('disk', async () => void (disk = await this.disk.space())),
    ]);
    const views = this.viewsOf(found);
    const isReached = [database, events, vault].every(({ status }) => status === 'up');
    const isBuilt = found === null || found.views.every((view) => view.isBuilt);
    const status = isReached ? statusOf(numbering, Object.values(views), { isBuilt, disk }) : 'unreachable';
    return { status, record: { sequence: headOf(found), numbering }, views, store: events, database, vault, disk };
  }

  private async reach(what: string, ask: () => Promise<void>): Promise<Reachable> {
    let failure: unknown;
    const noting = (): Promise<void> =>
      ask().catch((error: unknown) => {
        failure = error;
        throw error;
      });
    const { [what]: found } = await this.indicators.check(what).attempt(noting).withTimeout(ANSWER_MS_MAX);
    // Not the message: it names hosts and users, and anybody may read this.
    return found?.status === 'up' ? { status: 'up' } : { status: 'down', reason: failure ? (codeOf(failure) ?? 'failed') : 'timeout' };
  }

  private viewsOf(found: ViewPositions | null): Readonly<Record<string, ViewHealth>> {
    if (!found) {
      const unknown = (view: string): ViewHealth => ({ state: this.runner.stateOf(view), sequence: null, lag: null, failure: null });
      return Object.fromEntries(PROJECTIONS.map(({ name }) => [name, unknown(name)]));
    }
    return Object.fromEntries(
      found.views.map(({ view, sequence, lag, failure }): [string, ViewHealth] => {
        const state = failure ? 'stopped' : this.runner.stateOf(view);
        return [view, { state, sequence: Number(sequence), lag: Number(lag), failure }];
      }),
    );
  }
}

/** Of a program that reaches everything it needs. */
const statusOf = (
  numbering: Numbering | null,
  views: readonly ViewHealth[],
  { isBuilt, disk }: { readonly isBuilt: boolean; readonly disk: Space | null },
): Found['status'] => {
  if (numbering?.state === 'damaged' || views.some(({ state }) => state === 'stopped')) return 'stopped';
  if (numbering?.state !== 'whole') return 'numbering';
  if (!isBuilt) return 'building';
  return disk?.state === 'full' ? 'reading' : 'ok';
};

const headOf = (found: ViewPositions | null): number | null => (found ? Number(found.head) : null);

/** Where a database hangs, those who ask again wait for the same answer: questions must not pile up before it. */
const oneAtATime = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asking: Promise<T> | null = null;
  return () => (asking ??= ask().finally(() => (asking = null)));
};
