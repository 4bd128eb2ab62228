import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { CellValue, ReadInput } from 'hucre';
import { saidBy } from '../../host/system-error.js';
import { UsageError } from '../../host/usage-error.js';
import { SHEET_ROWS_MAX } from './bounds.js';
import type { TableRecord } from './csv-records.js';
import { bytesOf } from './source-file.js';
import { refuseOversized } from './spreadsheet-bounds.js';

/** Whether a file is one by its name: XLSX (ECMA-376) or ODS (OASIS OpenDocument). */
export const isSpreadsheet = (path: string): boolean => /\.(xlsx|xlsm|ods)$/i.test(path);

export type SheetOptions = {
  /** Is told the names of the sheets that are not read although there is something in them, if any. */
  readonly onOtherSheets?: ((names: readonly string[]) => void) | undefined;
};

/**
 * The rows of the first sheet that are not empty, each cell as the same table has it as CSV. XLSX is read a row at a time; ODS has no
 * form in which that can be done. @throws UsageError
 */
export async function* sheetRecords(path: string, { onOtherSheets }: SheetOptions = {}): AsyncGenerator<TableRecord> {
  const others = await refuseOversized(path);
  const tellOthers = (names: readonly string[]): void => {
    if (names.length > 0) onOtherSheets?.(names);
  };
  tellOthers(others);
  let count = 0;
  // The cast says what the types of Node and of browsers say of the same stream in other words.
  const bytes = Readable.toWeb(Readable.from(bytesOf(path, createReadStream(path)))) as Bytes;
  try {
    for await (const { index, values } of /\.ods$/i.test(path) ? odsRows(bytes, tellOthers) : xlsxRows(bytes)) {
      if (++count > SHEET_ROWS_MAX) throw new UsageError(`${path}: has more than ${SHEET_ROWS_MAX.toLocaleString('en')} rows.`);
      yield { line: index + 1, cells: values.map(textOfCell) };
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: is no spreadsheet that can be read (${saidBy(error)}).`, { cause: error });
  }
}

type Bytes = Extract<ReadInput, ReadableStream>;
type Row = { readonly index: number; readonly values: readonly CellValue[] };

// The library is loaded where a spreadsheet is read, and nowhere else.
async function* xlsxRows(bytes: Bytes): AsyncGenerator<Row> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  yield* streamXlsxRows(bytes, { sheet: 0 });
}

async function* odsRows(bytes: Bytes, tellOthers: (names: readonly string[]) => void): AsyncGenerator<Row> {
  const { readOds } = await import('hucre/ods');
  const { sheets } = await readOds(bytes);
  tellOthers(sheets.slice(1).flatMap(({ name, rows }) => (rows.flat().some((value) => textOfCell(value) !== '') ? [name] : [])));
  yield* (sheets[0]?.rows ?? []).map((values, index) => ({ index, values }));
}

/** What ODS has for a time of day (ISO 8601, a duration since midnight). */
const DURATION = /^PT(\d\d)H(\d\d)M(\d\d)(?:[.,]\d+)?S$/;

const textOfCell = (value: CellValue): string => {
  if (value === null) return '';
  return value instanceof Date ? textOfDate(value) : String(value).replace(DURATION, '$1:$2:$3');
};

/** A day has no time, and a time no day: spreadsheets count both from the end of 1899. */
const textOfDate = (value: Date): string => {
  const [day = '', time = ''] = value.toISOString().slice(0, 19).split('T');
  if (time === '00:00:00') return day;
  return value.getUTCFullYear() < 1900 ? time : `${day} ${time}`;
};
