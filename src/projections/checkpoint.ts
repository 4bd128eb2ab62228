import type { AnyProjection } from './projection.js';
import type { Query } from './rows.js';
import { schemaOf } from './view-table.js';

/** Why a projection stands still: it names the event, never its content. */
export type Failure = { readonly sequence: string | null; readonly message: string };

export type Checkpoint = { readonly version: number; readonly sequence: bigint; readonly failure: Failure | null };

/** Where a view stands; null for one that was never built. `lock`: until the transaction ends, nobody else moves it. */
export const readCheckpoint = async (query: Query, name: string, lock = false): Promise<Checkpoint | null> => {
  const [row] = await query(`select version, sequence::text, failure from views.checkpoint where name = $1${lock ? ' for update' : ''}`, [
    name,
  ]);
  if (!row) return null;
  return {
    version: Number(row['version']),
    sequence: BigInt(String(row['sequence'])),
    failure: (row['failure'] ?? null) as Failure | null,
  };
};

export const writeCheckpoint = async (query: Query, name: string, { version, sequence, failure }: Checkpoint): Promise<void> => {
  await query(
    `insert into views.checkpoint (name, version, sequence, failure) values ($1, $2, $3, $4)
     on conflict (name) do update set version = $2, sequence = $3, failure = $4, changed_at = clock_timestamp()`,
    [name, version, String(sequence), failure && JSON.stringify(failure)],
  );
};

/** Past events that a view has nothing to do with, in one statement; false where somebody else moved the checkpoint. */
export const moveCheckpoint = async (
  query: Query,
  name: string,
  from: Pick<Checkpoint, 'version' | 'sequence'>,
  to: bigint,
): Promise<boolean> => {
  const moved = await query(
    `with moved as (
       update views.checkpoint set sequence = $4, failure = null, changed_at = clock_timestamp()
       where name = $1 and version = $2 and sequence = $3 returning name)
     select name from moved`,
    [name, from.version, String(from.sequence), String(to)],
  );
  return moved.length === 1;
};

/** Makes empty tables like a view's own, with their indexes, in another schema. */
export const cloneEmpty = async (query: Query, { name, tables }: Pick<AnyProjection, 'name' | 'tables'>, schema: string): Promise<void> => {
  await query(`drop schema if exists ${schema} cascade`, []);
  await query(`create schema ${schema}`, []);
  for (const table of Object.values(tables)) {
    await query(`create table ${schema}.${table.name} (like ${schemaOf(name)}.${table.name} including all)`, []);
  }
};
