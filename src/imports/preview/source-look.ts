import { mendedLines } from '../contributions/draft-staging.js';
import { saidAt } from '../contributions/cells.js';
import { isObject, type JsonRow, jsonLines } from '../files/json-lines.js';
import { isSpreadsheet } from '../files/spreadsheet.js';
import { columnNumbered, tableHead, tableRows } from '../files/table-rows.js';
import { type Column, ColumnLook, namesOf } from './column-look.js';

/** How a file was read. */
export type Reading = {
  readonly file: string;
  readonly form: 'csv' | 'spreadsheet' | 'json-lines';
  /** Null of a spreadsheet. */
  readonly encoding: string | null;
  /** Null where it is no CSV. */
  readonly delimiter: string | null;
  /** The line of the header, from 1; null where there is none. */
  readonly headerLine: number | null;
  readonly rows: number;
  /** The sheets of a spreadsheet that are not read although there is something in them. */
  readonly otherSheets: readonly string[];
};
type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
export type SourceLook = { readonly reading: Reading; readonly columns: readonly Column[] };

export type SourceOptions = {
  readonly isTable: boolean;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly onRow?: () => void;
};

/** What a file has, row by row, by the reading of the imports. @throws UsageError */
export const lookAt = async (file: string, { isTable, encoding, delimiter, onRow }: SourceOptions): Promise<SourceLook> => {
  const found: Pick<Writable<Reading>, 'encoding' | 'delimiter' | 'otherSheets'> = { encoding: null, delimiter: null, otherSheets: [] };
  const options = {
    encoding,
    delimiter,
    onRow,
    onEncoding: (name: string) => (found.encoding = name),
    onDelimiter: (sign: string) => (found.delimiter = sign),
    onOtherSheets: (names: readonly string[]) => (found.otherSheets = names),
  };
  const look = isTable ? await tableLook(file, options) : await linesLook(file, options);
  const form = !isTable ? 'json-lines' : isSpreadsheet(file) ? 'spreadsheet' : 'csv';
  return { reading: { file, form, ...found, ...look.reading }, columns: look.columns };
};

type Options = Parameters<typeof tableRows>[2] & { readonly onRow: (() => void) | undefined };
type Look = { readonly reading: Pick<Reading, 'headerLine' | 'rows'>; readonly columns: readonly Column[] };

const tableLook = async (file: string, options: Options): Promise<Look> => {
  const { line, titles } = await tableHead(file, options);
  const looks = titles.map(() => new ColumnLook());
  const numbered = titles.map((_, i) => columnNumbered(i + 1));
  let rows = 0;
  for await (const row of tableRows(file, numbered, options)) {
    rows++;
    options.onRow?.();
    if ('value' in row) for (const [i, name] of numbered.entries()) looks[i]?.take(row.value[name] ?? '');
  }
  const names = namesOf(titles);
  return {
    reading: { headerLine: line, rows },
    columns: looks.map((look, i) => look.column(i + 1, titles[i] ?? '', names[i] ?? i + 1)),
  };
};

const linesLook = async (file: string, options: Options): Promise<Look> => {
  const looks = new Map<string, ColumnLook>();
  let rows = 0;
  for await (const row of mendedLines(jsonLines(file, options))) {
    rows++;
    options.onRow?.();
    if ('problem' in row) continue;
    for (const { path, isList } of membersOf(row.value)) {
      const look = looks.get(path) ?? new ColumnLook();
      looks.set(path, look);
      look.take(isList ? 'list' : saidAt(row.value, path), isList);
    }
  }
  return { reading: { headerLine: null, rows }, columns: [...looks].map(([path, look], i) => look.column(i + 1, path, path)) };
};

type Member = { readonly path: string; readonly isList: boolean };

/** The members of a row, those of its objects by paths with dots. A list of objects is one, too. */
const membersOf = (value: JsonRow, before = ''): readonly Member[] =>
  Object.entries(value).flatMap(([name, each]): readonly Member[] => {
    const path = `${before}${name}`;
    if (isObject(each)) return membersOf(each, `${path}.`);
    return [{ path, isList: Array.isArray(each) && each.some(isObject) }];
  });
