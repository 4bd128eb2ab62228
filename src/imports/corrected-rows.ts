import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { CorrectedRow } from './import.js';
import type { Staging } from './staging.js';

const COLUMNS = { file: 'text', line: 'int', kind: 'text', fields: 'text', recorded: 'text', refused: 'text' };
const ROWS_AT_A_TIME = 1000;

/** Every row that says otherwise by now, and in which fields; never what they say. In a table, since they may be many. */
export class CorrectedRows {
  private batch: (readonly unknown[])[] = [];
  private stored = Promise.resolve();
  count = 0;

  private constructor(private readonly staging: Staging) {}

  static async open(staging: Staging): Promise<CorrectedRows> {
    await staging.query(
      `create temporary table corrected (${Object.entries(COLUMNS)
        .map((column) => column.join(' '))
        .join(', ')})`,
    );
    return new CorrectedRows(staging);
  }

  add({ file, line, kind, fields, recorded, refused }: CorrectedRow): void {
    this.count++;
    if (this.batch.push([file, line, kind, fields.join(' '), recorded.join(' '), refused]) === ROWS_AT_A_TIME) this.store();
  }

  /** As CSV, by file and line. */
  async write(path: string): Promise<void> {
    this.store();
    await this.stored;
    await pipeline(Readable.from(this.lines()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  }

  private async *lines(): AsyncGenerator<string> {
    yield stringify([Object.keys(COLUMNS)]);
    for await (const row of this.staging.select('select * from corrected order by file, line')) yield stringify([Object.values(row)]);
  }

  private store(): void {
    const rows = this.batch;
    this.batch = [];
    this.stored = this.stored.then(() => this.staging.insert('corrected', COLUMNS, rows));
    // Whoever reads them finds out.
    this.stored.catch(() => undefined);
  }
}
