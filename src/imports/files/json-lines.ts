import type { Readable } from 'node:stream';
import { repeatedKey } from '../../record/repeated-key.js';
import { UsageError } from '../../host/usage-error.js';
import { encodingFor, type TextOptions } from './encoding.js';
import { DEPTH_MAX, depthOf, withExactNumbers } from './json-text.js';
import { type Problem, type SourceRow, textOf } from './source-file.js';

const LINE_LENGTH_MAX = 16 * 1024 * 1024;

export type JsonRow = Readonly<Record<string, unknown>>;

/** The objects of a JSON lines file, one a line; `from` where they do not come from the file of this path, but in UTF-8. @throws UsageError */
export async function* jsonLines(path: string, options: TextOptions = {}, from?: Readable): AsyncGenerator<SourceRow<JsonRow>> {
  let isFirst = true;
  for await (const { line, text } of textLines(path, options, from)) {
    if (isFirst && /^\s*(?:\[|\{\s*$)/.test(text)) throw noLines(path);
    isFirst = false;
    yield { line, ...rowOf(text) };
  }
}

const noLines = (path: string): UsageError =>
  new UsageError(`${path}: is one JSON value, and no JSON lines: one object in each line. Of a list, jq -c '.[]' makes them.`);

/** The lines in which there is something, from 1, as they stand there. @throws UsageError */
export async function* textLines(
  path: string,
  options: TextOptions = {},
  from?: Readable,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  for await (const text of linesOf(path, options, from)) {
    line++;
    if (text.trim() !== '') yield { line, text };
  }
}

const rowOf = (text: string): { value: JsonRow } | { problem: Problem } => {
  try {
    const value: unknown = JSON.parse(text);
    if (depthOf(text) > DEPTH_MAX)
      return { problem: { code: 'nested-too-deeply', message: `The line is nested more than ${DEPTH_MAX} deep` } };
    const exact = withExactNumbers(text);
    if (isObject(value)) return unlessRepeated(text, exact === text ? value : (JSON.parse(exact) as JsonRow));
    return { problem: { code: 'not-an-object', message: 'The line is not a JSON object' } };
  } catch {
    return { problem: { code: 'json-malformed', message: 'The line is not JSON' } };
  }
};

/** Of two values under one key nobody can say which was meant; the doors refuse them as well. */
const unlessRepeated = (text: string, value: JsonRow): { value: JsonRow } | { problem: Problem } => {
  const at = repeatedKey(text);
  return at === null ? { value } : { problem: { code: 'key-repeated', message: `The line has ${at} twice` } };
};

export const isObject = (value: unknown): value is JsonRow => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Split at line feeds only: a JSON string may hold U+2028, at which node:readline would split too. */
async function* linesOf(path: string, options: TextOptions, from?: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of textOf(path, from ? 'utf-8' : await encodingFor(path, options), from)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_LENGTH_MAX) throw new UsageError(`${path}: has a line of more than ${LINE_LENGTH_MAX} characters.`);
    yield* lines;
  }
  yield rest;
}
