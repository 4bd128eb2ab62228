import type { Client } from 'pg';
import { UsageError } from '../host/usage-error.js';
import { HeardClient } from '../postgres/heard-client.js';
import { LOCKS } from '../postgres/locks.js';
import { NotSealedSo, unseal } from './cipher.js';
import { INSTALLATION } from './schema.js';
import { keyIdOf, type VaultKeys, type WrappedKey } from './vault-keys.js';

const PAGE = 500;

export type Rotated = {
  /** The id of the key that wraps now. */
  readonly key: string;
  /** How many keys of subjects were wrapped anew, this time. */
  readonly wrapped: number;
  /** How many open with the new key alone. */
  readonly verified: number;
  /** How many do not: they were damaged before, or a program that has the old key alone made them. */
  readonly unopened: number;
  /** How many each key wraps now, by its id. */
  readonly byKey: Readonly<Record<string, number>>;
};

export type Rotation = {
  readonly databaseUrl: string;
  /** Old and new. */
  readonly keys: VaultKeys;
  /** The new one. */
  readonly to: Buffer;
  readonly tell: (what: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Wraps the keys of all subjects anew, while programs that have both keys go on. From its first step on whatever is new is wrapped
 * by the new key, so that its last one leaves nothing to the old. What was cut off goes on when it is run again.
 * @throws UsageError where another change is under way
 */
export const rotateKey = async ({ databaseUrl, keys, to, tell, signal }: Rotation): Promise<Rotated> => {
  const client = new HeardClient({ connectionString: databaseUrl, application_name: 'zukunftsdialog rotate-key' });
  await client.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${LOCKS.rotation}) as free`);
    if (rows[0]?.free !== true) throw new UsageError('The key of the vault is being changed already by another program.');
    const key = keyIdOf(to);
    let { wrapped } = await wrapPage(client, keys, key, '=', INSTALLATION);
    const total = wrapped + (await count(client, 'wrapped_by is distinct from $1', [key]));
    for (let last: string | null = INSTALLATION; last !== null;) {
      signal.throwIfAborted();
      const page: Page = await wrapPage(client, keys, key, '>', last);
      wrapped += page.wrapped;
      last = page.last;
      tell('wrapping', wrapped, total);
    }
    const verified = await verify(client, to, tell, signal);
    return { key, wrapped, ...verified, byKey: await byKey(client) };
  } finally {
    await client.end();
  }
};

type Page = { readonly wrapped: number; readonly last: string | null };

const wrapPage = async (client: Client, keys: VaultKeys, to: string, which: '=' | '>', subject: string): Promise<Page> => {
  await client.query('begin');
  try {
    const { rows } = await client.query<WrappedKey>(
      // A lock that does not stop those who store a body; in one order, as those who make keys have it.
      `select subject, wrapped, wrapped_by as "wrappedBy" from vault.subject_key
       where subject ${which} $2 and wrapped_by is distinct from $1 order by subject limit ${PAGE} for no key update`,
      [to, subject],
    );
    const opened = rows.flatMap((row) => {
      const key = openOr(() => keys.unwrap(row), null);
      return key === null ? [] : [{ subject: row.subject, wrapped: keys.wrap(key, row.subject, to) }];
    });
    await client.query(
      `update vault.subject_key k set wrapped = made.wrapped, wrapped_by = $3
       from unnest($1::uuid[], $2::bytea[]) as made (subject, wrapped) where k.subject = made.subject`,
      [opened.map(({ subject }) => subject), opened.map(({ wrapped }) => wrapped), to],
    );
    await client.query('commit');
    return { wrapped: opened.length, last: rows.at(-1)?.subject ?? null };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

/** Opens every key with the new one alone. */
const verify = async (
  client: Client,
  to: Buffer,
  tell: Rotation['tell'],
  signal: AbortSignal,
): Promise<Pick<Rotated, 'verified' | 'unopened'>> => {
  const total = await count(client, 'true', []);
  let [seen, verified] = [0, 0];
  for (let page: readonly WrappedKey[] = await keysFrom(client, '>=', INSTALLATION); page.length > 0;) {
    signal.throwIfAborted();
    verified += page.filter(({ subject, wrapped }) => openOr(() => unseal(to, wrapped, subject), null) !== null).length;
    tell('verifying', (seen += page.length), total);
    page = await keysFrom(client, '>', page.at(-1)?.subject ?? INSTALLATION);
  }
  return { verified, unopened: seen - verified };
};

const keysFrom = async (client: Client, how: '>' | '>=', subject: string): Promise<readonly WrappedKey[]> => {
  const { rows } = await client.query<WrappedKey>(
    `select subject, wrapped, wrapped_by as "wrappedBy" from vault.subject_key where subject ${how} $1 order by subject limit 5000`,
    [subject],
  );
  return rows;
};

const count = async (client: Client, which: string, values: readonly string[]): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from vault.subject_key where ${which}`, [...values]);
  return rows[0]?.n ?? 0;
};

const byKey = async (client: Client): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await client.query<{ id: string; n: number }>(
    `select coalesce(wrapped_by, 'unnamed') as id, count(*)::int as n from vault.subject_key group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ id, n }) => [id, n]));
};

const openOr = <T, U>(open: () => T, other: U): T | U => {
  try {
    return open();
  } catch (error) {
    if (error instanceof NotSealedSo) return other;
    throw error;
  }
};
