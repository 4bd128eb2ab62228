import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { Body, File } from '../domain/decider.js';
import { counter } from '../host/meter.js';
import { HeardClient } from '../postgres/heard-client.js';
import { LOCKS } from '../postgres/locks.js';
import { patientPool } from '../postgres/patient-pool.js';
import { canonicalJson } from '../record/canonical-json.js';
import type { BodyReference } from '../store/event-store.js';
import { TooLarge } from '../host/failures.js';
import { UsageError } from '../host/usage-error.js';
import { derivedKey, NotSealedSo, seal, unseal } from './cipher.js';
import { commitmentTo, SALT_BYTES } from './commitment.js';
import { GroupOpening } from './group-opening.js';
import { GroupSealing } from './group-sealing.js';
import { INSTALLATION, SCHEMA_SQL } from './schema.js';
import { clearBytes, type StoredBody, textOf } from './stored-body.js';
import { installationKey } from './subject-keys.js';
import { KeyNotThere, type OtherKeys, VaultKeys, type WrappedKey } from './vault-keys.js';

const errors = counter(
  'zukunftsdialog_vault_errors_total',
  'What the vault could not do: the database failed, or something in it is not what it was',
);

/** Counts what fails. */
const counted = async <T>(operation: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    errors(1, { operation, kind: kindOf(error) });
    throw error;
  }
};

const kindOf = (error: unknown): string => {
  if (error instanceof KeyNotThere) return 'key-not-there';
  return error instanceof NotSealedSo || error instanceof NotWhatWasStored ? 'damaged' : 'unavailable';
};

export const BODY_BYTES_MAX = 256 * 1024;

/** Something in the vault is not what its event says. */
class NotWhatWasStored extends Error {}

/** What the vault knows of a body: its content, or that it was erased. */
export type Opened = { readonly content: object } | { readonly erased: true };

/** What a command needs of the vault. */
export type Keeping = Pick<Vault, 'store' | 'storeFile' | 'open'>;

/** A content as it is stored. @throws TooLarge */
export const textToKeep = (content: object): string => {
  const text = canonicalJson(content);
  if (Buffer.byteLength(text) > BODY_BYTES_MAX) throw new TooLarge(`A body of more than ${BODY_BYTES_MAX} bytes`);
  return text;
};

/** Keeps what must stay erasable, each body under the key of its subject. The only code that sees stored texts in clear. */
export class Vault {
  private readonly sealing: GroupSealing;
  private readonly opening: GroupOpening;

  private constructor(
    private readonly pool: Pool,
    private readonly keys: VaultKeys,
    private readonly installationKey: Buffer,
  ) {
    this.sealing = new GroupSealing(pool, keys);
    this.opening = new GroupOpening(pool);
  }

  /** Whether a vault has been written there, so that its key must be somewhere. */
  static async isWritten(url: string): Promise<boolean> {
    const pool = new Pool({ connectionString: url, max: 1, Client: HeardClient });
    pool.on('error', () => undefined);
    try {
      const { rows } = await pool.query<{ there: boolean }>("select to_regclass('vault.subject_key') is not null as there");
      if (rows[0]?.there !== true) return false;
      return (await pool.query('select from vault.subject_key limit 1')).rowCount === 1;
    } finally {
      await pool.end();
    }
  }

  /** @throws UsageError where something in it was wrapped by none of the keys. */
  static async open(url: string, key: Buffer, others?: OtherKeys): Promise<Vault> {
    const pool = patientPool(url, { max: 6, name: 'vault' });
    await pool.query(`begin; set local lock_timeout = 0; select pg_advisory_xact_lock(${LOCKS.vault}); ${SCHEMA_SQL} commit`);
    try {
      const keys = await VaultKeys.of(key, others);
      const installation = await installationKey(pool, keys);
      await requireKeys(pool, keys);
      return new Vault(pool, keys, installation);
    } catch (error) {
      await pool.end();
      if (!(error instanceof NotSealedSo || error instanceof KeyNotThere)) throw error;
      throw new UsageError('The vault was written with another key. Set VAULT_KEY, or put back the vault.key of the data directory.');
    }
  }

  /** Stores a body for an event, by its id, that is about to be appended to a stream. @throws TooLarge */
  async store({ subject, content }: Body, stream: string, event: string): Promise<BodyReference> {
    const text = textToKeep(content);
    const id = randomUUID();
    const salt = randomBytes(SALT_BYTES);
    await counted('store', () => this.sealing.store({ id, subject, stream, clear: clearBytes({ salt, event, text }) }));
    return { id, commitment: commitmentTo({ stream, event, text }, salt) };
  }

  /** The bodies by their ids. @throws Error where a body is not what its event committed to. */
  open(references: readonly BodyReference[]): Promise<ReadonlyMap<string, Opened>> {
    return counted('open', async () => {
      const rows = new Map((await this.rowsOf(references)).map((row) => [row.id, row]));
      return new Map(
        references.map(({ id, commitment }) => {
          const row = rows.get(id);
          return [id, row ? { content: this.read(row, commitment) } : { erased: true }];
        }),
      );
    });
  }

  /** Stores a file for an event of a stream that is about to name its digest. The same again is the same file. */
  async storeFile({ digest, content }: File, stream: string): Promise<void> {
    const sealed = seal(this.keyFor('file/v1'), Buffer.from(content, 'base64'), `${stream}/${digest}`);
    await counted('store', () =>
      this.pool.query(
        // Its time anew: nobody collects it as an orphan before this append is through.
        `insert into vault.file (stream, digest, sealed) values ($1, $2, $3)
         on conflict (stream, digest) do update set stored_at = clock_timestamp()`,
        [stream, digest, sealed],
      ),
    );
  }

  /** The file that an event of a stream named; null where it is erased. @throws Error where it is not what the event named. */
  openFile(stream: string, digest: string): Promise<Buffer | null> {
    return counted('open', async () => {
      const sql = 'select sealed from vault.file where stream = $1 and digest = $2';
      const { rows } = await this.pool.query<{ sealed: Buffer }>(sql, [stream, digest]);
      if (!rows[0]) return null;
      const file = unseal(this.keyFor('file/v1'), rows[0].sealed, `${stream}/${digest}`);
      const named = createHash('sha256').update(file).digest('hex');
      if (named !== digest) throw new NotWhatWasStored(`File ${digest} is not what its event named`);
      return file;
    });
  }

  /** The same as `collectOrphans`, for files. */
  async collectOrphanFiles(before: Date, isNamed: (stream: string, digest: string) => Promise<boolean>): Promise<number> {
    const { rows } = await this.pool.query<{ stream: string; digest: string }>(
      'select stream, digest from vault.file where not kept and stored_at < $1 order by stored_at limit 1000',
      [before],
    );
    let collected = 0;
    for (const { stream, digest } of rows) {
      const kept = await isNamed(stream, digest);
      const change = kept ? 'update vault.file set kept = true' : 'delete from vault.file';
      await this.pool.query(`${change} where stream = $1 and digest = $2 and stored_at < $3`, [stream, digest, before]);
      if (!kept) collected++;
    }
    return collected;
  }

  /** A key of this installation for one purpose. It survives a change of VAULT_KEY. */
  keyFor(purpose: string): Buffer {
    return derivedKey(this.installationKey, purpose);
  }

  /** Deletes bodies whose append failed: stored before a moment, and referred to by no event. Returns how many. */
  async collectOrphans(before: Date, isReferredTo: (stream: string, bodyId: string) => Promise<boolean>): Promise<number> {
    const { rows } = await this.pool.query<{ id: string; stream: string }>(
      'select id, stream from vault.body where not kept and stored_at < $1 order by stored_at limit 1000',
      [before],
    );
    let collected = 0;
    for (const { id, stream } of rows) {
      const kept = await isReferredTo(stream, id);
      if (kept) await this.pool.query('update vault.body set kept = true where id = $1', [id]);
      else await this.pool.query('delete from vault.body where id = $1', [id]);
      if (!kept) collected++;
    }
    return collected;
  }

  /** Whether the vault answers, and its key still opens it. @throws where not */
  async check(): Promise<void> {
    const { rows } = await this.pool.query<WrappedKey>(
      'select subject, wrapped, wrapped_by as "wrappedBy" from vault.subject_key where subject = $1',
      [INSTALLATION],
    );
    if (!rows[0]) throw new NotWhatWasStored('The key of the installation is missing');
    await this.keys.meet(rows);
    this.keys.unwrap(rows[0]);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async rowsOf(references: readonly BodyReference[]): Promise<readonly StoredBody[]> {
    if (references.length === 0) return [];
    const rows = await this.opening.rowsOf(references.map(({ id }) => id));
    await this.keys.meet(rows);
    return rows;
  }

  private read(row: StoredBody, commitment: string): object {
    const text = textOf(this.keys, row, commitment);
    if (text === null) throw new NotWhatWasStored(`Body ${row.id} is not what its event committed to`);
    return JSON.parse(text) as object;
  }
}

/** @throws UsageError: a change of the key has begun and is not through, and one of the two keys is missing here. */
const requireKeys = async (pool: Pool, keys: VaultKeys): Promise<void> => {
  const missing = async (): Promise<string | undefined> => {
    const text = 'select wrapped_by as id from vault.subject_key where wrapped_by <> all($1) limit 1';
    return (await pool.query<{ id: string }>(text, [keys.ids])).rows[0]?.id;
  };
  const met = await missing();
  if (met === undefined) return;
  // The change may have begun this very moment.
  await keys.meet([{ wrappedBy: met }]);
  const id = await missing();
  if (id === undefined) return;
  throw new UsageError(
    `The vault was written with a further key, ${id}, as it is while its key is changed: set VAULT_KEY_PREVIOUS to it, too, or put it back as vault.key.next beside the vault.key of the data directory.`,
  );
};
