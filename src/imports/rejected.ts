import type { Problem } from './files/source-file.js';
import type { RowError } from './import.js';
import type { Staging } from './staging.js';

const ROWS_AT_A_TIME = 1000;

export type Rejection = { readonly line: number; readonly problems: readonly Problem[] };

/** What is wrong with which row, of all of them: in a table, since they may be many. */
export class Rejected {
  private batch: RowError[] = [];
  private stored = Promise.resolve();
  isEmpty = true;

  private constructor(private readonly staging: Staging) {}

  static async open(staging: Staging): Promise<Rejected> {
    await staging.query('create temporary table rejected (nth serial, file text, line int, code text, message text)');
    return new Rejected(staging);
  }

  add(error: RowError): void {
    this.isEmpty = false;
    if (this.batch.push(error) === ROWS_AT_A_TIME) this.store();
  }

  /** The rows of a file in its order, each with all that is wrong with it. */
  async *of(file: string): AsyncGenerator<Rejection, undefined> {
    this.store();
    await this.stored;
    await this.staging.query('create index if not exists rejected_line on rejected (file, line); analyze rejected');
    yield* this.staging.select<Rejection>(`
      select line, json_agg(json_build_object('code', code, 'message', message) order by nth) as problems
      from rejected where file = ${this.staging.quoted(file)} group by line order by line`);
  }

  private store(): void {
    const rows = this.batch;
    this.batch = [];
    this.stored = this.stored.then(() =>
      this.staging.insert(
        'rejected',
        COLUMNS,
        rows.map(({ file, line, code, message }) => [file, line, code, message]),
      ),
    );
    // Whoever reads them finds out.
    this.stored.catch(() => undefined);
  }
}

const COLUMNS = { file: 'text', line: 'int', code: 'text', message: 'text' };
