import type { Client } from 'pg';
import { HeardClient } from '../postgres/heard-client.js';
import { z } from 'zod';
import type { Progress } from '../host/progress.js';
import { LOCKS } from '../postgres/locks.js';
import { UsageError } from '../host/usage-error.js';
import { SCHEMA_SQL } from '../vault/schema.js';
import { opensAs } from '../vault/stored-body.js';
import type { VaultKeys, WrappedKey } from '../vault/vault-keys.js';
import { type Checked, read } from './check-backup.js';
import { type Line, readLines } from './chained-lines.js';
import { RECORD, VAULT } from './manifest.js';
import { INSERT_EVENTS, WANTED } from './tables.js';

/** Texts or files that the restored events refer to. */
type Fate = { readonly restored: number; readonly erased: number; readonly missing: number };
export type PutBack = { readonly sequence: number; readonly bodies: Fate; readonly files: Fate; readonly unreadable: number };

type Options = {
  readonly databaseUrl: string;
  /** Null where the vault is not put back. */
  readonly keys: VaultKeys | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** Puts a checked backup into empty tables, in one transaction: all of it or nothing. @throws UsageError where they are not empty */
export const putBack = async (checked: Checked, { databaseUrl, keys, progress, signal }: Options): Promise<PutBack> => {
  const client = new HeardClient({ connectionString: databaseUrl, application_name: 'zukunftsdialog restore' });
  await client.connect();
  try {
    // Who starts meanwhile waits at this lock, and then finds what was put back.
    await client.query(`begin; set local statement_timeout = 0; set local timezone = 'UTC';
      select pg_advisory_xact_lock(${LOCKS.vault}); ${SCHEMA_SQL} select from record.head for update`);
    await requireEmpty(client);
    progress.start('record', checked.sequence);
    await putRecord(client, checked, progress, signal);
    await client.query(WANTED);
    await markErased(client, checked);
    progress.start('vault', checked.vault?.manifest.files[VAULT].lines ?? 0);
    const unreadable = await putVault(client, checked, keys, (lines) => {
      signal.throwIfAborted();
      progress.update(lines);
    });
    progress.stop();
    const result = { sequence: checked.sequence, bodies: await fateOf(client, 'wanted'), files: await fateOf(client, 'wanted_file') };
    await client.query('commit');
    await client.query('analyze record.event, vault.subject_key, vault.body, vault.file');
    return { ...result, unreadable };
  } finally {
    // Without a commit nothing has happened.
    await client.end();
  }
};

/** @throws UsageError */
const requireEmpty = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ events: boolean; keys: boolean }>(
    'select exists (select from record.event) as events, exists (select from vault.subject_key) as keys',
  );
  if (rows[0]?.events !== false) throw new UsageError('There is a record here already: restore needs an empty DATA_DIR or database.');
  if (rows[0].keys) {
    throw new UsageError('A program was started here already and made keys of its own: restore needs an empty DATA_DIR or database.');
  }
};

const putRecord = async (client: Client, { record, manifest, sequence }: Checked, progress: Progress, signal: AbortSignal) => {
  for await (const page of readLines(record, manifest.files[RECORD])) {
    signal.throwIfAborted();
    const lines = page.filter(({ number }) => number <= sequence).map(({ text }) => text);
    if (lines.length > 0) await client.query({ name: 'insert-events', text: INSERT_EVENTS, values: [`[${lines.join(',')}]`] });
    progress.update(Math.min(page.at(-1)?.number ?? 0, sequence));
  }
  const { rows } = await client.query<{ events: number }>(
    `with last as (select count(*) as events, max(sequence) as sequence, max(recorded_at) as recorded_at from record.event),
     moved as (update record.head set sequence = last.sequence, recorded_at = last.recorded_at from last)
     select events::float8 from last`,
  );
  if (rows[0]?.events !== sequence) throw new Error(`${rows[0]?.events ?? 0} of ${sequence} events were put back`);
};

/** Erasures are replayed: what was erased later than this record or this vault ends does not come back. */
const markErased = async (client: Client, { erasedStreams, erasedBodies, erasedFiles }: Checked): Promise<void> => {
  await client.query(
    `update wanted set erased = true from unnest($1::text[], $2::bigint[]) as e (stream, revision)
     where wanted.stream = e.stream and wanted.revision < e.revision`,
    [[...erasedStreams.keys()], [...erasedStreams.values()]],
  );
  await client.query('update wanted set erased = true where id = any($1)', [erasedBodies]);
  await client.query(
    `update wanted_file f set erased = true from unnest($1::text[], $2::text[]) as e (stream, digest)
     where f.stream = e.stream and f.digest = e.digest`,
    [erasedFiles.map(({ stream }) => stream), erasedFiles.map(({ digest }) => digest)],
  );
};

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));
// Rows that were written before keys had ids have none.
const wrappedBy = z.string().nullable().default(null);
const vaultLine = z.union([
  z.object({ installation: z.uuid(), wrapped: base64, wrappedBy }),
  z.object({ body: z.uuid(), subject: z.uuid(), stream: z.string(), storedAt: z.string(), wrapped: base64, wrappedBy, sealed: base64 }),
  z.object({ file: z.string(), stream: z.string(), storedAt: z.string(), sealed: base64 }),
]);
type VaultLine = z.infer<typeof vaultLine>;
type BodyLine = Extract<VaultLine, { body: string }>;

/** Returns how many texts were put back that do not open, or are not what their events committed to. */
const putVault = async (client: Client, { vault }: Checked, keys: VaultKeys | null, tell: (lines: number) => void): Promise<number> => {
  if (!vault || !keys) return 0;
  let unreadable = 0;
  for await (const page of readLines(vault.path, vault.manifest.files[VAULT])) {
    const lines = page.map((line: Line) => read(vault.path, line, vaultLine));
    for (const line of lines) {
      if ('installation' in line) await putKeys(client, [{ ...line, subject: line.installation }]);
      else if ('file' in line) await putFile(client, line);
    }
    unreadable += await putBodies(
      client,
      lines.filter((line): line is BodyLine => 'body' in line),
      keys,
    );
    tell(page.at(-1)?.number ?? 0);
  }
  return unreadable;
};

const putKeys = (client: Client, keys: readonly WrappedKey[]) =>
  client.query(
    `insert into vault.subject_key (subject, wrapped, wrapped_by)
     select * from unnest($1::uuid[], $2::bytea[], $3::text[]) on conflict do nothing`,
    [keys.map(({ subject }) => subject), keys.map(({ wrapped }) => wrapped), keys.map((key) => key.wrappedBy)],
  );

const putFile = (client: Client, { stream, file, sealed, storedAt }: Extract<VaultLine, { file: string }>) =>
  client.query(
    `with it as (update wanted_file set there = true where stream = $1 and digest = $2 and not erased returning stream, digest)
     insert into vault.file (stream, digest, sealed, stored_at, kept) select stream, digest, $3, $4, true from it`,
    [stream, file, sealed, storedAt],
  );

const putBodies = async (client: Client, lines: readonly BodyLine[], keys: VaultKeys): Promise<number> => {
  const { rows } = await client.query<{ id: string; commitment: string }>({
    name: 'want-bodies',
    text: 'update wanted set there = true where id = any($1) and not erased returning id, commitment',
    values: [lines.map(({ body }) => body)],
  });
  const commitments = new Map(rows.map(({ id, commitment }) => [id, commitment]));
  const wanted = lines.filter(({ body }) => commitments.has(body));
  await putKeys(client, wanted);
  await client.query({
    name: 'insert-bodies',
    text: `insert into vault.body (id, subject, stream, sealed, stored_at, kept)
      select *, true from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::timestamptz[])`,
    values: [
      wanted.map(({ body }) => body),
      wanted.map(({ subject }) => subject),
      wanted.map(({ stream }) => stream),
      wanted.map(({ sealed }) => sealed),
      wanted.map(({ storedAt }) => storedAt),
    ],
  });
  // Put back all the same: what was damaged before the backup is damaged still, and no reader is ever shown it.
  return wanted.filter(({ body, ...line }) => !opensAs(keys, { id: body, ...line }, commitments.get(body) ?? '')).length;
};

const fateOf = async (client: Client, table: 'wanted' | 'wanted_file'): Promise<Fate> => {
  const { rows } = await client.query<Fate>(
    `select count(*) filter (where there)::float8 as restored, count(*) filter (where erased)::float8 as erased,
       count(*) filter (where not there and not erased)::float8 as missing from ${table}`,
  );
  return rows[0] ?? { restored: 0, erased: 0, missing: 0 };
};
