import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from '../../host/usage-error.js';
import { csvRecords } from '../files/csv-records.js';
import { rejectColumnsAt } from '../files/reject-columns.js';
import type { TableRow } from '../files/table-rows.js';
import { folded } from '../files/words.js';

type File = 'comments' | 'votes';
/** The columns of each file of an export, and under which other names there have been exports with them. */
const KNOWN: Readonly<Record<File, Readonly<Record<string, readonly string[]>>>> = {
  comments: {
    timestamp: ['created'],
    'comment-id': ['comment_id', 'tid'],
    'author-id': ['author_id', 'pid'],
    moderated: ['mod'],
    'comment-body': ['comment_body', 'txt'],
    agrees: ['agree'],
    disagrees: ['disagree'],
    passes: ['pass'],
    'is-seed': ['is_seed'],
    'is-meta': ['is_meta'],
  },
  votes: { timestamp: ['created'], 'comment-id': ['comment_id', 'tid'], 'voter-id': ['voter_id', 'pid'], vote: [] },
};
const NOT_NEEDED = ['agrees', 'disagrees', 'passes', 'is-seed', 'is-meta'];

/** By our names of columns: those of the file. */
export type Columns = { readonly [Name in File]?: Readonly<Record<string, string>> | undefined };

const named = (file: File) => z.partialRecord(z.enum(Object.keys(KNOWN[file])), z.string().min(1));
const columns = z.strictObject({ comments: named('comments').optional(), votes: named('votes').optional() });

/** @throws UsageError */
export const readColumns = async (path: string | undefined): Promise<Columns> => {
  if (path === undefined) return {};
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read.`);
  });
  const parsed = columns.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data as Columns;
  const names = Object.entries(KNOWN).map(([file, own]) => `${file}: ${Object.keys(own).join(', ')}`);
  throw new UsageError(
    `${path}: takes the names of the columns by ours, as {"votes": {"voter-id": "person"}}. Ours are ${names.join('; ')}.`,
  );
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Under which names a file has what we ask it for. */
export type Header = { readonly titles: ReadonlyMap<string, string> };

export const headerOf = async (
  path: string,
  file: File,
  { columns: said, encoding }: { readonly columns: Columns; readonly encoding: string | undefined },
): Promise<Header> => {
  const own = await titlesOf(path, encoding);
  const titles = Object.entries(KNOWN[file]).flatMap(([name, others]): [string, string][] => {
    const title = said[file]?.[name] ?? [name, ...others].find((each) => own.includes(each));
    if (title !== undefined) return [[name, title]];
    return NOT_NEEDED.includes(name) ? [] : [[name, name]];
  });
  return { titles: new Map(titles) };
};

/** Whether a file has refused rows alone, mended or not. */
export const isOfRejects = async (path: string, { encoding }: { readonly encoding: string | undefined }): Promise<boolean> =>
  rejectColumnsAt(await titlesOf(path, encoding)) !== -1;

const titlesOf = async (path: string, encoding: string | undefined): Promise<readonly string[]> => {
  for await (const { cells } of csvRecords(path, { encoding })) return cells.map(folded);
  return [];
};

/** A row by our names. */
export const byOurNames = (row: TableRow, { titles }: Header): TableRow =>
  Object.fromEntries([...titles].map(([name, title]) => [name, row[title] ?? '']));
