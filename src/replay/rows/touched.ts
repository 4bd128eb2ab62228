import type { DataSource } from 'typeorm';
import { idIn } from '../../domain/category.js';
import { UUID } from '../../domain/ids.js';
import type { RowsBehind } from '../../projections/rows-behind.js';
import type { Sources } from '../../projections/sources.js';
import type { Recorded } from '../../store/event-store.js';
import type { ShownView } from './shown-views.js';

/** The ids of the rows of a view that may be other ones since an event, at most so many: those that are made of rows which began with it. */
export const touchedBy = async (
  event: Recorded,
  { rows: { behind, besides = [] }, projection }: ShownView,
  { sources: { views, reading }, max }: { readonly sources: Pick<Sources, 'views' | 'reading'>; readonly max: number },
): Promise<readonly string[]> => {
  for (const name of [projection.name, ...besides]) await reading.sequenceFor(name, { asOf: event.sequence });
  const found = new Set<string>();
  for (const each of behind) {
    if (found.size >= max) break;
    const { table, named, things } = each;
    const rows: readonly { readonly id: string }[] = await views.query(
      `select distinct ${things.id}::text as id from ${table.address} t ${things.join ?? ''}
       where t.${named} = any($1) and t.from_sequence = $2 limit $3`,
      [namesIn(event, each, projection), String(event.sequence), max],
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found].slice(0, max);
};

/** By which names an event can have put a row of a table: what its stream is of, and what its projection looked at for it. */
const namesIn = (event: Recorded, { table, namedBy }: RowsBehind, { tables, reads }: ShownView['projection']): readonly string[] => {
  if (namedBy === 'sequence') return [String(event.sequence)];
  const [name] = Object.entries(tables).find(([, one]) => 'address' in one && one.address === table.address) ?? [];
  const keys = name === undefined ? [] : (reads(event)[name] ?? []);
  return [...new Set([idIn(event.stream), ...keys.flatMap(([first]) => first ?? [])])].filter((id) => UUID.test(id));
};

type Span = { readonly views: DataSource; readonly after: bigint; readonly upTo: bigint; readonly max: number };

/** SQL: the sequences after `$2` and up to `$3` at which rows began that a row of a view is made of, at most `$4` of them; `id`: SQL. */
const beganBehind = ({ rows: { behind } }: ShownView, id: string, order: 'asc' | 'desc'): string =>
  `select began.sequence from (${behind
    .map(
      ({ table, isBehind }) =>
        `(select t.from_sequence as sequence from ${table.address} t where ${isBehind(id)}
          and t.from_sequence > $2 and t.from_sequence <= $3 order by t.from_sequence ${order} limit $4)`,
    )
    .join(' union ')}) began order by began.sequence ${order} limit $4`;

const idType = ({ rows: { behind } }: ShownView): string => (behind[0]?.namedBy === 'sequence' ? 'bigint' : 'uuid');

/** The first sequences in a span at which a row of a view may have become another one, in order. */
export const sequencesOf = async (shown: ShownView, id: string, { views, after, upTo, max }: Span): Promise<readonly bigint[]> => {
  const rows: readonly { readonly sequence: string }[] = await views.query(beganBehind(shown, `$1::${idType(shown)}`, 'asc'), [
    id,
    String(after),
    String(upTo),
    max,
  ]);
  return rows.map(({ sequence }) => BigInt(sequence));
};

/** The same of several rows, by their ids, the last sequences of each. */
export const lastSequencesOf = async (
  shown: ShownView,
  ids: readonly string[],
  { views, after, upTo, max }: Span,
): Promise<ReadonlyMap<string, readonly bigint[]>> => {
  const rows: readonly { readonly id: string; readonly sequence: string }[] = await views.query(
    `select i.id::text as id, s.sequence from unnest($1::${idType(shown)}[]) as i (id)
     cross join lateral (${beganBehind(shown, 'i.id', 'desc')}) s order by s.sequence`,
    [ids, String(after), String(upTo), max],
  );
  return new Map(ids.map((id) => [id, rows.flatMap((row) => (row.id === id ? [BigInt(row.sequence)] : []))]));
};
