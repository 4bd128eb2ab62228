import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../dist/database/embedded-postgres.js';
import tearDown from './global-teardown.mjs';

/** One real PostgreSQL for the whole run, in a directory of its own; or the one that TEST_DATABASE_URL names already. */
export default async () => {
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
    process.env.TEST_DATABASE_URL = server.url;
  } catch (error) {
    await tearDown();
    throw error;
  }
};
