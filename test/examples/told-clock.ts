import { query } from '../database.js';

/**
 * A clock that stands where a story says, for this process and for one database. Only for a process of its own: nothing else in it is told
 * the time any more.
 */
export class ToldClock {
  private now = 0;

  /** Of a database in which nothing has happened yet: what asks there for the time finds this function before PostgreSQL's own. */
  static async in(databaseUrl: string): Promise<ToldClock> {
    const name = new URL(databaseUrl).pathname.slice(1);
    await query(
      databaseUrl,
      `create schema told;
       create table told.clock (now timestamptz not null);
       insert into told.clock values ('epoch');
       create function told.clock_timestamp() returns timestamptz volatile language sql as 'select now from told.clock';
       alter database ${name} set search_path = public, told, pg_catalog`,
    );
    return new ToldClock(databaseUrl);
  }

  private constructor(private readonly databaseUrl: string) {
    globalThis.Date = new Proxy(Date, {
      construct: (real, parts) => (parts.length === 0 ? new real(this.now) : (Reflect.construct(real, parts) as Date)),
      get: (real, name) => (name === 'now' ? () => this.now : (Reflect.get(real, name) as unknown)),
    });
  }

  async set(moment: string): Promise<void> {
    const next = Date.parse(moment);
    if (!(next > this.now)) throw new Error(`${moment} is no moment after the one before it`);
    this.now = next;
    await query(this.databaseUrl, 'update told.clock set now = $1', [new Date(next).toISOString()]);
  }
}
