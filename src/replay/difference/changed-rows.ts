import type { DataSource } from 'typeorm';
import type { ShownRows } from '../../projections/rows-behind.js';
import { trueAsOf } from '../../projections/view-table.js';

/** So many rows of a list are looked through at a time. */
export const LOOK = 2000;

/** What a list shows as rows. */
export type ListedRows = ShownRows & { readonly listed: NonNullable<ShownRows['listed']> };

/** A row that may be another one, and where it stands: at a position, and as which of the list. */
export type Found = { readonly id: string; readonly position: bigint; readonly place: number };

type Wanted = {
  readonly views: DataSource;
  readonly dialogue: string;
  readonly from: bigint;
  readonly to: bigint;
  /** The list is looked through behind this position. */
  readonly after: bigint;
  readonly max: number;
};

/**
 * The rows of a list of a dialogue of which something that they are made of began between two sequences, at most so many of those that are
 * looked through. `reached`: the position up to which there are no others; null where the list is over.
 */
export const changedRows = async (
  { listed, behind }: ListedRows,
  { views, dialogue, from, to, after, max }: Wanted,
): Promise<{ readonly found: readonly Found[]; readonly reached: bigint | null; readonly looked: number }> => {
  const { address, id, position } = listed;
  const changed = behind.map(
    ({ table, isBehind }) =>
      `exists (select from ${table.address} t where ${isBehind('c.id')} and t.from_sequence > $2 and t.from_sequence <= $3)`,
  );
  const rows: readonly { id: string; position: string; place: number; changed: boolean }[] = await views.query(
    `with looked as materialized (
       select l.${id} as id, l.${position} as position, row_number() over (order by l.${position})::int as place
       from ${address} l where l.dialogue = $1 and l.${position} > $4 and ${trueAsOf('l', '$3')} order by l.${position} limit $5
     ), found as (
       select c.*, true as changed from looked c where c.position > $2 or ${changed.join(' or ')} order by c.position limit $6
     )
     select * from found
     union all select * from (select c.*, false as changed from looked c order by c.position desc limit 1) last`,
    [dialogue, String(from), String(to), String(after), LOOK, max],
  );
  const found = rows.filter((row) => row.changed).map((row) => ({ ...row, position: BigInt(row.position) }));
  const last = rows.find((row) => !row.changed);
  const end = last === undefined || last.place < LOOK ? null : BigInt(last.position);
  return { found, looked: last?.place ?? 0, reached: found.length === max ? (found.at(-1)?.position ?? end) : end };
};

/** Rows that stand next to one another. */
export const runsOf = (found: readonly Found[]): readonly (readonly Found[])[] => {
  const runs: Found[][] = [];
  for (const row of found) {
    const run = runs.at(-1);
    if (run?.at(-1)?.place === row.place - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
};
