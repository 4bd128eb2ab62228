// What a packed file may come to. Said in docs/import.md.

/** Of a text file that is packed. */
export const UNPACKED_BYTES_MAX = 2 * 1024 ** 3;
/** Of a table, as many as a spreadsheet has. */
export const COLUMNS_MAX = 16_384;
export const SHEET_ROWS_MAX = 1_048_576;
/** Of all that is in a spreadsheet. */
export const SHEET_BYTES_MAX = 512 * 1024 ** 2;
/** Between two tags of a spreadsheet's XML: a cell has no more text than that. */
export const CELL_BYTES_MAX = 1024 ** 2;
/** In one row: of so many columns, with all that a cell is made of. */
export const ROW_TAGS_MAX = COLUMNS_MAX * 8;
/** In what cannot be read a row at a time: the texts of an XLSX file, and all of an ODS file. */
export const WHOLE_TAGS_MAX = 4_000_000;
