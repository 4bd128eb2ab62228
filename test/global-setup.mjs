import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';
import tearDown from './global-teardown.mjs';

/** One real PostgreSQL for the whole run, in a directory of its own; or the one that TEST_DATABASE_URL names already. */
export default async () => {
  process.env.TEST_RUN = randomBytes(8).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-test-'));
  globalThis.testServer = { dataDir };
  // jest ends at once on these, and the server would live on.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void tearDown().finally(() => process.exit(1)));
  try {
    // mkdtemp makes it for its owner alone; under root the server runs as another user, who must get through.
    await chmod(dataDir, 0o755);
    const server = await startEmbeddedPostgres({ dataDir, program: 'jest', join: false, say: () => undefined });
    globalThis.testServer = { dataDir, server };
    // Tests make and drop databases, which the role of the program may not.
    const url = server.url.replace('zukunftsdialog_program:', 'zukunftsdialog:');
    process.env.TEST_DATABASE_URL = url;
    await withoutSync(url);
  } catch (error) {
    await tearDown();
    throw error;
  }
};

/** This server ends with the run: what it would lose with the machine's power nobody misses, and each database made or dropped waits for the disk. */
const withoutSync = async (url) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('alter system set fsync = off');
    await client.query('alter system set full_page_writes = off');
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
};
