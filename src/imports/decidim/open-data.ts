import { Readable } from 'node:stream';
import { UsageError } from '../../host/usage-error.js';
import { lineEndsIn, recordsIn } from '../files/csv-records.js';
import { textOf } from '../files/source-file.js';
import { entryBytes, type ZipEntry, zipEntries } from '../files/zip-file.js';

const MIB = 1024 ** 2;
/** Of one table: comments are put together with what they answer in memory. */
const TABLE_BYTES_MAX = 256 * MIB;

export type DecidimRow = Readonly<Record<string, string>>;
type Numbered = { readonly line: number; readonly row: DecidimRow };

/** The open data of a Decidim installation: a ZIP with a table for each kind of thing, `<host>-open-data-<kind>.csv`. */
export class OpenData {
  private constructor(
    private readonly path: string,
    private readonly tables: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** @throws UsageError for a file that is none */
  static async open(path: string): Promise<OpenData> {
    const entries = await zipEntries(path);
    if (entries === null) throw new UsageError(`${path}: is no ZIP file, or is cut off.`);
    const named = entries.flatMap((entry) => {
      const [, kind] = /-open-data-([a-z_]+)\.csv$/.exec(entry.name) ?? [];
      return kind === undefined ? [] : [[kind, entry] as const];
    });
    const tables = new Map(named);
    if (!tables.has('proposals')) throw new UsageError(`${path}: has no …-open-data-proposals.csv: it is no open data of Decidim.`);
    for (const { name, size } of tables.values()) {
      if (size > TABLE_BYTES_MAX) throw new UsageError(`${path}: ${name} has more than ${TABLE_BYTES_MAX / MIB} MiB.`);
    }
    return new OpenData(path, tables);
  }

  /** The rows of a table by the names of its columns, with the line where each begins; none where there is no such table. @throws UsageError */
  async *rows(kind: string): AsyncGenerator<Numbered> {
    const entry = this.tables.get(kind);
    if (!entry) return;
    const where = `${this.path}: ${entry.name}`;
    const text = textOf(where, 'utf-8', Readable.from(entryBytes(this.path, entry)));
    let titles: readonly string[] | null = null;
    for await (const { line, cells } of recordsIn(text, await this.formOf(entry), where)) {
      if (titles === null) {
        titles = cells;
        if (!cells.includes('id')) throw new UsageError(`${this.path}: ${entry.name} has no column id in its first line.`);
      } else if (cells.some((cell) => cell !== '')) {
        yield { line, row: Object.fromEntries(titles.slice(0, cells.length).map((title, i) => [title, cells[i] ?? ''])) };
      }
    }
  }

  async count(kind: string): Promise<number> {
    let count = 0;
    for await (const _ of this.rows(kind)) count++;
    return count;
  }

  /** An installation chooses the delimiter; all headers begin with the column `id`. */
  private async formOf(entry: ZipEntry): Promise<{ readonly delimiter: string; readonly lineEnds: readonly string[] }> {
    let start = '';
    for await (const chunk of entryBytes(this.path, entry)) {
      start = chunk.toString('utf8');
      break;
    }
    return { delimiter: /^(?:\ufeff)?"?id"?([;,\t])/.exec(start)?.[1] ?? ';', lineEnds: lineEndsIn(start) };
  }
}
