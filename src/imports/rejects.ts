import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, chmod, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf, saidBy } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { isThere } from './files/source-file.js';
import type { ImportSummary } from './import.js';
import type { Rejected } from './rejected.js';
import { type RejectSource, rejectText } from './reject-rows.js';
import { plainName } from './source-name.js';

/** What refused rows are from: a file, or a folder in which all files are read together. */
export type RejectsOf =
  | { readonly source: RejectSource }
  | { readonly folder: string; readonly sources: readonly RejectSource[]; readonly others: readonly string[] };

/** They are personal data: nobody else reads them. */
const [FILE_MODE, FOLDER_MODE] = [0o600, 0o700];

/** @throws UsageError where there is something, or can be nothing */
export const refuseTaken = async (path: string): Promise<void> => {
  if (await isThere(path)) throw new UsageError(`--rejects ${path}: is there already. Move it away, or name another.`);
  if (!(await isThere(dirname(path)))) throw new UsageError(`--rejects ${path}: there is no folder ${dirname(path)}.`);
};

/** Writes the refused rows where they were asked for, or beside their source, so that they can be mended and imported alone. */
export const writeRejects = async (of: RejectsOf, path: string | null, rejected: Rejected): Promise<ImportSummary['rejects']> => {
  try {
    return { path: await (path === null ? besideSource(of, rejected) : written(of, path, rejected)) };
  } catch (error) {
    // What was recorded is recorded.
    if (!/^E[A-Z]+$/.test(codeOf(error) ?? '')) throw error;
    return { problem: saidBy(error) };
  }
};

/** Under the first name that is free; an earlier one that says the same is enough. */
const besideSource = async (of: RejectsOf, rejected: Rejected): Promise<string> => {
  const source = 'folder' in of ? of.folder : of.source.file;
  const ending = 'folder' in of ? '' : of.source.form === 'table' ? '.csv' : '.jsonl';
  const name = (nth: number): string => join(dirname(source), `${plainName(source)}.rejects${nth === 1 ? '' : `-${nth}`}${ending}`);
  let nth = 1;
  while (await isThere(name(nth))) nth++;
  const path = await written(of, name(nth), rejected);
  if (nth === 1 || 'folder' in of || (await digestOf(path)) !== (await digestOf(name(nth - 1)))) return path;
  await rm(path);
  return name(nth - 1);
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
  for (const source of of.sources) await write(source, join(path, basename(source.file).replace(/\.gz$/, '')));
  return path;
};

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};
