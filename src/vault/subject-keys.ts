import { randomBytes } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { INSTALLATION } from './schema.js';
import { keyIdOf, type VaultKeys, type WrappedKey } from './vault-keys.js';

type Database = Pick<Pool | ClientBase, 'query'>;

/** The keys of subjects by their subjects, made on first use. @throws NotSealedSo, KeyNotThere */
export const subjectKeys = async (
  database: Database,
  keys: VaultKeys,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const wanted = [...new Set([INSTALLATION, ...subjects])];
  const known = await wrappedKeys(database, wanted);
  await keys.meet(known);
  const there = new Set(known.map(({ subject }) => subject));
  // In one order everywhere, so that two groups with the same people do not wait for each other.
  const missing = wanted.filter((subject) => !there.has(subject)).sort();
  const made = missing.length === 0 ? [] : await makeKeys(database, keys, missing, inUse(known));
  // The key of the vault was changed in between.
  if (made.length < missing.length) return subjectKeys(database, keys, subjects);
  return new Map([...known, ...made].map((one) => [one.subject, keys.unwrap(one)]));
};

export const keyOf = (keys: ReadonlyMap<string, Buffer>, subject: string): Buffer => {
  const key = keys.get(subject);
  if (!key) throw new Error('The key of a subject went away while a body was sealed');
  return key;
};

/**
 * The key of the installation, made where there is none. Whichever key wraps it wraps every new key: so all processes agree,
 * whatever their settings say. @throws NotSealedSo, KeyNotThere
 */
export const installationKey = async (database: Database, keys: VaultKeys): Promise<Buffer> => {
  const by = keyIdOf(keys.first);
  await database.query(`insert into vault.subject_key (subject, wrapped, wrapped_by) values ($1, $2, $3) on conflict do nothing`, [
    INSTALLATION,
    keys.wrap(randomBytes(32), INSTALLATION, by),
    by,
  ]);
  const [found] = await wrappedKeys(database, [INSTALLATION]);
  if (!found) throw new Error('The key of the installation is missing');
  await keys.meet([found]);
  // Rows that were written before keys had ids.
  await database.query('update vault.subject_key set wrapped_by = $2 where subject = $1 and wrapped_by is null', [
    INSTALLATION,
    keys.wrapperOf(found),
  ]);
  return keys.unwrap(found);
};

const wrappedKeys = async (database: Database, subjects: readonly string[]): Promise<readonly WrappedKey[]> => {
  const { rows } = await database.query<WrappedKey>({
    name: 'read-subject-keys',
    text: 'select subject, wrapped, wrapped_by as "wrappedBy" from vault.subject_key where subject = any($1)',
    values: [subjects],
  });
  return rows;
};

const inUse = (known: readonly WrappedKey[]): string => {
  const by = known.find(({ subject }) => subject === INSTALLATION)?.wrappedBy ?? null;
  if (by === null) throw new Error('The key of the installation is missing');
  return by;
};

/** Makes them all, or none where another key has come into use: nothing is wrapped by the old one once the change has begun. */
const makeKeys = async (database: Database, keys: VaultKeys, subjects: readonly string[], by: string): Promise<readonly WrappedKey[]> => {
  const { rows } = await database.query<WrappedKey>(
    // Who changes the key waits for this lock. The update that changes nothing makes the row of a concurrent writer come back.
    `with in_use as materialized (select from vault.subject_key where subject = $3 and wrapped_by = $4 for share)
     insert into vault.subject_key as k (subject, wrapped, wrapped_by)
     select made.subject, made.wrapped, $4 from unnest($1::uuid[], $2::bytea[]) as made (subject, wrapped) where exists (select from in_use)
     on conflict (subject) do update set wrapped = k.wrapped returning subject, wrapped, wrapped_by as "wrappedBy"`,
    [subjects, subjects.map((subject) => keys.wrap(randomBytes(32), subject, by)), INSTALLATION, by],
  );
  return rows;
};
