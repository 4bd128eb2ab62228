import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { codeOf } from '../../host/system-error.js';
import { GATE_SHUT } from './schema.js';
import { NotFollowed } from './trouble.js';

/** A table, a schema or a function is not there. */
const GONE: readonly string[] = ['42P01', '3F000', '42883'];

/** The tables of the sequencer, as every program uses them. Somebody may drop them at any time, to have them made anew. */
export class Tables {
  constructor(private readonly pool: Pool) {}

  /** @throws NotFollowed, and what PostgreSQL says */
  async query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    try {
      return await this.pool.query<Row>(query);
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (code === GATE_SHUT) throw new NotFollowed('Nothing is written while nobody numbers it', { cause: error });
      if (GONE.includes(code)) throw new NotFollowed('The sequences are gone, and are being made anew', { cause: error });
      throw error;
    }
  }
}
