import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Client } from 'pg';
import type { Progress } from '../host/progress.js';
import { answering } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { HeardClient } from '../postgres/heard-client.js';
import { INSTALLATION } from '../vault/schema.js';
import type { VaultKeys } from '../vault/vault-keys.js';
import { writeLines } from './chained-lines.js';
import { opens } from './check-backup.js';
import { authenticated, ERASURES, MANIFEST, type Manifest, RECORD, VAULT } from './manifest.js';
import { BODY_LINES, ERASURE_LINES, FILE_LINES, INSTALLATION_LINE, RECORD_LINES } from './tables.js';

const PAGE = 1000;
/** A file may have some megabytes. */
const FILES_PAGE = 4;

export type BackupOptions = {
  readonly databaseUrl: string;
  /** Must not be there yet. */
  readonly folder: string;
  /** Version of this program. */
  readonly version: string;
  /** To authenticate it; null where they are not here. Those of another vault do not: by them nobody could check it. */
  readonly keys: VaultKeys | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/**
 * Writes record, vault and erasures as they stood at one moment, while others go on writing. The folder has its name only when
 * it is whole and on the disk. Texts and keys stay as encrypted as they are. @throws UsageError
 */
export const takeBackup = async ({ folder, ...options }: BackupOptions): Promise<Manifest> => {
  const place = resolve(folder);
  if (await stat(place).catch(answering(['ENOENT'], null))) throw new UsageError(`${folder} is there already. Choose another folder.`);
  await mkdir(dirname(place), { recursive: true });
  const partial = join(dirname(place), `.${basename(place)}.partial-${randomBytes(4).toString('hex')}`);
  await mkdir(partial, { mode: 0o700 });
  try {
    const manifest = await inSnapshot(options.databaseUrl, (client) => writeAll(client, partial, options));
    await rename(partial, place);
    await sync(dirname(place));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
};

/** One transaction sees one moment, however long it takes; it locks nothing that a writer needs. */
const inSnapshot = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new HeardClient({ connectionString: url, application_name: 'zukunftsdialog backup' });
  await client.connect();
  try {
    await client.query(`begin isolation level repeatable read, read only; set local statement_timeout = 0;
      set local idle_in_transaction_session_timeout = 0; set local cursor_tuple_fraction = 1`);
    return await work(client);
  } finally {
    await client.end();
  }
};

type Work = Pick<BackupOptions, 'version' | 'keys' | 'progress' | 'signal'>;

const writeAll = async (client: Client, folder: string, { version, keys, progress, signal }: Work): Promise<Manifest> => {
  const { head, sealed, taken_at: takenAt } = await snapshotOf(client);
  const { rows } = await client.query<{ line: string }>(INSTALLATION_LINE, [INSTALLATION]);
  const installation = rows.map(({ line }) => line);
  const counts = { events: 0, bodies: 0, files: 0, erasures: 0 };
  const pages = async function* (sql: string, size: number, what: keyof typeof counts): AsyncGenerator<readonly string[]> {
    await client.query(`declare ${what} no scroll cursor for ${sql}`);
    for (;;) {
      signal.throwIfAborted();
      const { rows } = await client.query<{ line: string }>(`fetch ${size} from ${what}`);
      if (rows.length === 0) break;
      counts[what] += rows.length;
      yield rows.map(({ line }) => line);
      progress.update(what === 'files' ? counts.bodies + counts.files : counts[what]);
    }
    await client.query(`close ${what}`);
  };
  const vault = async function* (): AsyncGenerator<readonly string[]> {
    yield installation;
    yield* pages(BODY_LINES, PAGE, 'bodies');
    yield* pages(FILE_LINES, FILES_PAGE, 'files');
  };
  const write = async (name: string, lines: AsyncIterable<readonly string[]>) => {
    const chained = await writeLines(join(folder, name), lines);
    return { ...chained, bytes: (await stat(join(folder, name))).size };
  };
  progress.start('record', head);
  const record = await write(RECORD, pages(RECORD_LINES, PAGE, 'events'));
  if (counts.events !== head) throw new Error(`The record has ${counts.events} events and ends at ${head}: it has a gap`);
  progress.start('vault', sealed);
  const files = { [RECORD]: record, [VAULT]: await write(VAULT, vault()) };
  progress.start('erasures', null);
  const erasures = await write(ERASURES, pages(ERASURE_LINES, PAGE, 'erasures'));
  progress.stop();
  const manifest = authenticated(
    {
      format: 'zukunftsdialog-backup',
      formatVersion: 1,
      program: version,
      takenAt,
      head,
      counts,
      files: { ...files, [ERASURES]: erasures },
    },
    keys && installation.every((text) => opens(VAULT, { number: 1, text }, keys)) ? keys : null,
  );
  const file = await open(join(folder, MANIFEST), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await sync(folder);
  return manifest;
};

type Snapshot = { readonly head: number; readonly sealed: number; readonly taken_at: string };

/** Where the record stands in this snapshot. @throws UsageError */
const snapshotOf = async (client: Client): Promise<Snapshot> => {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "select to_regclass('record.head') is not null and to_regclass('vault.file') is not null as there",
  );
  if (tables[0]?.there !== true) throw new UsageError('There is nothing to back up: no program has been started on this database yet.');
  const { rows } = await client.query<Snapshot>(
    `select (select sequence from record.head)::float8 as head,
       ((select count(*) from vault.body) + (select count(*) from vault.file))::float8 as sealed,
       to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as taken_at`,
  );
  const [moment] = rows;
  if (!moment) throw new Error('The record has no head');
  return moment;
};

/** The names in a folder are on the disk, too; not every system can be asked for that. */
const sync = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(answering(['EISDIR', 'EPERM', 'EACCES'], null));
  await handle?.sync().catch(answering(['EINVAL', 'EPERM'], undefined));
  await handle?.close();
};
