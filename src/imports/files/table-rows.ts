import { UsageError } from '../../host/usage-error.js';
import { COLUMNS_MAX } from './bounds.js';
import { csvRecords, type CsvOptions, type TableRecord } from './csv-records.js';
import { isTorn, mended } from './mending.js';
import { reasonsAt, rejectColumnsAt } from './reject-columns.js';
import type { Problem, SourceRow } from './source-file.js';
import { furtherSheets } from './sheet-names.js';
import { isSpreadsheet, sheetRecords, type SheetOptions } from './spreadsheet.js';
import { folded, writtenForm } from './words.js';

export type TableOptions = CsvOptions & SheetOptions;
export type TableRow = Readonly<Record<string, string>>;

/** The name under which a column is asked for by its number, from 1: of two with one title. */
export const columnNumbered = (number: number): string => `#${number}`;

/**
 * The rows of a table, CSV or a spreadsheet, by the names of its header: those that are needed by their names as they are given.
 * Rows and columns at the end that are empty are none. @throws UsageError
 */
export async function* tableRows(path: string, needed: readonly string[], options: TableOptions = {}): AsyncGenerator<SourceRow<TableRow>> {
  const isSheet = isSpreadsheet(path);
  let header: Header | null = null;
  let others: readonly string[] = [];
  const onOtherSheets = (names: readonly string[]): void => {
    others = names;
    options.onOtherSheets?.(names);
  };
  for await (const { line, cells: all } of recordsOf(path, { ...options, onOtherSheets })) {
    const cells: TableRecord['cells'] = header ? withoutEmptied(all, header.reasons) : all;
    const width = widthOf(cells);
    if (width === 0) continue;
    if (!header) {
      header = headerOf(cells, needed, { path, others });
      continue;
    }
    const { columns, reasons } = header;
    // A spreadsheet does not keep the empty cells at the end of a row.
    const isWhole = width <= header.width && (isSheet || cells.length >= header.width);
    const value = (): TableRow => Object.fromEntries(columns.map(([name, i]) => [name, mended(cells[i] ?? '')]));
    // A program that shows tables fills such a row up.
    const found = reasons === -1 ? -1 : reasonsAt(cells, reasons);
    if (found !== -1 && found !== reasons) yield { line, problem: wrongCount(found, reasons) };
    else if (isWhole) yield { line, value: value(), ...(cells.some(isTorn) && { mended: true }) };
    else yield { line, problem: wrongCount(cells.length, header.width) };
  }
  if (!header) throw empty(path, others);
}

/** A row whose cells that were too many are empty by now, which had moved its reasons: without them. */
const withoutEmptied = (cells: TableRecord['cells'], at: number): TableRecord['cells'] => {
  const found = at === -1 ? -1 : reasonsAt(cells, at);
  return found > at && cells.slice(at, found).every((cell) => cell.trim() === '') ? [...cells.slice(0, at), ...cells.slice(found)] : cells;
};

const wrongCount = (count: number, width: number): Problem => ({
  code: 'column-count-wrong',
  message: `${count} columns, the header has ${width}`,
});

const recordsOf = (path: string, options: TableOptions): AsyncGenerator<TableRecord> =>
  isSpreadsheet(path) ? sheetRecords(path, options) : csvRecords(path, options);

/** Where the header of a table stands, from 1, and its titles, also those that are empty or there twice. @throws UsageError */
export const tableHead = async (
  path: string,
  options: TableOptions = {},
): Promise<{ readonly line: number; readonly titles: readonly string[] }> => {
  let others: readonly string[] = [];
  const onOtherSheets = (names: readonly string[]): void => {
    others = names;
    options.onOtherSheets?.(names);
  };
  for await (const { line, cells } of recordsOf(path, { ...options, onOtherSheets })) {
    const width = widthOf(cells);
    if (width > 0) return { line, titles: cells.slice(0, width).map(folded) };
  }
  throw empty(path, others);
};

const empty = (path: string, others: readonly string[]): UsageError => new UsageError(`${path}: is empty.${alsoThere(others)}`);

const alsoThere = (others: readonly string[]): string => (others.length === 0 ? '' : ` ${furtherSheets(others)}.`);

/** How many cells there are up to the last one that has something in it. */
const widthOf = (cells: TableRecord['cells']): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

const shortened = (title: string): string => (title.length > TITLE_LENGTH_MAX ? `${title.slice(0, TITLE_LENGTH_MAX)}…` : title);
const TITLE_LENGTH_MAX = 60;
const FORMS_MAX = 20;

/** Where none of the titles is known, there may be no header, and what stands there is somebody's row. */
const noColumn = (missing: readonly string[], titles: readonly string[], isHeader: boolean, where: Where): UsageError => {
  const { path, others } = where;
  const lacking = missing.join(', ');
  if (isHeader)
    return new UsageError(`${path}: the header has no column ${lacking}. It has: ${titles.map(shortened).join(', ')}.${alsoThere(others)}`);
  const forms = titles.slice(0, FORMS_MAX).map((title) => writtenForm(title) || 'nothing');
  const written = `${forms.join('; ')}${titles.length > FORMS_MAX ? '; …' : ''}`;
  return new UsageError(
    `${path}: the header has no column ${lacking}. The first row has to be the titles; it has ${titles.length} cells, written as ${written}.${alsoThere(others)}`,
  );
};

type Where = { readonly path: string; readonly others: readonly string[] };
/** `reasons`: where the columns of refused rows begin. */
type Header = { readonly width: number; readonly reasons: number; readonly columns: readonly (readonly [name: string, index: number])[] };

const headerOf = (cells: TableRecord['cells'], needed: readonly string[], { path, others }: Where): Header => {
  const width = widthOf(cells);
  if (width > COLUMNS_MAX) throw new UsageError(`${path}: the header has more than ${COLUMNS_MAX.toLocaleString('en')} columns.`);
  const titles = cells.slice(0, width).map(folded);
  const indexesOf = (name: string): readonly number[] => {
    const number = /^#([1-9]\d*)$/.exec(name)?.[1];
    if (number !== undefined && !titles.includes(name)) return Number(number) <= width ? [Number(number) - 1] : [];
    return titles.flatMap((title, i) => (title === folded(name) ? [i] : []));
  };
  const missing = needed.filter((name) => indexesOf(name).length === 0);
  const isHeader = needed.some((name) => titles.includes(folded(name)));
  if (missing.length > 0) throw noColumn(missing, titles, isHeader, { path, others });
  const twice = needed.find((name) => indexesOf(name).length > 1);
  if (twice !== undefined) {
    const numbers = indexesOf(twice).map((i) => i + 1);
    throw new UsageError(`${path}: the header has the column ${twice} twice: say which by its number, ${numbers.join(' or ')}.`);
  }
  const own = titles.map((title, i): [string, number] => [title, i]);
  return {
    width,
    reasons: rejectColumnsAt(titles),
    columns: [...own.toReversed(), ...needed.flatMap((name) => indexesOf(name).map((i): [string, number] => [name, i]))],
  };
};
