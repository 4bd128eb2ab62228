import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { answering } from '../system-error.js';
import { UsageError } from '../usage-error.js';

export const RECORD = 'record.jsonl.gz';
export const VAULT = 'vault.jsonl.gz';
export const ERASURES = 'erasures.jsonl';
export const MANIFEST = 'manifest.json';

const file = z.object({ lines: z.number().int().min(0), chain: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number() });
const manifest = z.object({
  format: z.literal('zukunftsdialog-backup'),
  formatVersion: z.literal(1),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** When the moment began for which it stands, by the clock of the database. */
  takenAt: z.iso.datetime(),
  /** The newest sequence in it; 0 for an empty record. */
  head: z.number().int().min(0),
  counts: z.object({ events: z.number(), bodies: z.number(), files: z.number(), erasures: z.number() }),
  files: z.object({ [RECORD]: file, [VAULT]: file, [ERASURES]: file }),
});
export type Manifest = z.infer<typeof manifest>;

/** @throws UsageError where the folder is no backup, or one of a later program */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, 'utf8').catch(answering(['ENOENT', 'ENOTDIR'], null));
  if (text === null) throw new UsageError(`${folder} is not a backup: there is no ${MANIFEST} in it.`);
  const parsed = manifest.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`);
  throw new UsageError(`${path} is not one that this version of the program can read: ${wrong.join('; ')}.`);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
