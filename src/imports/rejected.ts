import type { Problem } from './files/source-file.js';
import type { RowError } from './import.js';
import type { Staging } from './staging.js';

const ROWS_AT_A_TIME = 1000;

/** What is wrong with a row; and its id, where that is made of what rows say. */
export type Rejection = { readonly line: number; readonly problems: readonly Problem[]; readonly id: string | null };

/** Keeps the ids of a file's rows, all of them, for those that are not taken: as line and id, or by SQL for both. */
export const keepIds = async (staging: Staging, file: string, rows: string | readonly (readonly [number, string])[]): Promise<void> => {
  await staging.query(IDS);
  if (typeof rows === 'string')
    await staging.query(`insert into content_id select ${staging.quoted(file)}, line, id from (${rows}) as each`);
  else
    await staging.insert(
      'content_id',
      { file: 'text', line: 'int', id: 'text' },
      rows.map((row) => [file, ...row]),
    );
};
const IDS = 'create temporary table if not exists content_id (file text, line int, id text)';

/** What is wrong with which row, of all of them: in a table, since they may be many. */
export class Rejected {
  private batch: RowError[] = [];
  private stored = Promise.resolve();
  isEmpty = true;

  private constructor(private readonly staging: Staging) {}

  static async open(staging: Staging): Promise<Rejected> {
    await staging.query(`${IDS}; create temporary table rejected (nth serial, file text, line int, code text, message text)`);
    return new Rejected(staging);
  }

  add(error: RowError): void {
    this.isEmpty = false;
    if (this.batch.push(error) === ROWS_AT_A_TIME) this.store();
  }

  /** Whether a file's rows have ids that are made of what rows say: who takes one row away moves those of others. */
  async hasIds(file: string): Promise<boolean> {
    const { rows } = await this.staging.query(`select from content_id where file = ${this.staging.quoted(file)} limit 1`);
    return rows.length > 0;
  }

  /** The rows of a file in its order that have something wrong, with all of it, or an id. */
  async *of(file: string): AsyncGenerator<Rejection, undefined> {
    this.store();
    await this.stored;
    await this.staging.query('create index if not exists rejected_line on rejected (file, line); analyze rejected; analyze content_id');
    const name = this.staging.quoted(file);
    yield* this.staging.select<Rejection>(`
      select line, coalesce(problems, '[]') as problems, id
      from (select line, json_agg(json_build_object('code', code, 'message', message) order by nth) as problems
        from rejected where file = ${name} group by line) as wrong
      full join (select line, id from content_id where file = ${name}) as named using (line) order by line`);
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
