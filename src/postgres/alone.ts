import type { Pool } from 'pg';
import { NOTICE_LOSS } from '../host/patience.js';
import { LOCKS_OF_TWO } from './locks.js';
import { patientPool } from './patient-pool.js';

/** Each that works or waits has a connection; whoever finds none free waits for one. */
const CONNECTIONS_MAX = 4;

/** Work that is done by one at a time over all programs, whatever holds the record: the PostgreSQL is always there (ADR 0022). */
export class Alone {
  /** Its own, as the work needs connections of the others: those who wait must not hold what it waits for. */
  private readonly pool: Pool;

  constructor(url: string) {
    this.pool = patientPool(url, { max: CONNECTIONS_MAX, name: 'alone', settings: NOTICE_LOSS });
  }

  /** Does the work while nobody else does any with the same name. @throws Unavailable where the turn does not come in time */
  async during<T>(name: string, work: () => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCKS_OF_TWO.alone, name]);
      return await work();
    } finally {
      // The lock ends with its transaction, or else with its connection.
      const lost = await client.query('rollback').then(
        () => false,
        () => true,
      );
      client.release(lost);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
