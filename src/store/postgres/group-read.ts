import type { Pool } from 'pg';
import type { EventRow } from './schema.js';

type Wanted = {
  readonly stream: string;
  readonly from: bigint;
  readonly resolve: (rows: readonly EventRow[]) => void;
  readonly reject: (error: unknown) => void;
};

const STREAMS_SQL = `
  select wanted.place, e.* from unnest($1::text[], $2::bigint[]) with ordinality as wanted (stream, revision, place)
  join record.event e on e.stream = wanted.stream and e.revision >= wanted.revision
  order by wanted.place, e.revision`;

/** Streams asked for in the same turn of the event loop are read in one query. */
export class GroupRead {
  private wanted: Wanted[] = [];

  constructor(private readonly pool: Pool) {}

  read(stream: string, from: bigint): Promise<readonly EventRow[]> {
    return new Promise((resolve, reject) => {
      if (this.wanted.push({ stream, from, resolve, reject }) === 1) setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    const group = this.wanted;
    this.wanted = [];
    try {
      const values = [group.map(({ stream }) => stream), group.map(({ from }) => String(from))];
      const { rows } = await this.pool.query<EventRow & { place: string }>({ name: 'read-streams', text: STREAMS_SQL, values });
      const found = group.map((): EventRow[] => []);
      for (const row of rows) found[Number(row.place) - 1]?.push(row);
      group.forEach(({ resolve }, i) => resolve(found[i] ?? []));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
