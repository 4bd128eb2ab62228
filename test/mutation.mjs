import { spawn } from 'node:child_process';
import setUp from './global-setup.mjs';
import tearDown from './global-teardown.mjs';

// `npm run mutation`: Stryker, beside a PostgreSQL for the suites that want one.
await setUp();
const stryker = spawn('npx', ['--no', 'stryker', 'run', ...process.argv.slice(2)], { stdio: 'inherit' });
stryker.once('exit', async (code) => {
  await tearDown();
  process.exit(code ?? 1);
});
