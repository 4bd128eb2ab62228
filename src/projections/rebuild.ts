import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { LOCKS_OF_TWO } from '../postgres/locks.js';
import type { EventStore } from '../store/event-store.js';
import { Locked } from '../host/failures.js';
import { UsageError } from '../host/usage-error.js';
import { readCheckpoint, writeCheckpoint } from './checkpoint.js';
import type { AnyProjection } from './projection.js';
import type { Query } from './rows.js';
import { creationOf } from './tables.js';
import { schemaOf } from './view-table.js';

const BATCH = 2000;
/** How long the way to a view is shut at most, at each attempt to put the new one in its place. */
const SWAP_MS = 200;
const SWAP_PAUSE_MS = 300;

export type RebuildProgress = (done: bigint, total: bigint) => void;

/**
 * Builds a view from the first event beside the one that is read, and puts it in its place in one transaction.
 * Readers see the old rows or the new ones, never a part. Returns the sequence it stands for.
 * @throws UsageError where another program rebuilds this view at the moment, PoisonEvent
 */
export const rebuild = async (
  { views, store, signal }: { readonly views: DataSource; readonly store: EventStore; readonly signal?: AbortSignal | undefined },
  projection: AnyProjection,
  progress: RebuildProgress = () => undefined,
): Promise<bigint> => {
  const runner = views.createQueryRunner();
  try {
    const query = queryOf(runner);
    const [lock] = await query('select pg_try_advisory_lock($1, hashtext($2)) as held', [LOCKS_OF_TWO.rebuild, projection.name]);
    if (lock?.['held'] !== true) throw new UsageError(`Another program is rebuilding ${projection.name}.`);
    try {
      return await build(runner, store, projection, { progress, signal });
    } finally {
      await query('select pg_advisory_unlock($1, hashtext($2))', [LOCKS_OF_TWO.rebuild, projection.name]);
    }
  } finally {
    await runner.release();
  }
};

/** Whether somebody rebuilds one of these views at the moment, which takes as long as the record is long. */
export const isBeingRebuilt = async (query: Query, names: readonly string[]): Promise<boolean> => {
  const held = await query(
    `select from pg_locks join pg_database d on d.oid = database and datname = current_database()
     where locktype = 'advisory' and classid = $1::int::oid and objid in (select hashtext(name)::oid from unnest($2::text[]) as wanted (name))`,
    [LOCKS_OF_TWO.rebuild, names],
  );
  return held.length > 0;
};

type Building = { readonly progress: RebuildProgress; readonly signal: AbortSignal | undefined };

const build = async (
  runner: QueryRunner,
  store: EventStore,
  projection: AnyProjection,
  { progress, signal }: Building,
): Promise<bigint> => {
  const query = queryOf(runner);
  const beside = `${schemaOf(projection.name)}_next`;
  await query(`drop schema if exists ${beside} cascade`, []);
  await query(creationOf(projection.tables, beside), []);
  let sequence = 0n;
  const catchUp = async (target: bigint): Promise<void> => {
    while (sequence < target) {
      const { events, through } = await store.readOf(projection.types, sequence, BATCH);
      if (events.length > 0) await projection.write(events, query, beside);
      sequence = through > sequence ? through : target;
      progress(sequence, target);
    }
  };
  await catchUp(await store.head());
  await runner.startTransaction();
  try {
    // From here on the live projection waits; it goes on from where this one ends.
    await query('set local lock_timeout = 0', []);
    await readCheckpoint(query, projection.name, true);
    await catchUp(await store.head());
    await swap(query, schemaOf(projection.name), beside, signal);
    await writeCheckpoint(query, projection, sequence);
    await runner.commitTransaction();
    return sequence;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
};

/**
 * Readers are waited for, however long; and who comes after them does not wait behind this for longer than a moment for each table.
 * @throws what the signal is aborted with
 */
const swap = async (query: Query, schema: string, beside: string, signal?: AbortSignal): Promise<void> => {
  await query(`set local lock_timeout = ${SWAP_MS}; savepoint swap`, []);
  for (;;) {
    try {
      await query(`drop schema if exists ${schema} cascade`, []);
      await query(`alter schema ${beside} rename to ${schema}`, []);
      await query('set local lock_timeout = 0', []);
      return;
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      await query('rollback to savepoint swap', []);
      await sleep(SWAP_PAUSE_MS, undefined, { signal });
    }
  }
};

/** A query runner's SQL, answering rows. */
export const queryOf =
  (runner: QueryRunner): Query =>
  async (sql, values) => {
    const answer: unknown = await runner.query(sql, [...values]);
    // TypeORM answers an update with [rows, count], and anything else with its rows.
    return Array.isArray(answer) ? (answer as readonly Record<string, unknown>[]) : [];
  };
