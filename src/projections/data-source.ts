import { DataSource, type DataSourceOptions } from 'typeorm';
import { LOCKS } from '../database/locks.js';
import { NOTICE_LOSS, PATIENCE } from '../host/patience.js';
import { PROJECTIONS } from './all.js';
import { CHECKPOINT_SQL } from './checkpoint.js';
import { creationOf, schemaOf } from './view-table.js';

export const viewsOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    entities: PROJECTIONS.flatMap(({ tables }) => Object.values(tables).map(({ entity }) => entity)),
    applicationName: 'zukunftsdialog views',
    // What a crash takes back of a view, it takes back together with its checkpoint: the projection writes it again.
    // A projector whose machine is gone holds its locks until PostgreSQL notices: in 4 s, not in the two hours of the default.
    extra: { max: 20, ...PATIENCE, options: `${PATIENCE.options} -c synchronous_commit=off ${NOTICE_LOSS}` },
  }) satisfies DataSourceOptions;

/** Connects to the views. Those that are not there yet are made, and are empty; those of another form are read until they are rebuilt. */
export const openViews = async (url: string): Promise<DataSource> => {
  const views = await new DataSource(viewsOptions(url)).initialize();
  try {
    await makeMissing(views);
    return views;
  } catch (error) {
    await views.destroy();
    throw error;
  }
};

/** In one transaction, which waits for its locks as long as it takes. Two programs that start at once do not both. */
const makeMissing = (views: DataSource): Promise<void> =>
  views.transaction(async (manager) => {
    await manager.query(`set local lock_timeout = 0; select pg_advisory_xact_lock(${LOCKS.views}); ${CHECKPOINT_SQL}`);
    const schemas: readonly { readonly nspname: string }[] = await manager.query('select nspname from pg_namespace');
    const missing = PROJECTIONS.filter(({ name }) => !schemas.some(({ nspname }) => nspname === schemaOf(name)));
    for (const { name, tables } of missing) await manager.query(creationOf(tables, schemaOf(name)));
  });
