import { Pool } from 'pg';
import { PATIENCE } from '../host/patience.js';
import { failingAs } from '../host/failures.js';
import { HeardClient } from './heard-client.js';
import { postgresFailure } from './postgres-failure.js';

type Options = {
  readonly max: number;
  /** Whose connections they are: administrators see it after the name of the program. */
  readonly name: string;
  /** Further settings of their sessions, as `-c name=value`. */
  readonly settings?: string;
};

/** Connections of one part of the program. Nobody waits too long for one; and one that is lost is replaced, and ends nothing. */
export const patientPool = (connectionString: string, { max, name, settings = '' }: Options): Pool => {
  const options = `${PATIENCE.options} ${settings}`.trim();
  const pool = new Pool({ connectionString, max, application_name: `zukunftsdialog ${name}`, ...PATIENCE, options, Client: HeardClient });
  // Of one that is idle the pool hears itself, and says it again.
  pool.on('error', () => undefined);
  for (const method of ['connect', 'query']) failingAs(pool, method, postgresFailure);
  pool.on('connect', (client) => failingAs(client, 'query', postgresFailure));
  return pool;
};
