import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf, saidBy } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { isThere } from './files/source-file.js';
import { isSpreadsheet } from './files/spreadsheet.js';
import type { ImportSummary } from './import.js';
import type { CorrectedRows } from './corrected-rows.js';
import type { Rejected } from './rejected.js';
import { type RejectSource, rejectText } from './reject-rows.js';
import { plainName } from './source-name.js';
import { CORRECTIONS_KEPT } from './tally.js';

/** What refused rows are from: a file, or a folder in which all files are read together. */
export type RejectsOf =
  | { readonly source: RejectSource; /** By which mapping they are read, where that is another. */ readonly mapping?: string | undefined }
  | {
      readonly folder: string;
      readonly sources: readonly RejectSource[];
      readonly others: readonly string[];
      /** Whether an import takes the files, and not the folder. */
      readonly apart?: boolean;
    };

/** They are personal data: nobody else reads them. */
const [FILE_MODE, FOLDER_MODE] = [0o600, 0o700];

/** @throws UsageError where there is something, or can be nothing that is read again */
export const refuseTaken = async (path: string, of: RejectsOf): Promise<void> => {
  if (await isThere(path)) throw new UsageError(`--rejects ${path}: is there already. Move it away, or name another.`);
  if (!(await isThere(dirname(path)))) throw new UsageError(`--rejects ${path}: there is no folder ${dirname(path)}.`);
  if ('folder' in of) return;
  const isTable = /\.(csv|tsv|txt)$/i.test(path);
  if (of.source.form === 'table' ? !isTable : isTable || isSpreadsheet(path) || path.endsWith('.gz'))
    throw new UsageError(`--rejects ${path}: takes a name that ends in ${endingOf(of)}.`);
};

const endingOf = (of: RejectsOf): string => ('folder' in of ? '' : of.source.form === 'table' ? '.csv' : '.jsonl');

/** Writes the refused rows where they were asked for, or beside their source, so that they can be mended and imported alone. */
export const writeRejects = (of: RejectsOf, path: string | null, rejected: Rejected): Promise<ImportSummary['rejects']> =>
  orProblem(async () => {
    const write = (to: string): Promise<unknown> => written(of, to, rejected);
    const at = path ?? (await beside(of, `.rejects`, endingOf(of), write));
    if (path !== null) await write(path);
    if ('source' in of) return { path: at, ...(of.mapping !== undefined && { mapping: of.mapping }) };
    return { path: at, ...(of.apart === true && { files: namesIn(of.sources).map((name) => join(at, name)) }) };
  });

/** Under the first name that is free; an earlier one that says the same is enough. */
const beside = async (of: RejectsOf, what: string, ending: string, write: (path: string) => Promise<unknown>): Promise<string> => {
  const source = 'folder' in of ? of.folder : of.source.file;
  const name = (nth: number): string => join(dirname(source), `${plainName(source)}${what}${nth === 1 ? '' : `-${nth}`}${ending}`);
  let nth = 1;
  while (await isThere(name(nth))) nth++;
  const path = name(nth);
  await write(path);
  if (nth === 1 || (await digestOf(path)) !== (await digestOf(name(nth - 1)))) return path;
  await rm(path, { recursive: true });
  return name(nth - 1);
};

/** Writes all rows that say otherwise by now, where a summary does not name each: in which fields, and nothing of what they say. */
export const writeCorrected = async (of: RejectsOf, rows: CorrectedRows): Promise<ImportSummary['corrected']> => {
  if (rows.count <= CORRECTIONS_KEPT) return null;
  return orProblem(async () => ({ path: await beside(of, '.corrected', '.csv', (path) => rows.write(path)) }));
};

/** What was recorded is recorded. */
const orProblem = async <T>(write: () => Promise<T>): Promise<T | { readonly problem: string }> => {
  try {
    return await write();
  } catch (error) {
    if (!/^E[A-Z]+$/.test(codeOf(error) ?? '')) throw error;
    return { problem: saidBy(error) };
  }
};

/** What the refused rows of each of several files are called: two may have one name, and those of a spreadsheet are CSV. */
const namesIn = (sources: readonly RejectSource[]): readonly string[] => {
  const names: string[] = [];
  for (const { file } of sources) {
    const plain = isSpreadsheet(file) ? `${basename(file, extname(file))}.csv` : basename(file).replace(/\.gz$/i, '');
    const [before, ending] = [basename(plain, extname(plain)), extname(plain)];
    let name = plain;
    const isTaken = (): boolean => names.some((each) => each.toLowerCase() === name.toLowerCase());
    for (let nth = 2; isTaken(); nth++) name = `${before}-${nth}${ending}`;
    names.push(name);
  }
  return names;
};

const written = async (of: RejectsOf, path: string, rejected: Rejected): Promise<string> => {
  const write = (source: RejectSource, to: string) =>
    pipeline(Readable.from(rejectText(source, rejected)), createWriteStream(to, { flags: 'wx', mode: FILE_MODE }));
  if ('source' in of) {
    await write(of.source, path);
    return path;
  }
  await mkdir(path, { mode: FOLDER_MODE });
  for (const other of of.others) {
    const copy = join(path, basename(other));
    await copyFile(other, copy);
    await chmod(copy, FILE_MODE);
  }
  for (const [i, name] of namesIn(of.sources).entries()) {
    const source = of.sources[i];
    if (source) await write(source, join(path, name));
  }
  return path;
};

/** Of a file, or of all in a folder. */
const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const isFolder = (await stat(path)).isDirectory();
  for (const name of isFolder ? (await readdir(path)).toSorted() : ['']) {
    hash.update(`${name}\n`);
    for await (const chunk of createReadStream(join(path, name))) hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
};
