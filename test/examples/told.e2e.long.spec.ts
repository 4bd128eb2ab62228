import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// In a process of its own: whoever tells it takes the clock away from all the others in there.
it('tells the examples as they are kept: otherwise, npm run examples', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-examples-'));
  try {
    const told = join(folder, 'examples.json');
    await promisify(execFile)(process.execPath, ['--import', here('../typescript.mjs'), here('program.mjs'), told]);
    expect(JSON.parse(await readFile(told, 'utf8'))).toEqual(JSON.parse(await readFile(here('../../src/http/examples.json'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
