import type { Pool } from 'pg';
import type { StoredBody } from './stored-body.js';

/** What one statement reads: a body may be large. */
const GROUP_MAX = 500;

const BODIES_SQL = `
  select b.id, b.subject, b.stream, b.sealed, k.wrapped, k.wrapped_by as "wrappedBy"
  from vault.body b join vault.subject_key k using (subject) where b.id = any($1)`;

type Wanted = {
  readonly ids: readonly string[];
  readonly resolve: (rows: readonly StoredBody[]) => void;
  readonly reject: (error: unknown) => void;
};

/** Bodies that are asked for in the same turn of the event loop are read together: many who ask at once do not wait for a connection each. */
export class GroupOpening {
  private wanted: Wanted[] = [];

  constructor(private readonly pool: Pool) {}

  /** Those that are there. */
  rowsOf(ids: readonly string[]): Promise<readonly StoredBody[]> {
    return new Promise((resolve, reject) => {
      if (this.wanted.push({ ids, resolve, reject }) === 1) setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    const group = this.wanted;
    this.wanted = [];
    try {
      const found = await this.found([...new Set(group.flatMap(({ ids }) => ids))]);
      for (const { ids, resolve } of group) resolve(ids.flatMap((id) => found.get(id) ?? []));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  private async found(ids: readonly string[]): Promise<ReadonlyMap<string, StoredBody>> {
    const found = new Map<string, StoredBody>();
    for (let i = 0; i < ids.length; i += GROUP_MAX) {
      const values = [ids.slice(i, i + GROUP_MAX)];
      const { rows } = await this.pool.query<StoredBody>({ name: 'read-bodies', text: BODIES_SQL, values });
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }
}
