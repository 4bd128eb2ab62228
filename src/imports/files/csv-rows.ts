import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from '../../host/usage-error.js';
import { type SourceRow, textOf } from './source-file.js';

/** A row as long as this has a quote that is never closed. */
const ROW_BYTES_MAX = 4 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t'];

export type CsvRow = Readonly<Record<string, string>>;
export type CsvOptions = { readonly delimiter?: string | undefined; readonly encoding?: string | undefined };

/** The rows of a CSV file (RFC 4180, also with other delimiters) by the names of its header. @throws UsageError */
export async function* csvRows(path: string, needed: readonly string[], options: CsvOptions = {}): AsyncGenerator<SourceRow<CsvRow>> {
  const delimiter = options.delimiter ?? (await delimiterOf(path, options.encoding));
  let header: readonly string[] | null = null;
  for await (const { line, cells } of records(path, delimiter, options.encoding)) {
    if (!header) {
      header = cells.map((name) => name.trim());
      refuseHeader(header, needed, path);
    } else if (cells.length === header.length) {
      yield { line, value: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) };
    } else {
      yield { line, problem: { code: 'column-count-wrong', message: `${cells.length} columns, the header has ${header.length}` } };
    }
  }
  if (!header) throw new UsageError(`${path}: is empty.`);
}

/** Rows without names; `line` is where each begins. @throws UsageError */
export async function* records(path: string, delimiter: string, encoding?: string): AsyncGenerator<{ line: number; cells: string[] }> {
  // `raw` because the parser's own line numbers count a line end within quotes twice where it is CR LF.
  const parser = parse({
    delimiter,
    raw: true,
    relax_column_count: true,
    // A stray quote within a cell is a character like any other.
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: ROW_BYTES_MAX,
  });
  let line = 1;
  try {
    const parsed: AsyncIterable<{ readonly raw: string; readonly record: string[] }> = pipeline(
      Readable.from(textOf(path, encoding)),
      parser,
      () => undefined,
    );
    for await (const { raw, record } of parsed) {
      const empty = record.length === 1 && record[0] === '';
      if (!empty) yield { line, cells: record };
      line += raw.replace(/\n$/, '').split('\n').length;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${path}, line ${line}: a quote is opened and never closed.`);
    throw error;
  }
}

const refuseHeader = (header: readonly string[], needed: readonly string[], path: string): void => {
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new UsageError(`${path}: the header has no column ${missing.join(', ')}. It has: ${header.join(', ')}.`);
  }
  const twice = header.find((name, i) => needed.includes(name) && header.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`${path}: the header has the column ${twice} twice.`);
};

/** The delimiter that the first line has most of, outside quotes. */
const delimiterOf = async (path: string, encoding: string | undefined): Promise<string> => {
  let start = '';
  for await (const chunk of textOf(path, encoding)) {
    start += chunk;
    if (start.includes('\n') || start.length > ROW_BYTES_MAX) break;
  }
  const header = (start.split('\n')[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
};
