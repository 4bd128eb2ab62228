import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { LIMIT_MAX } from './moment.js';
import type { Sources } from './sources.js';
import type { Question, View } from './view.js';

export const FILE_FORMATS = ['csv', 'ndjson'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

type Row = Readonly<Record<string, unknown>>;

/** A view as a file: `lines` are read as they are taken, a page at a time. */
export type ViewFile = {
  readonly asOf: bigint | null;
  readonly mediaType: string;
  readonly name: string;
  readonly lines: AsyncIterable<string>;
};

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/**
 * All rows of a list from its cursor on, as of one sequence, or one page of them where the query says a limit; of an answer that is no list
 * the one row. The last line says how many rows there are, as of which sequence, the SHA-256 (hex) of all bytes before it, and the cursor of
 * what a limit left out: a file without it was cut. @throws what asking the view throws, for the first page at once and for others while the lines are read
 */
export const fileOf = async (
  view: View,
  question: Question,
  sources: Sources,
  { format, withBom = false }: { readonly format: FileFormat; readonly withBom?: boolean },
): Promise<ViewFile> => {
  const isLimited = 'limit' in question.query;
  const query = 'limit' in view.query.shape ? { limit: LIMIT_MAX, ...question.query } : question.query;
  const { asOf, answer } = await view.ask({ ...question, query }, sources);
  const first = await answer();
  const pages = pagesOf(first, isLimited ? null : answer);
  const writer = format === 'csv' ? csv(columnsOf(view), withBom) : ndjson;
  return {
    asOf,
    mediaType: MEDIA_TYPES[format],
    name: `${[...view.path.split('/').filter((part) => !part.startsWith(':')), ...(asOf === null ? [] : [asOf])].join('-')}.${format}`,
    lines: written(pages, asOf === null ? spanOf(first) : { asOf: Number(asOf) }, writer),
  };
};

type Page = { readonly rows: readonly Row[]; readonly next: string | null };

/** The page that was read, and those after it as they are taken. */
export const pagesOf = async function* (first: object, following: ((next: string) => Promise<object>) | null): AsyncGenerator<Page> {
  let page = pageIn(first);
  yield page;
  while (page.next !== null && following) {
    page = pageIn(await following(page.next));
    yield page;
  }
};

/** Of a list its items; of anything else itself. */
const pageIn = (answer: object): Page => ({
  rows: 'items' in answer ? (answer.items as readonly Row[]) : [{ ...answer }],
  next: 'next' in answer && typeof answer.next === 'string' ? answer.next : null,
});

type Writer = { readonly head: string; readonly rows: (rows: readonly Row[]) => string; readonly end: (end: End) => string };

type End = Readonly<Record<string, string | number | null>>;

/** Between which sequences it lies, of what is not as of one. */
const spanOf = (answer: object): End => {
  const { from, to = null } = answer as { readonly from?: number; readonly to?: number };
  return from === undefined ? { asOf: null } : { from, to };
};

const written = async function* (pages: AsyncIterable<Page>, state: End, writer: Writer): AsyncGenerator<string> {
  const sha256 = createHash('sha256');
  const noted = (text: string): string => {
    sha256.update(text);
    return text;
  };
  let [count, last]: [number, string | null] = [0, null];
  yield noted(writer.head);
  for await (const { rows, next } of pages) {
    [count, last] = [count + rows.length, next];
    yield noted(writer.rows(rows));
  }
  yield writer.end({ rows: count, ...state, sha256: sha256.digest('hex'), next: last });
};

const ndjson: Writer = {
  head: '',
  rows: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  end: (end) => `${JSON.stringify({ end })}\n`,
};

/** RFC 4180, lines ended by CRLF, every text in quotes. */
const csv = (columns: readonly (readonly string[])[], withBom: boolean): Writer => {
  const lines = (rows: readonly (readonly unknown[])[]): string =>
    stringify(
      rows.map((row) => row.map(cell)),
      { record_delimiter: '\r\n', quoted_string: true },
    );
  const valueAt = (row: Row, path: readonly string[]): unknown =>
    path.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row);
  return {
    head: `${withBom ? '\uFEFF' : ''}${lines([columns.map((path) => path.join('.'))])}`,
    rows: (rows) => lines(rows.map((row) => columns.map((path) => valueAt(row, path)))),
    end: (end) => {
      const said = Object.entries(end).flatMap(([name, value]) => (value === null ? [] : [`${name} ${String(value)}`]));
      return lines([columns.map((_, i) => (i === 0 ? `# ${said.join(', ')}` : null))]);
    },
  };
};

/**
 * What a spreadsheet would take for a formula where a cell begins (OWASP, CSV injection), also in full width and small; and where one begins for a
 * program that splits at something else than we do, or takes quotes otherwise.
 */
const FORMULA = /(^|[;|\t\r\n])([\s"']*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/g;

const cell = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return (typeof value === 'string' ? value : JSON.stringify(value)).replace(FORMULA, "$1$2'");
};

type Json = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly additionalProperties?: unknown;
};

/** The columns of a view, in the order of its answer: objects are spread, `title.de`; lists are JSON in one cell. */
export const columnsOf = ({ answer }: Pick<View, 'answer'>): readonly (readonly string[])[] => {
  const whole = z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' }) as Json;
  return spread(whole.properties?.['items']?.items ?? whole);
};

/** What it is where it is not null. */
const nullable = ({ anyOf = [] }: Json): Json | undefined =>
  anyOf.length === 2 && anyOf.some(({ type }) => type === 'null') ? anyOf.find(({ type }) => type !== 'null') : undefined;

const spread = (schema: Json): readonly (readonly string[])[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const object = nullable(value) ?? value;
    const isSpread = object.properties !== undefined && object.additionalProperties === false;
    return isSpread ? spread(object).map((path) => [name, ...path]) : [[name]];
  });
