import { basename } from 'node:path';
import { ID_COLUMN, ID_MEMBER } from './content-ids.js';
import { csvRecords, DELIMITERS } from './files/csv-records.js';
import { isObject, textLines } from './files/json-lines.js';
import { REJECT_COLUMNS, reasonsAt, rejectColumnsAt } from './files/reject-columns.js';
import type { SourceRow } from './files/source-file.js';
import { isSpreadsheet, sheetRecords } from './files/spreadsheet.js';
import type { Rejected, Rejection } from './rejected.js';

/** A file of a source, as it can be read once more. */
export type RejectSource = {
  readonly file: string;
  readonly form: 'table' | 'lines';
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** Of a file of another form: the rows that were made of it. */
  readonly rows?: readonly SourceRow<object>[] | undefined;
  /** Whether the sound rows come as well: others of the source build on them. */
  readonly whole?: boolean;
};

/** So that a spreadsheet, too, reads it as UTF-8. */
const MARK = '\ufeff';
const OWN_MEMBER = '$rejected';

/**
 * The refused rows of a file as they stand there, each with where that is and what is wrong with it: what an import does not look at. Where ids
 * are made of what rows say, all rows come with theirs: who is mended to say the same as another stays somebody else.
 */
export async function* rejectText(source: RejectSource, rejected: Pick<Rejected, 'of' | 'hasIds'>): AsyncGenerator<string> {
  yield MARK;
  const problems = new ByLine(rejected.of(source.file));
  const hasIds = await rejected.hasIds(source.file);
  const written = { ...source, hasIds, whole: hasIds || source.whole === true };
  yield* source.form === 'table' ? tableText(written, problems) : linesText(written, problems);
}

type Written = RejectSource & { readonly hasIds: boolean };

async function* tableText(source: Written, byLine: ByLine): AsyncGenerator<string> {
  const { file, encoding, whole = false, hasIds } = source;
  const isSheet = isSpreadsheet(file);
  let delimiter = source.delimiter ?? ',';
  const onDelimiter = (found: string): void => void (delimiter = found);
  let header: Header | null = null;
  for await (const { line, cells } of isSheet
    ? sheetRecords(file)
    : csvRecords(file, { delimiter: source.delimiter, encoding, onDelimiter })) {
    if (widthOf(cells) === 0) continue;
    if (!header) {
      header = headerOf(cells);
      // Others are not found by what the header has most of.
      if (source.delimiter === undefined && !DELIMITERS.includes(delimiter)) yield `sep=${delimiter}\n`;
      yield csvLine([...header.own(cells, isSheet), ...REJECT_COLUMNS, ...(hasIds ? [ID_COLUMN] : [])], delimiter);
      continue;
    }
    const { problems, id } = await byLine.at(line);
    const [problem] = problems;
    const place = problem ? [basename(file), String(line), problem.code, problem.message] : REJECT_COLUMNS.map(() => '');
    if (problem || whole) yield csvLine([...header.own(cells, isSheet), ...place, ...(hasIds ? [id ?? ''] : [])], delimiter);
  }
}

async function* linesText({ file, encoding, rows, whole = false }: Written, byLine: ByLine): AsyncGenerator<string> {
  for await (const { line, text } of rows ? linesOf(rows) : textLines(file, { encoding })) {
    const { problems, id } = await byLine.at(line);
    const place = problems.length > 0 ? { [OWN_MEMBER]: { file: basename(file), line, problems } } : {};
    if (problems.length > 0 || whole) yield `${withMembers(text, { ...place, ...(id !== null && { [ID_MEMBER]: id }) })}\n`;
  }
}

const linesOf = (rows: readonly SourceRow<object>[]) =>
  rows.flatMap((row) => ('value' in row ? [{ line: row.line, text: JSON.stringify(row.value) }] : []));

/** The problems of lines, which are asked for in their order. */
class ByLine {
  private readonly rejections: AsyncIterator<Rejection, undefined>;
  private next: Rejection | null = null;

  constructor(rejections: AsyncIterable<Rejection, undefined>) {
    this.rejections = rejections[Symbol.asyncIterator]();
  }

  async at(line: number): Promise<Omit<Rejection, 'line'>> {
    while (this.next === null || this.next.line < line) {
      const next = await this.rejections.next();
      this.next = next.value ?? END;
    }
    return this.next.line === line ? this.next : END;
  }
}
const END: Rejection = { line: Infinity, problems: [], id: null };

type Header = { readonly own: (cells: readonly string[], isSheet: boolean) => readonly string[] };

const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Without the columns of an earlier time. A row of too few cells or too many keeps that, so that it is not taken as it is. */
const headerOf = (titles: readonly string[]): Header => {
  const width = widthOf(titles);
  const at = rejectColumnsAt(titles);
  const count = REJECT_COLUMNS.length + (titles[at + REJECT_COLUMNS.length] === ID_COLUMN ? 1 : 0);
  return {
    own: (cells, isSheet) => {
      const isWhole = widthOf(cells) <= width && (isSheet || cells.length >= width);
      if (at === -1) return isWhole ? filled(cells, width) : cells;
      const found = reasonsAt(cells, at);
      if (isWhole && (found === -1 || found === at)) return filled(cells, width).toSpliced(at, count);
      return found === -1 ? cells : cells.slice(0, widthOf(cells)).toSpliced(found, count);
    },
  };
};

const filled = (cells: readonly string[], width: number): readonly string[] => Array.from({ length: width }, (_, i) => cells[i] ?? '');

const csvLine = (cells: readonly string[], delimiter = ','): string =>
  `${cells.map((cell) => (/[",;\t\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`;

/** The line to the letter, with further members; what is no object has none. */
const withMembers = (text: string, members: object): string => {
  const before = withoutOwn(text.trim());
  const value = parsed(before);
  const further = JSON.stringify(members).slice(1);
  if (!isObject(value) || further === '}') return before;
  return `${before.slice(0, -1)}${Object.keys(value).length === 0 ? '' : ','}${further}`;
};

/** Without what an earlier run has put at its end; elsewhere it is somebody else's work. */
const withoutOwn = (text: string): string => {
  const value = parsed(text);
  if (!isObject(value)) return text;
  const names = [OWN_MEMBER, ID_MEMBER].filter((name) => Object.hasOwn(value, name));
  if (names.length === 0) return text;
  const ats = names.map((name) => [...text.matchAll(new RegExp(`,?\\s*"\\${name}"\\s*:`, 'g'))].at(-1)?.index ?? 0);
  const before = `${text.slice(0, Math.min(...ats))}}`;
  const own = parsed(before);
  if (isObject(own) && Object.keys(own).length === Object.keys(value).length - names.length) return before;
  const { [OWN_MEMBER]: _, [ID_MEMBER]: _id, ...rest } = value;
  return JSON.stringify(rest);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
