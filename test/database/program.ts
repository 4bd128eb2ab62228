import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { UsageError } from '../../src/host/usage-error.js';

/** A program with an embedded PostgreSQL: tells on stdout, a line of JSON each, what happens to it; stops on SIGTERM. */
const [dataDir = '', program = '', mode = ''] = process.argv.slice(2);
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const begin = Date.now();
  const postgres = await startEmbeddedPostgres({ dataDir, program, join: mode === 'join', say: (line) => tell({ said: line }) });
  // Also without an owner's session the program lives until it is told to end.
  const living = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', () => {
    clearInterval(living);
    void postgres.stop().then(() => tell({ stopped: true }));
  });
  tell({ owner: postgres.owner, url: postgres.url, ms: Date.now() - begin });
} catch (error) {
  tell(error instanceof UsageError ? { refused: error.message } : { failed: String(error) });
}
