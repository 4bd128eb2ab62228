import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import setUp from '../global-setup.mjs';
import tearDown from '../global-teardown.mjs';
import { tellExamples } from './told.ts';

// Writes the examples of the API's description: `npm run examples`; or to the file that is named.

const FILE = new URL('../../src/http/examples.json', import.meta.url);
const [, , named] = process.argv;

await setUp();
try {
  const text = JSON.stringify(await tellExamples(), null, 2);
  await writeFile(named ?? FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'json' }));
} finally {
  await tearDown();
}
