import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answering } from '../host/system-error.js';

/** Beside the lines, so that whoever fetches them can tell whether they are whole. */
export type ExportManifest = {
  readonly format: 'zukunftsdialog-record';
  readonly formatVersion: 1;
  /** Of the last event in it. */
  readonly sequence: number;
  readonly events: number;
  /** Of the lines as they are before they are compressed; 64 hex digits. */
  readonly sha256: string;
  /** When the last event was recorded. */
  readonly recordedAt: string;
};

const ABANDONED_MS = 3_600_000;
const MANIFEST = /^record-(\d+)\.json$/;
const PARTIAL = /^\.record-.*\.partial-/;

export const linesName = (sequence: number): string => `record-${sequence}.jsonl.gz`;
export const manifestName = (sequence: number): string => `record-${sequence}.json`;

/** The sequences of the whole exports in a folder, the newest first. */
export const exportsIn = async (folder: string): Promise<readonly number[]> => {
  const names = await readdir(folder).catch(answering(['ENOENT'], []));
  return names
    .flatMap((name) => MANIFEST.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
};

export const readExportManifest = async (folder: string, sequence: number): Promise<ExportManifest> =>
  JSON.parse(await readFile(join(folder, manifestName(sequence)), 'utf8')) as ExportManifest;

/** Removes all but the newest exports, and what a crash left half written. */
export const tidy = async (folder: string, keep: number): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const sequence of (await exportsIn(folder)).slice(keep))
    for (const name of [manifestName(sequence), linesName(sequence)]) await rm(join(folder, name), { force: true });
  for (const name of (await readdir(folder)).filter((each) => PARTIAL.test(each))) {
    const left = await stat(join(folder, name)).catch(answering(['ENOENT'], null));
    if (left && Date.now() - left.mtimeMs > ABANDONED_MS) await rm(join(folder, name), { force: true });
  }
};
