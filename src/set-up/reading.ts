import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fieldError } from '../commands/field-errors.js';
import { problemOf } from '../imports/body.js';
import { codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { type SetUpFile, setUpFile } from './set-up-file.js';

const BYTES_MAX = 1024 * 1024;

/** Something in the file that cannot be, and where: the way to it from the top. */
export type Fault = { readonly path: readonly PropertyKey[]; readonly message: string };

/** A file as it was read, and how to name a place in it. */
export type ReadFile = { readonly path: string; readonly content: SetUpFile; readonly refuse: (faults: readonly Fault[]) => void };

/** Reads JSON or YAML (of which JSON is a part). @throws UsageError with a line for each fault */
export const readSetUp = async (path: string): Promise<ReadFile> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new UsageError(`There is no file ${path}.`);
    if (codeOf(error) === 'EISDIR') throw new UsageError(`${path} is a folder.`);
    throw error;
  });
  if (Buffer.byteLength(text) > BYTES_MAX) throw new UsageError(`${path} is larger than ${BYTES_MAX} bytes.`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  /** Of what is missing, the place of what it is missing in. */
  const placeOf = (way: readonly PropertyKey[]): string => {
    const node = way.length === 0 ? document.contents : document.getIn(way, true);
    const range = rangeOf(node);
    if (range === null && way.length > 0) return placeOf(way.slice(0, -1));
    return at(range ?? 0);
  };
  const refuse = (faults: readonly Fault[]): void => {
    if (faults.length > 0) throw new UsageError(faults.map(({ path: way, message }) => `${placeOf(way)}: ${message}`).join('\n'));
  };
  if (document.errors.length > 0) {
    throw new UsageError(document.errors.map(({ pos: [offset], message }) => `${at(offset)}: ${message}`).join('\n'));
  }
  const parsed = setUpFile.safeParse(document.toJS(), { error: fieldError('en') });
  if (!parsed.success) {
    refuse(parsed.error.issues.flatMap(faultsOf));
    throw new Error('A file that does not fit has faults');
  }
  return { path, content: parsed.data, refuse };
};

const rangeOf = (node: unknown): number | null =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) && typeof node.range[0] === 'number'
    ? node.range[0]
    : null;

/** Each unknown field is a fault of its own. */
const faultsOf = (issue: z.core.$ZodIssue): readonly Fault[] => {
  if (issue.code === 'unrecognized_keys' && issue.keys.length > 0) {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: `${[...issue.path, key].join('.')}: unknown field` }));
  }
  const { message } = problemOf(new z.ZodError([issue]));
  return [{ path: issue.path, message: message.replace(/^: /, '') }];
};
