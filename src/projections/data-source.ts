import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { failingAs } from '../host/failures.js';
import { NOTICE_LOSS, PATIENCE } from '../host/patience.js';
import { LOCKS } from '../postgres/locks.js';
import { postgresFailure } from '../postgres/postgres-failure.js';
import { PROJECTIONS } from './all.js';
import { CHECKPOINT_SQL } from './checkpoint.js';
import { creationOf } from './tables.js';
import { schemaOf } from './view-table.js';

/** Officials, jobs, and the looks at where a view stands. Everybody else has connections apart. */
const READERS_MAX = 6;

export const viewsOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    entities: PROJECTIONS.flatMap(({ tables }) => Object.values(tables).flatMap((table) => ('entity' in table ? table.entity : []))),
    applicationName: 'zukunftsdialog views',
    // What a crash takes back of a view, it takes back together with its checkpoint: the projection writes it again.
    // Statements are short: compiling one takes longer than it does.
    // A projector whose machine is gone holds its locks until PostgreSQL notices: in 4 s, not in the two hours of the default.
    extra: { max: READERS_MAX, ...PATIENCE, options: `${PATIENCE.options} -c synchronous_commit=off -c jit=off ${NOTICE_LOSS}` },
  }) satisfies DataSourceOptions;

/** TypeORM has a pool of its own, and all that it asks goes through a query runner. */
class Views extends DataSource {
  override createQueryRunner(...about: Parameters<DataSource['createQueryRunner']>): QueryRunner {
    const runner = super.createQueryRunner(...about);
    failingAs(runner, 'query', postgresFailure);
    return runner;
  }
}

/** Connects to the views. Those that are not there yet are made, and are empty; those of another form are read until they are rebuilt. */
export const openViews = async (url: string): Promise<DataSource> => {
  const views = await new Views(viewsOptions(url)).initialize();
  try {
    await makeMissing(views);
    return views;
  } catch (error) {
    await views.destroy();
    throw error;
  }
};

/**
 * Connections for those who write views, apart from the readers': one for the lock of each view, and one for each that is built at the moment.
 * As many as are built, after a restore for instance, they take none that others need.
 */
export const openBuilders = ({ options }: DataSource, buildsMax: number): Promise<DataSource> => {
  const readers = options as ReturnType<typeof viewsOptions>;
  const extra = { ...readers.extra, max: PROJECTIONS.length + buildsMax };
  return new Views({ ...readers, applicationName: 'zukunftsdialog projections', entities: [], extra }).initialize();
};

/** Connections for readers apart from all others, whose statements end after a while. */
export const openReaders = ({ options }: DataSource, max: number, statementMs: number): Promise<DataSource> => {
  const others = options as ReturnType<typeof viewsOptions>;
  const extra = { ...others.extra, max, options: `${others.extra.options} -c statement_timeout=${statementMs}` };
  return new Views({ ...others, applicationName: 'zukunftsdialog readers', extra }).initialize();
};

/** In one transaction, which waits for its locks as long as it takes. Two programs that start at once do not both. */
const makeMissing = (views: DataSource): Promise<void> =>
  views.transaction(async (manager) => {
    await manager.query(`set local lock_timeout = 0; select pg_advisory_xact_lock(${LOCKS.views}); ${CHECKPOINT_SQL}`);
    const schemas: readonly { readonly nspname: string }[] = await manager.query('select nspname from pg_namespace');
    const missing = PROJECTIONS.filter(({ name }) => !schemas.some(({ nspname }) => nspname === schemaOf(name)));
    for (const { name, tables } of missing) await manager.query(creationOf(tables, schemaOf(name)));
    // Somebody dropped its tables: where it stood it does not stand any more.
    await manager.query('delete from views.checkpoint where name = any($1)', [missing.map(({ name }) => name)]);
  });
