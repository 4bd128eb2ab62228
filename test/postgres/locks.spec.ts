import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCKS, LOCKS_OF_TWO } from '../../src/postgres/locks.js';

const SRC = join(import.meta.dirname, '../../src');

describe('advisory locks', () => {
  it.each([
    ['one number', LOCKS],
    ['two numbers', LOCKS_OF_TWO],
  ])('of %s differ from one another', (_, locks) => expect(new Set(Object.values(locks)).size).toBe(Object.keys(locks).length));

  it('have their numbers in one place: nobody names one where it is taken', async () => {
    const files = (await readdir(SRC, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const taken = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(SRC, file), 'utf8');
        return [...text.matchAll(/pg_(?:try_)?advisory_(?:xact_)?lock\(([^)]*)/g)].map((match) => match[1]);
      }),
    );
    expect(taken.flat().length).toBeGreaterThan(5);
    for (const number of taken.flat()) expect(number).toMatch(/^(\$1, |\$\{LOCKS\.)/);
  });
});
