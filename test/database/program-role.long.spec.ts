import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { openViews } from '../../src/projections/data-source.js';
import { NO_STREAM } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { Vault } from '../../src/vault/vault.js';
import { query } from '../database.js';
import { newStream, noted } from '../store/event-store.contract.js';

let dataDir: string;
let postgres: EmbeddedPostgres;
const start = () => startEmbeddedPostgres({ dataDir, program: 'zukunftsdialog serve', join: false, say: () => undefined });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-role-'));
  await chmod(dataDir, 0o755);
  postgres = await start();
});
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const asSuperuser = () => postgres.url.replace('zukunftsdialog_program:', 'zukunftsdialog:');

/** Everything that a program makes in its database, and one event. */
const fill = async (url: string): Promise<void> => {
  const store = await PostgresEventStore.open(url);
  await store.append(newStream(), [noted(0)], NO_STREAM);
  await store.close();
  await (await Vault.open(url, randomBytes(32))).close();
  await (await openViews(url)).destroy();
};

const OWNED_BY_SUPERUSER = `
  select nspname as name from pg_namespace where nspowner = 10 and nspname !~ '^pg_' and nspname <> 'information_schema'
  union all select oid::regclass::text from pg_class where relowner = 10 and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
  union all select oid::regprocedure::text from pg_proc where proowner = 10 and pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
  union all select oid::regtype::text from pg_type where typowner = 10 and typnamespace::regnamespace::text !~ '^(pg_|information_schema)'
  union all select datname from pg_database where datname = current_database() and datdba = 10`;

it('what a version before has made as the superuser is handed over to the role of the program, with all that is in it', async () => {
  await query(asSuperuser(), 'alter database zukunftsdialog owner to zukunftsdialog');
  await fill(asSuperuser());
  await query(asSuperuser(), `create type public.mood as enum ('fine'); create table public.note (n serial, mood public.mood)`);
  expect((await query(asSuperuser(), OWNED_BY_SUPERUSER)).length).toBeGreaterThan(20);
  await postgres.stop();
  postgres = await start();
  expect(await query(postgres.url, OWNED_BY_SUPERUSER)).toEqual([]);
  await query(postgres.url, `insert into public.note (mood) values ('fine')`);
  const store = await PostgresEventStore.open(postgres.url);
  await expect(store.append(newStream(), [noted(0)], NO_STREAM)).resolves.toMatchObject({ sequence: 2n });
  await store.close();
  await (await openViews(postgres.url)).destroy();
});

it.each([
  ['run a program', `copy (select 1) to program 'true'`],
  ['read a file', `select pg_read_file('postgresql.conf')`],
  ['write a file', `copy (select 1) to '/tmp/${randomUUID()}'`],
  ['change the settings of the server', 'alter system set fsync = off'],
  ['make another role', 'create role other superuser'],
  ['make itself a superuser', 'alter role zukunftsdialog_program superuser'],
  ['switch triggers off for its session', 'set session_replication_role = replica'],
])('the role of the program may not %s', async (_, sql) => {
  await expect(query(postgres.url, sql)).rejects.toMatchObject({ code: '42501' });
});

it.each([
  ['changed', `update record.event set data = '{}' where sequence = 1`],
  ['deleted', 'delete from record.event where sequence = 1'],
  ['emptied', 'truncate record.event'],
  ['emptied with all that hangs on it', 'truncate record.event cascade'],
  [
    'changed on the way in',
    `insert into record.event select * from record.event where sequence = 1 on conflict (sequence) do update set data = '{}'`,
  ],
  ['merged over', `merge into record.event e using (select 1 as one) s on e.sequence = 1 when matched then update set data = '{}'`],
])('the record cannot be %s by the role of the program', async (_, sql) => {
  const before = await query(postgres.url, 'select * from record.event order by sequence');
  expect(before.length).toBeGreaterThan(0);
  await expect(query(postgres.url, sql)).rejects.toThrow('The record is append-only');
  expect(await query(postgres.url, 'select * from record.event order by sequence')).toEqual(before);
});
