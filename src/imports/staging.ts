import type { Client, QueryResult, QueryResultRow } from 'pg';
import { HeardClient } from '../postgres/heard-client.js';

const ROWS_AT_A_TIME = 1000;

/** Rows on their way, in temporary tables of one PostgreSQL connection: sorted and compared there, gone when it closes. */
export class Staging {
  private cursors = 0;

  private constructor(private readonly client: Client) {}

  static async open(databaseUrl: string): Promise<Staging> {
    const client = new HeardClient({ connectionString: databaseUrl, application_name: 'zukunftsdialog import' });
    await client.connect();
    return new Staging(client);
  }

  query<Row extends QueryResultRow>(text: string): Promise<QueryResult<Row>> {
    return this.client.query<Row>(text);
  }

  /** Makes a table and fills it as rows come. `columns` are their PostgreSQL types by name, in the order of each row's values. */
  async fill(table: string, columns: Readonly<Record<string, string>>, rows: AsyncIterable<readonly unknown[]>): Promise<void> {
    const [names, types] = [Object.keys(columns), Object.values(columns)];
    await this.query(`create temporary table ${table} (${names.map((name, i) => `${name} ${types[i] ?? ''}`).join(', ')})`);
    let batch: (readonly unknown[])[] = [];
    const flush = async () => {
      await this.insert(table, columns, batch);
      batch = [];
    };
    for await (const row of rows) if (batch.push(row) === ROWS_AT_A_TIME) await flush();
    await flush();
    await this.query(`analyze ${table}`);
  }

  /** Adds rows to a table that there is. */
  async insert(table: string, columns: Readonly<Record<string, string>>, rows: readonly (readonly unknown[])[]): Promise<void> {
    if (rows.length === 0) return;
    const [names, types] = [Object.keys(columns), Object.values(columns)];
    const arrays = types.map((type, i) => `$${i + 1}::${type}[]`).join(', ');
    const text = `insert into ${table} (${names.join(', ')}) select * from unnest(${arrays})`;
    await this.client.query({ name: `fill-${table}`, text, values: names.map((_, i) => rows.map((row) => row[i])) });
  }

  /** A word of somebody's in the text of a query. */
  quoted(text: string): string {
    return this.client.escapeLiteral(text);
  }

  /** The rows of a query, a thousand at a time. They stay as they were when it began, and no transaction stays open. */
  async *select<Row extends QueryResultRow>(text: string): AsyncGenerator<Row> {
    const cursor = `rows_${++this.cursors}`;
    await this.query(`begin; declare ${cursor} no scroll cursor with hold for ${text}; commit`);
    try {
      for (;;) {
        const { rows } = await this.query<Row>(`fetch ${ROWS_AT_A_TIME} from ${cursor}`);
        if (rows.length === 0) break;
        yield* rows;
      }
    } finally {
      // What ended the reading is what counts.
      await this.query(`close ${cursor}`).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
