import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Noted = Readonly<Record<string, unknown>>;

/** What the security log of a data directory says, in its order. */
export const notedIn = async (dataDir: string): Promise<readonly Noted[]> => {
  const folder = join(dataDir, 'security');
  const files = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));
  return files
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Noted);
};
