import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { ImportSummary } from '../src/imports/import.js';
import { run } from './cli/program.js';
import type { Harness } from './harness.js';

export const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));

// Real data is not part of the project; where it is not there, these tests are shown as skipped.
export const describeWithData = existsSync(DATA) ? describe : describe.skip;

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** All pages of a list. */
export const all = async <T>(harness: Harness, path: string, token?: string): Promise<readonly T[]> => {
  const items: T[] = [];
  let cursor = '';
  for (;;) {
    const { body, status } = await harness.get<Page<T>>(`${path}&limit=500${cursor}`, token === undefined ? {} : { token });
    expect(status).toBe(200);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = `&cursor=${body.next}`;
  }
};

/** What a process of its own needs to work beside the program that answers. */
export const settingsOf = ({ foundation: { config, databaseUrl, vaultKey } }: Harness) => ({
  DATA_DIR: config.values.DATA_DIR,
  DATABASE_URL: databaseUrl,
  VAULT_KEY: vaultKey.toString('hex'),
});

/** An import as a user runs it. */
export const atTheCommandLine = async (harness: Harness, args: readonly string[]): Promise<ImportSummary> => {
  const { code, stdout, stderr } = await run(['import', ...args, '--json'], settingsOf(harness)).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as ImportSummary;
};

export const caughtUp = async (harness: Harness): Promise<void> => {
  const head = await harness.store.head();
  for (let i = 0; i < 300; i++) {
    const { body } = await harness.get<{ views: Record<string, { sequence: number }> }>('/health/ready');
    if (Object.values(body.views).every(({ sequence }) => sequence === Number(head))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The views did not catch up');
};

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file. */
export const rowsOf = async (path: string): Promise<readonly Row[]> => {
  const bytes = path.endsWith('.gz') ? createReadStream(path).pipe(createGunzip()) : createReadStream(path);
  const rows: Row[] = [];
  for await (const row of bytes.pipe(parse({ columns: true }))) rows.push(row as Row);
  return rows;
};
