import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from '../../host/usage-error.js';
import { encodingFor, type TextOptions } from './encoding.js';
import { textOf } from './source-file.js';

/** A row as long as this has a quote that is never closed. */
const ROW_BYTES_MAX = 4 * 1024 * 1024;
export const DELIMITERS = [',', ';', '\t'];
/** A first line with which spreadsheets are told the delimiter. */
const SEPARATOR_LINE = /^sep=(.)$/i;

export type CsvOptions = TextOptions & {
  /** The one that the header has most of without it. */
  readonly delimiter?: string | undefined;
  /** Is told the delimiter that a file is read with. */
  readonly onDelimiter?: ((delimiter: string) => void) | undefined;
};

/** The cells of a row; `line` is where it begins, from 1. */
export type TableRecord = { readonly line: number; readonly cells: readonly string[] };

/** The records of a CSV file (RFC 4180, also with other delimiters and line ends), without empty lines. @throws UsageError */
export async function* csvRecords(path: string, options: CsvOptions = {}): AsyncGenerator<TableRecord> {
  const encoding = await encodingFor(path, options);
  const form = await formOf(path, encoding);
  const { lineEnds } = form;
  const delimiter = options.delimiter ?? form.delimiter;
  options.onDelimiter?.(delimiter);
  // `raw` because the parser's own line numbers count a line end within quotes twice where it is CR LF.
  const parser = parse({
    delimiter,
    raw: true,
    relax_column_count: true,
    // A stray quote within a cell is a character like any other.
    relax_quotes: true,
    record_delimiter: [...lineEnds],
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
      const text = raw.replace(/[\r\n]+$/, '');
      const isRow = text !== '' && !(line === 1 && SEPARATOR_LINE.test(text));
      if (isRow) yield { line, cells: record };
      line += raw.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE';
    throw new UsageError(
      `${path}, line ${line}: ${isLong ? 'the row has more than 4 MiB. Perhaps ' : ''}a quote is opened and never closed.`,
    );
  }
}

type Form = { readonly delimiter: string; readonly lineEnds: readonly string[] };

/** By its first record: what it says itself, or what it has most of outside quotes. */
const formOf = async (path: string, encoding: string): Promise<Form> => {
  const start = unquoted(await startOf(path, encoding));
  // A carriage return alone ends the lines of old spreadsheets; elsewhere it is a character of a cell.
  const lineEnds = start.includes('\n') ? ['\r\n', '\n'] : ['\r'];
  const [first = ''] = start.split(/\r\n|\r|\n/);
  const said = SEPARATOR_LINE.exec(first)?.[1];
  const times = (delimiter: string): number => first.split(delimiter).length;
  const most = DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
  return { delimiter: said ?? most, lineEnds };
};

/** Without the cells that are in quotes, also one that goes on. */
const unquoted = (text: string): string => text.replace(/(^|[,;\t\r\n])"(?:[^"]|"")*(?:"|$)/g, '$1');

/** At least the first record, unless it is longer than any may be. */
const startOf = async (path: string, encoding: string): Promise<string> => {
  let start = '';
  for await (const chunk of textOf(path, encoding)) {
    start += chunk;
    if (unquoted(start).includes('\n') || start.length > ROW_BYTES_MAX) break;
  }
  return start;
};
