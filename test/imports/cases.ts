import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CASES = fileURLToPath(new URL('../../../shared/cases/imports/', import.meta.url));

// The small inputs are not part of the project; where they are not there, these tests are shown as skipped.
export const describeWithCases = existsSync(CASES) ? describe : describe.skip;
export const caseOf = (name: string): string => join(CASES, name);

/** A folder for files of one's own: each a list of lines, JSON, or bytes. */
export const ownFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-cases-'));
  return {
    written: async (name: string, content: readonly string[] | object): Promise<string> => {
      const text =
        Array.isArray(content) && content.every((line) => typeof line === 'string') ? content.join('\n') : JSON.stringify(content);
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rm(folder, { recursive: true }),
  };
};
