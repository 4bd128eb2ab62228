import { UsageError } from '../../host/usage-error.js';
import { CELL_BYTES_MAX, ROW_TAGS_MAX, SHEET_BYTES_MAX, WHOLE_TAGS_MAX } from './bounds.js';
import { sheetNames } from './sheet-names.js';
import { dataStart, entryBytes, zipEntries } from './zip-file.js';

const TAG = 0x3c;
/** What can stand behind a file in a ZIP. */
const DESCRIPTOR_BYTES_MAX = 24;
const MIB = 1024 ** 2;
const GROUP_TAG_LENGTH_MAX = '<table:table-header-rows>'.length;
const VALUE_TAG_LENGTH_MAX = 12;

/**
 * Looks through a spreadsheet before it is read, a chunk at a time: what it comes to in memory is not to be seen from its size.
 * @returns the sheets of an XLSX, but for the first, that have something in them
 * @throws UsageError where it is too large or damaged, or has rows where its reader does not look for them
 */
export const refuseOversized = async (path: string): Promise<readonly string[]> => {
  const entries = await zipEntries(path);
  if (entries === null) throw new UsageError(`${path}: is no spreadsheet that can be read (it is encrypted, cut off, or something else).`);
  const tooLarge = (what: string): UsageError => new UsageError(`${path}: ${what}. Save the sheet alone, or as CSV.`);
  if (entries.reduce((sum, { size }) => sum + size, 0) > SHEET_BYTES_MAX)
    throw tooLarge(`unpacks to more than ${SHEET_BYTES_MAX / MIB} MiB`);
  let end = 0;
  const filled = new Set<string>();
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    // Who reads it from its beginning shall find nothing between the files that its directory does not name.
    if (entry.offset - end > DESCRIPTOR_BYTES_MAX) throw new UsageError(`${path}: has something between the files in it.`);
    end = ((await dataStart(path, entry)) ?? 0) + entry.packed;
    const tags = new Tags(/^xl\/worksheets\//.test(entry.name));
    for await (const chunk of entryBytes(path, entry)) {
      const wrong = tags.wrongIn(chunk);
      if (wrong !== null) throw tooLarge(`${entry.name} has ${wrong}`);
      if (entry.name === 'content.xml' && tags.isGrouped)
        throw new UsageError(
          `${path}: has grouped rows, or rows that are repeated on each page, which would be lost. Take that back, or save it as .xlsx or as CSV.`,
        );
    }
    if (tags.hasCells) filled.add(entry.name);
  }
  return [...(await sheetNames(path, entries))].slice(1).flatMap(([file, name]) => (filled.has(file) ? [name] : []));
};

/** Counts the tags of an XML file, and what is between two of them. */
class Tags {
  private sinceTag = 0;
  private sinceRow = 0;
  private total = 0;
  private tail = '';
  /** Whether rows are within something else than their sheet (OASIS OpenDocument 1.3, 9.1.8 to 9.1.11). */
  isGrouped = false;

  /** Whether a cell has a value (ECMA-376, 18.3.1.53 and 18.3.1.96). */
  hasCells = false;

  constructor(private readonly isRowByRow: boolean) {}

  wrongIn(chunk: Buffer): string | null {
    for (let from = 0; from < chunk.length;) {
      const at = chunk.indexOf(TAG, from);
      this.sinceTag += (at === -1 ? chunk.length : at) - from;
      if (this.sinceTag > CELL_BYTES_MAX) return `more than ${CELL_BYTES_MAX / MIB} MiB in one cell`;
      if (at === -1) break;
      this.sinceTag = 0;
      from = at + 1;
    }
    return this.isRowByRow ? this.wrongInRows(chunk.toString('latin1')) : this.wrongAsWhole(chunk);
  }

  private wrongAsWhole(chunk: Buffer): string | null {
    const text = this.tail + chunk.toString('latin1');
    this.isGrouped ||= /<table:table-(?:row-group|header-rows|rows)[\s>]/.test(text);
    this.tail = text.slice(-GROUP_TAG_LENGTH_MAX);
    for (let at = chunk.indexOf(TAG); at !== -1; at = chunk.indexOf(TAG, at + 1)) this.total++;
    return this.total > WHOLE_TAGS_MAX ? `more than ${WHOLE_TAGS_MAX.toLocaleString('en')} tags` : null;
  }

  /** A row has a tag at its beginning and one at its end, and chunks are not cut within both. */
  private wrongInRows(chunk: string): string | null {
    this.hasCells ||= /<(?:\w{1,6}:)?(?:v|is)[\s>]/.test(this.tail + chunk);
    this.tail = chunk.slice(-VALUE_TAG_LENGTH_MAX);
    for (const [tag] of chunk.matchAll(/<(?:\/?(?:\w+:)?row[\s>/])?/g)) {
      this.sinceRow = tag.length > 1 ? 0 : this.sinceRow + 1;
      if (this.sinceRow > ROW_TAGS_MAX) return 'a row of more cells than a sheet has columns';
    }
    return null;
  }
}
