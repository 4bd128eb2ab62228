import { gzipSync } from 'node:zlib';
import { odsFiles, workbook, zipped } from './zip.js';

/** The titles and the rows of a table, which has only what Windows-1252 can write. */
export type Table = readonly (readonly string[])[];
/** A table as a file; `encoding` where it has to be said. */
export type Form = { readonly ending: string; readonly bytes: string | Buffer; readonly encoding?: string };

const separated = (table: Table, delimiter: string, lineEnd = '\n'): string =>
  table
    .map((cells) => `${cells.map((cell) => (/[\n",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`)
    .join('')
    .replaceAll('\n', lineEnd);

const WINDOWS: Readonly<Record<string, string>> = { '„': '\x84', '“': '\x93', '–': '\x96', '€': '\x80' };
export const windows1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[„“–€]/g, (sign) => WINDOWS[sign] ?? sign),
    'latin1',
  );
export const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
export const MARK = '\ufeff';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const xlsx = (table: Table): Buffer => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  return zipped(workbook(table.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')));
};
const ods = (table: Table): Buffer => {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string">${text
      .split('\n')
      .map((line) => `<text:p>${escaped(line)}</text:p>`)
      .join('')}</table:table-cell>`;
  return zipped(odsFiles(table.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('')));
};

/** With nothing at the end of each row, and nothing in the last rows. */
const padded = (table: Table): Table => {
  const [titles = []] = table;
  const nothing = ['', '', ''];
  return [...table.map((cells) => [...cells, ...nothing]), ...[1, 2].map(() => [...titles.map(() => ''), ...nothing])];
};

const commas = (table: Table, lineEnd?: string): string => separated(table, ',', lineEnd);

/** In how many ways a table comes. All of them say what the first one says. */
export const FORMS = {
  'UTF-8': (table) => ({ ending: 'csv', bytes: commas(table) }),
  'UTF-8 with a mark': (table) => ({ ending: 'csv', bytes: MARK + commas(table) }),
  'UTF-8, said': (table) => ({ ending: 'csv', bytes: commas(table), encoding: 'utf-8' }),
  'UTF-16 LE with a mark': (table) => ({ ending: 'csv', bytes: utf16(MARK + commas(table)) }),
  'UTF-16 BE with a mark': (table) => ({ ending: 'csv', bytes: utf16(MARK + commas(table)).swap16() }),
  'UTF-16 LE': (table) => ({ ending: 'csv', bytes: utf16(commas(table)) }),
  'UTF-16 BE': (table) => ({ ending: 'csv', bytes: utf16(commas(table)).swap16() }),
  'UTF-16 LE, said': (table) => ({ ending: 'csv', bytes: utf16(commas(table)), encoding: 'utf-16le' }),
  'UTF-16 BE, said': (table) => ({ ending: 'csv', bytes: utf16(commas(table)).swap16(), encoding: 'utf-16be' }),
  'UTF-16 LE with a mark, said': (table) => ({ ending: 'csv', bytes: utf16(MARK + commas(table)), encoding: 'utf-16le' }),
  'Windows-1252': (table) => ({ ending: 'csv', bytes: windows1252(commas(table)) }),
  'Windows-1252, said': (table) => ({ ending: 'csv', bytes: windows1252(commas(table)), encoding: 'windows-1252' }),
  'Windows-1252, CR LF, semicolons': (table) => ({ ending: 'csv', bytes: windows1252(separated(table, ';', '\r\n')) }),
  'CR LF': (table) => ({ ending: 'csv', bytes: commas(table, '\r\n') }),
  CR: (table) => ({ ending: 'csv', bytes: commas(table, '\r') }),
  'no line end at the end': (table) => ({ ending: 'csv', bytes: commas(table).trimEnd() }),
  semicolons: (table) => ({ ending: 'csv', bytes: separated(table, ';') }),
  tabs: (table) => ({ ending: 'tsv', bytes: separated(table, '\t') }),
  'UTF-16 LE with a mark, tabs': (table) => ({ ending: 'txt', bytes: utf16(MARK + separated(table, '\t', '\r\n')) }),
  'sep=;': (table) => ({ ending: 'csv', bytes: `${MARK}sep=;\r\n${separated(table, ';', '\r\n')}` }),
  'empty rows and columns at the end': (table) => ({ ending: 'csv', bytes: commas(padded(table)) }),
  gzip: (table) => ({ ending: 'csv.gz', bytes: gzipSync(commas(table)) }),
  'gzip, UTF-16 LE with a mark': (table) => ({ ending: 'csv.gz', bytes: gzipSync(utf16(MARK + commas(table))) }),
  XLSX: (table) => ({ ending: 'xlsx', bytes: xlsx(table) }),
  'XLSX, empty rows and columns at the end': (table) => ({ ending: 'xlsx', bytes: xlsx(padded(table)) }),
  ODS: (table) => ({ ending: 'ods', bytes: ods(table) }),
  'ODS, empty rows and columns at the end': (table) => ({ ending: 'ods', bytes: ods(padded(table)) }),
} as const satisfies Readonly<Record<string, (table: Table) => Form>>;

/** What is packed otherwise than its name says, or in a way that is not read, and what is said of it. */
export const NOT_READ: Readonly<Record<string, { readonly make: (table: Table) => Form; readonly says: string }>> = {
  'a ZIP of CSV': {
    make: (table) => ({ ending: 'csv', bytes: zipped({ 'table.csv': commas(table) }) }),
    says: 'is a ZIP file, not a text. Unpack it; a spreadsheet has a name that ends in .xlsx or .ods.',
  },
  'a spreadsheet called CSV': {
    make: (table) => ({ ending: 'csv', bytes: xlsx(table) }),
    says: 'is a ZIP file, not a text. Unpack it; a spreadsheet has a name that ends in .xlsx or .ods.',
  },
  'gzip called CSV': {
    make: (table) => ({ ending: 'csv', bytes: gzipSync(commas(table)) }),
    says: 'is gzipped. Give it a name that ends in .gz.',
  },
  'UTF-8 called UTF-16': {
    make: (table) => ({ ending: 'csv', bytes: commas(table), encoding: 'utf-16le' }),
    says: 'is not a text in utf-16le.',
  },
  'Windows-1252 called UTF-8': {
    make: (table) => ({ ending: 'csv', bytes: windows1252(commas(table)), encoding: 'utf-8' }),
    says: 'is not a text in utf-8.',
  },
  'CSV called XLSX': {
    make: (table) => ({ ending: 'xlsx', bytes: commas(table) }),
    says: 'is no spreadsheet that can be read (it is encrypted, cut off, or something else).',
  },
  'CSV called gzip': {
    make: (table) => ({ ending: 'csv.gz', bytes: commas(table) }),
    says: 'is not a gzip file, or is damaged.',
  },
};
