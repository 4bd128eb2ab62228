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
 * the one row. The last line says how many rows there are, as of which sequence, and the SHA-256 (hex) of all bytes before it: a file
 * without it was cut. @throws what asking the view throws, for the first page at once and for others while the lines are read
 */
export const fileOf = async (
  view: View,
  question: Question,
  sources: Sources,
  { format, withBom = false }: { readonly format: FileFormat; readonly withBom?: boolean },
): Promise<ViewFile> => {
  const { asOf, answer } = await view.ask(
    isPaged(view) ? { ...question, query: { limit: LIMIT_MAX, ...question.query } } : question,
    sources,
  );
  const first = await answer();
  const pages = pagesOf(view, question, sources, first);
  const writer = format === 'csv' ? csv(columnsOf(view)) : ndjson;
  return {
    asOf,
    mediaType: MEDIA_TYPES[format],
    name: `${[...view.path.split('/').filter((part) => !part.startsWith(':')), ...(asOf === null ? [] : [asOf])].join('-')}.${format}`,
    lines: written(pages, asOf, writer, withBom),
  };
};

const isPaged = ({ pages }: View): boolean => pages !== undefined;

const pagesOf = async function* (view: View, question: Question, sources: Sources, first: object): AsyncGenerator<readonly Row[]> {
  yield rowsIn(first);
  if ('limit' in question.query) return;
  // The cursor says as of when.
  const { asOf: _, asOfOccurred: __, after: ___, ...rest }: Readonly<Record<string, unknown>> = { ...question.query };
  for (let cursor = nextOf(first); cursor !== null;) {
    const { answer } = await view.ask({ ...question, query: { ...rest, limit: LIMIT_MAX, cursor } }, sources);
    const page = await answer();
    yield rowsIn(page);
    cursor = nextOf(page);
  }
};

const nextOf = (page: object): string | null => ('next' in page && typeof page.next === 'string' ? page.next : null);
const rowsIn = (answer: object): readonly Row[] => ('items' in answer ? (answer.items as readonly Row[]) : [{ ...answer }]);

type Writer = { readonly head: string; readonly rows: (rows: readonly Row[]) => string; readonly end: (end: Row) => string };

const written = async function* (
  pages: AsyncIterable<readonly Row[]>,
  asOf: bigint | null,
  writer: Writer,
  withBom: boolean,
): AsyncGenerator<string> {
  const sha256 = createHash('sha256');
  const noted = (text: string): string => {
    sha256.update(text);
    return text;
  };
  let count = 0;
  yield noted(`${withBom ? '\uFEFF' : ''}${writer.head}`);
  for await (const rows of pages) {
    count += rows.length;
    yield noted(writer.rows(rows));
  }
  yield writer.end({ rows: count, asOf: asOf === null ? null : Number(asOf), sha256: sha256.digest('hex') });
};

const ndjson: Writer = {
  head: '',
  rows: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  end: (end) => `${JSON.stringify({ end })}\n`,
};

/** RFC 4180, lines ended by CRLF. */
const csv = (columns: readonly (readonly string[])[]): Writer => {
  const lines = (rows: readonly (readonly unknown[])[]): string =>
    stringify(
      rows.map((row) => row.map(cell)),
      { record_delimiter: '\r\n' },
    );
  return {
    head: lines([columns.map((path) => path.join('.'))]),
    rows: (rows) =>
      lines(
        rows.map((row) => columns.map((path) => path.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row))),
      ),
    end: ({ rows, asOf, sha256 }) =>
      lines([columns.map((_, i) => (i === 0 ? `# rows ${String(rows)}, as of ${String(asOf)}, sha256 ${String(sha256)}` : null))]),
  };
};

/** What a spreadsheet would take for a formula (OWASP, CSV injection), also in full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const cell = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value;
  return JSON.stringify(value);
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
