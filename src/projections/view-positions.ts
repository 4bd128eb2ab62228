import type { EventStore } from '../store/event-store.js';
import { PROJECTIONS } from './all.js';
import type { Failure } from './checkpoint.js';
import type { Query } from './rows.js';

/** Where a view stands beside the record. */
export type ViewPosition = {
  readonly view: string;
  /** Whether it has its rows: one that was never built has none, and is no answer to anybody. */
  readonly isBuilt: boolean;
  readonly sequence: bigint;
  /** Events in the record that the view does not have yet. */
  readonly lag: bigint;
  readonly failure: Failure | null;
};

export type ViewPositions = { readonly head: bigint; readonly views: readonly ViewPosition[] };

/** Where the record and every view stand, whichever program works on them. */
export const viewPositions = async (store: EventStore, query: Query): Promise<ViewPositions> => {
  // In this order: a view is never ahead of the record, only of what was asked a moment ago.
  const head = await store.head();
  const rows = await query('select name, sequence::text, failure from views.checkpoint', []);
  const known = new Map(rows.map((row) => [String(row['name']), row]));
  const views = PROJECTIONS.map(({ name: view }): ViewPosition => {
    const row = known.get(view);
    const sequence = row ? BigInt(String(row['sequence'])) : 0n;
    const lag = head > sequence ? head - sequence : 0n;
    return { view, isBuilt: row !== undefined || head === 0n, sequence, lag, failure: (row?.['failure'] ?? null) as Failure | null };
  });
  return { head, views };
};
