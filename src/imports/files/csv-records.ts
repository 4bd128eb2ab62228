import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from '../../host/usage-error.js';
import { encodingFor, type TextOptions } from './encoding.js';
import { brokenQuote, linesIn } from './quotes.js';
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
  const delimiter = options.delimiter ?? form.delimiter;
  options.onDelimiter?.(delimiter);
  for await (const record of recordsIn(textOf(path, encoding), { ...form, delimiter }, path))
    if (record.line > 1 || !SEPARATOR_LINE.test(record.cells.join(delimiter))) yield record;
}

/** The records of a text, without empty lines. @param where to name in messages @throws UsageError */
export async function* recordsIn(text: AsyncIterable<string>, { delimiter, lineEnds }: Form, where: string): AsyncGenerator<TableRecord> {
  const rest = new Unread(text);
  let line = 1;
  try {
    const parsed: AsyncIterable<{ readonly raw: string; readonly record: string[] }> = pipeline(
      Readable.from(rest.chunks()),
      parserOf(delimiter, lineEnds),
      () => undefined,
    );
    for await (const { raw, record } of parsed) {
      // The parser leaves out the line feed of a CR LF behind a row.
      const isCrLf = lineEnds.includes('\r\n') && raw.endsWith('\r') && rest.at(raw.length) === '\n';
      const row = isCrLf || lineEnds.some((lineEnd) => raw.endsWith(lineEnd)) ? raw.slice(0, -1) : raw;
      const lines = linesIn(row);
      const broken = lines > 1 ? brokenQuote(row, delimiter) : null;
      if (broken) throw brokenAt(where, line + broken.opened, line + (broken.closed ?? 0));
      if (!/^[\r\n]*$/.test(row)) yield { line, cells: record };
      line += lines;
      rest.take(raw.length + (isCrLf ? 1 : 0));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE';
    const opened = line + (brokenQuote(rest.text, delimiter)?.opened ?? 0);
    throw new UsageError(
      `${where}, line ${opened}: ${isLong ? 'the row has more than 4 MiB. Perhaps ' : ''}a quote is opened and never closed.`,
    );
  }
}

const parserOf = (delimiter: string, lineEnds: readonly string[]) =>
  parse({
    delimiter,
    // The parser's own line numbers count a line end within quotes twice where it is CR LF.
    raw: true,
    relax_column_count: true,
    // A stray quote within a cell is a character like any other.
    relax_quotes: true,
    record_delimiter: [...lineEnds],
    max_record_size: ROW_BYTES_MAX,
  });

const brokenAt = (where: string, opened: number, closed: number): UsageError =>
  new UsageError(
    `${where}, line ${opened}: a quote at the start of a cell ends within a cell of line ${closed}: all between is one text. Double it, or take it away.`,
  );

/** A text on its way to the parser, as far as that has not given it back in records. */
class Unread {
  private kept: string[] = [];
  private taken = 0;

  constructor(private readonly source: AsyncIterable<string>) {}

  async *chunks(): AsyncGenerator<string> {
    for await (const chunk of this.source) {
      this.kept.push(chunk);
      yield chunk;
    }
  }

  at(index: number): string | undefined {
    let from = this.taken + index;
    for (const chunk of this.kept) {
      if (from < chunk.length) return chunk[from];
      from -= chunk.length;
    }
    return undefined;
  }

  take(length: number): void {
    this.taken += length;
    for (let [first] = this.kept; first !== undefined && first.length <= this.taken; [first] = this.kept) {
      this.taken -= first.length;
      this.kept.shift();
    }
  }

  get text(): string {
    return this.kept.join('').slice(this.taken);
  }
}

type Form = { readonly delimiter: string; readonly lineEnds: readonly string[] };

/** By its first record: what it says itself, or what it has most of outside quotes. */
const formOf = async (path: string, encoding: string): Promise<Form> => {
  const start = await startOf(path, encoding);
  const lineEnds = lineEndsIn(start);
  const [first = ''] = unquoted(start).split(/\r\n|\r|\n/);
  const said = SEPARATOR_LINE.exec(first)?.[1];
  const times = (delimiter: string): number => first.split(delimiter).length;
  const most = DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
  return { delimiter: said ?? most, lineEnds };
};

/** A carriage return alone ends the lines of old spreadsheets; elsewhere it is a character of a cell. @param start of a text, the first line at least */
export const lineEndsIn = (start: string): readonly string[] => (unquoted(start).includes('\n') ? ['\r\n', '\n'] : ['\r']);

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
