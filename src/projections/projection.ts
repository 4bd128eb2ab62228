import { createHash } from 'node:crypto';
import type { EventTypes } from '../domain/category.js';
import { type DomainEvent, unreachable } from '../domain/decider.js';
import type { Recorded } from '../store/event-store.js';
import { BatchCounts, type Counts, type CountTable } from './count-rows.js';
import { type Batch, BatchRows, NewestRows, type Query, type Rows } from './rows.js';
import { BatchSums, type Sums } from './sum-rows.js';
import type { SumTable } from './sum-table.js';
import { creationOf, type Tables } from './tables.js';
import { type RowOf, schemaOf } from './view-table.js';

/** An event of the domain with its places in the record. */
export type Projected<E extends DomainEvent> = E & Omit<Recorded, 'type' | 'data' | 'internal'>;

/** Whether an event is one of these. */
export const isOneOf =
  <E extends DomainEvent>(types: EventTypes<E>) =>
  (event: { readonly type: string }): event is Projected<E> =>
    Object.hasOwn(types, event.type);

export type RowsOf<T> = {
  readonly [Name in keyof T]: T[Name] extends SumTable<infer Of, infer Count>
    ? Sums<Of, Count>
    : T[Name] extends CountTable<infer Count>
      ? Counts<Count>
      : Rows<RowOf<T[Name]>>;
};
type KeysOf<T> = { readonly [Name in keyof T]?: readonly (readonly string[])[] };

/** A read model, folded from the events it handles. Rebuilt by replay, never repaired by hand. */
export type Projection<E extends DomainEvent = DomainEvent, T extends object = object> = {
  readonly name: string;
  /** Raise it when the same events shall give other rows: the view then rebuilds itself at the next start, as it does for other tables or events. */
  readonly version: number;
  readonly tables: T;
  readonly handles: EventTypes<E>;
  /** The keys of the rows that `project` will look at. */
  readonly reads: (event: Projected<E>) => KeysOf<T>;
  /** Pure but for `put`. */
  readonly project: (event: Projected<E>, rows: RowsOf<T>) => void;
};

/** The failure of one event: it names the event, never its content. */
export class PoisonEvent extends Error {
  constructor(
    readonly sequence: bigint,
    readonly type: string,
    override readonly cause: unknown,
  ) {
    super(`${type} at sequence ${String(sequence)}: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : 'failed'}`);
  }
}

/** Hides the types of a projection's events and rows from those who only run it. */
export type AnyProjection = Pick<Projection, 'name' | 'version'> & {
  readonly tables: Tables;
  /** A digest of the SQL that makes its tables, and of the types of events that it handles: what it never saw of them is not in its rows. */
  readonly form: string;
  /** The types of the events that change anything in the view. */
  readonly types: readonly string[];
  /** Whether an event is one of these. */
  readonly isAbout: (event: Pick<Recorded, 'type'>) => boolean;
  /** The keys of the rows that it looks at for an event, by table; none where it is about something else. */
  readonly reads: (event: Recorded) => Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Folds a batch of events upon the rows that a query finds in the tables of a schema. @throws PoisonEvent */
  readonly fold: (events: readonly Recorded[], query: Query, schema?: string) => Promise<Readonly<Record<string, Batch>>>;
  /** Writes what a batch of events changes. @throws PoisonEvent */
  readonly write: (events: readonly Recorded[], query: Query, schema?: string) => Promise<void>;
};

const batchOf = (table: Tables[string], schema: string): Batch => {
  switch (table.keeps) {
    case 'versions':
      return new BatchRows(table, schema);
    case 'newest':
      return new NewestRows(table, schema);
    case 'sums':
      return new BatchSums(table, schema);
    case 'nothing':
      return new BatchCounts(table, schema);
    default:
      return unreachable(table);
  }
};

export const defineProjection = <E extends DomainEvent, T extends object>(
  projection: Projection<E, T>,
): AnyProjection & { readonly tables: T } => {
  const tables = projection.tables as T & Tables;
  const isHandled = isOneOf<E>(projection.handles);
  const keysOf = (event: Projected<E>) => projection.reads(event) as Readonly<Record<string, readonly (readonly string[])[]>>;
  const fold: AnyProjection['fold'] = async (events, query, schema = schemaOf(projection.name)) => {
    const handled = events.filter(isHandled);
    const batches = Object.entries(tables as Tables).map(([name, table]): [string, Batch] => [name, batchOf(table, schema)]);
    const rows = Object.fromEntries(batches);
    // Those of the tables, by their names, which TypeScript does not see through the generics.
    const shown: object = rows;
    const wanted = handled.map(keysOf);
    for (const [name, table] of batches)
      await table.load(
        query,
        wanted.flatMap((keys) => keys[name] ?? []),
      );
    for (const [i, event] of handled.entries()) {
      for (const [name, table] of batches) table.at(event.sequence, wanted[i]?.[name] ?? []);
      try {
        projection.project(event, shown as RowsOf<T>);
      } catch (error) {
        throw new PoisonEvent(event.sequence, event.type, error);
      }
    }
    return rows;
  };
  return {
    name: projection.name,
    version: projection.version,
    tables,
    form: createHash('sha256')
      .update(JSON.stringify([creationOf(tables, schemaOf(projection.name)), Object.keys(projection.handles).sort()]))
      .digest('hex'),
    types: Object.keys(projection.handles),
    isAbout: isHandled,
    reads: (event) => (isHandled(event) ? keysOf(event) : {}),
    fold,
    write: async (events, query, schema) => {
      for (const table of Object.values(await fold(events, query, schema))) await table.write(query);
    },
  };
};
