import type { AnyProjection } from './projection.js';
import type { Query } from './rows.js';

/** Makes the table of the checkpoints. One that was written before views had forms does not say its own. */
export const CHECKPOINT_SQL = `
  create schema if not exists views;
  create table if not exists views.checkpoint (
    name text primary key,
    version integer not null,
    sequence bigint not null,
    failure jsonb,
    changed_at timestamptz not null default clock_timestamp(),
    form text
  );
  do $$ begin
    if not exists (select from pg_attribute where attrelid = 'views.checkpoint'::regclass and attname = 'form') then
      alter table views.checkpoint add column form text;
    end if;
  end $$;`;

/** Why a projection stands still: it names the event, never its content. */
export type Failure = { readonly sequence: string | null; readonly message: string };

/** Which rows a view has: those of this version and form of its projection, up to this sequence. Null: nobody knows the form. */
export type Checkpoint = {
  readonly version: number;
  readonly form: string | null;
  readonly sequence: bigint;
  readonly failure: Failure | null;
};

type Named = Pick<AnyProjection, 'name' | 'version' | 'form'>;

/** Whether the rows are such as a projection writes. */
export const isOf = (checkpoint: Checkpoint, { version, form }: Pick<AnyProjection, 'version' | 'form'>): boolean =>
  checkpoint.version === version && checkpoint.form === form;

/** Where a view stands; null for one that was never built. `lock`: until the transaction ends, nobody else moves it. */
export const readCheckpoint = async (query: Query, name: string, lock = false): Promise<Checkpoint | null> => {
  const [row] = await query(
    `select version, form, sequence::text, failure from views.checkpoint where name = $1${lock ? ' for update' : ''}`,
    [name],
  );
  if (!row) return null;
  return {
    version: Number(row['version']),
    form: row['form'] as string | null,
    sequence: BigInt(String(row['sequence'])),
    failure: (row['failure'] ?? null) as Failure | null,
  };
};

/** Says where a view is after what succeeded; what failed before is over. */
export const writeCheckpoint = async (query: Query, { name, version, form }: Named, sequence: bigint): Promise<void> => {
  await query(
    `insert into views.checkpoint (name, version, form, sequence) values ($1, $2, $3, $4)
     on conflict (name) do update set version = $2, form = $3, sequence = $4, failure = null, changed_at = clock_timestamp()`,
    [name, version, form, String(sequence)],
  );
};

/** Notes why a view stands still, where it stands; of one that was never built nobody knows in which form its tables are. */
export const writeFailure = async (
  query: Query,
  { name, version }: Pick<AnyProjection, 'name' | 'version'>,
  failure: Failure,
): Promise<void> => {
  await query(
    `insert into views.checkpoint (name, version, sequence, failure) values ($1, $2, 0, $3)
     on conflict (name) do update set failure = $3, changed_at = clock_timestamp()`,
    [name, version, JSON.stringify(failure)],
  );
};

export type Move = { readonly view: Named; readonly from: bigint; readonly to: bigint };

/**
 * Past events that views have nothing to do with, in one statement. Answers the names of those that it moved: not one that somebody else moved
 * meanwhile, nor, with `skipping`, one that somebody holds at the moment, for which it does not wait.
 */
export const moveCheckpoints = async (query: Query, moves: readonly Move[], skipping = false): Promise<readonly string[]> => {
  const moved = await query(
    `with wanted as (select * from unnest($1::text[], $2::int[], $3::text[], $4::bigint[], $5::bigint[]) as w (name, version, form, "from", "to")),
     held as (
       select c.name, w.to from views.checkpoint c join wanted w on w.name = c.name and w.version = c.version and w.form = c.form and w.from = c.sequence
       for update of c${skipping ? ' skip locked' : ''}),
     moved as (
       update views.checkpoint c set sequence = held.to, failure = null, changed_at = clock_timestamp()
       from held where c.name = held.name returning c.name)
     select name from moved`,
    [
      moves.map(({ view }) => view.name),
      moves.map(({ view }) => view.version),
      moves.map(({ view }) => view.form),
      moves.map(({ from }) => String(from)),
      moves.map(({ to }) => String(to)),
    ],
  );
  return moved.map(({ name }) => String(name));
};
