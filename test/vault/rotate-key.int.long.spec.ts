import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { BodyReference } from '../../src/store/event-store.js';
import { UsageError } from '../../src/host/usage-error.js';
import { NotSealedSo, seal, unseal } from '../../src/vault/cipher.js';
import { type Rotated, rotateKey } from '../../src/vault/rotate-key.js';
import { INSTALLATION } from '../../src/vault/schema.js';
import { Vault } from '../../src/vault/vault.js';
import { adoptNextKey, loadVaultKey, nextVaultKey, otherVaultKeys } from '../../src/vault/vault-key.js';
import { keyIdOf, KeyNotThere, VaultKeys } from '../../src/vault/vault-keys.js';
import { dropDatabase, freshDatabase, query } from '../database.js';

const [before, after] = [randomBytes(32), randomBytes(32)];
const both = (other: Buffer) => () => Promise.resolve([other]);

let url: string;
const opened: Vault[] = [];
const open = async (key: Buffer, ...others: readonly Buffer[]): Promise<Vault> => {
  const vault = await Vault.open(url, key, () => Promise.resolve(others));
  opened.push(vault);
  return vault;
};
beforeEach(async () => {
  url = await freshDatabase();
});
afterEach(async () => {
  for (const vault of opened.splice(0)) await vault.close();
  await dropDatabase(url);
});

const store = (vault: Vault, n: number, subject: string = randomUUID()): Promise<BodyReference> =>
  vault.store({ subject, content: { n } }, `contribution-${randomUUID()}`);
const contents = async (vault: Vault, references: readonly BodyReference[]) => [...(await vault.open(references)).values()];
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
type Telling = { readonly tell?: (what: string, done: number) => void; readonly signal?: AbortSignal };
const rotate = async ({ tell = () => undefined, signal = new AbortController().signal }: Telling = {}): Promise<Rotated> =>
  rotateKey({ databaseUrl: url, keys: await VaultKeys.of(before, both(after)), to: after, tell, signal });
const wrappers = async (): Promise<readonly (string | null)[]> =>
  (await query<{ id: string | null }>(url, 'select distinct wrapped_by as id from vault.subject_key order by 1')).map(({ id }) => id);

it('wraps every key anew, and the old key opens nothing any more', async () => {
  const vault = await open(before);
  const stored = await Promise.all(numbers(1200).map((n) => store(vault, n)));
  const told: string[] = [];
  const rotated = await rotate({ tell: (what, done) => void told.push(`${what} ${done}`) });
  expect(rotated).toEqual({ key: keyIdOf(after), wrapped: 1201, verified: 1201, unopened: 0, byKey: { [keyIdOf(after)]: 1201 } });
  expect(told).toEqual(expect.arrayContaining(['wrapping 501', 'wrapping 1201', 'verifying 1201']));
  expect(await contents(await open(after), stored)).toEqual(numbers(1200).map((n) => ({ content: { n } })));
  const rows = await query<{ subject: string; wrapped: Buffer }>(url, 'select subject, wrapped from vault.subject_key');
  for (const { subject, wrapped } of rows) expect(() => unseal(before, wrapped, subject)).toThrow(NotSealedSo);
  await expect(open(before)).rejects.toThrow(UsageError);
  await expect(vault.open(stored.slice(0, 1))).rejects.toThrow(KeyNotThere);
});

it('leaves pseudonyms, and the secrets that people were given, as they are', async () => {
  const vault = await open(before);
  const keys = ['participant/v1', 'contribution-secret/v1'].map((purpose) => vault.keyFor(purpose));
  await rotate();
  const anew = await open(after);
  expect(['participant/v1', 'contribution-secret/v1'].map((purpose) => anew.keyFor(purpose))).toEqual(keys);
});

it('lets a process that has both keys go on, and makes none that only has the old one write what would be lost', async () => {
  const [old, one, two] = [await open(before), await open(before, after), await open(after, before)];
  const stored = [await store(old, 1), await store(one, 2), await store(two, 3)];
  // Before the change begins all wrap with the same key, so that a process which is not restarted yet reads everything.
  expect(await contents(old, stored)).toHaveLength(3);
  await rotate();
  const anew = [await store(one, 4), await store(two, 5)];
  for (const vault of [one, two])
    expect(await contents(vault, [...stored, ...anew])).toEqual([1, 2, 3, 4, 5].map((n) => ({ content: { n } })));
  await expect(store(old, 6)).rejects.toThrow(KeyNotThere);
  await expect(old.check()).rejects.toThrow(KeyNotThere);
  await Promise.all([one.check(), two.check()]);
  expect(await wrappers()).toEqual([keyIdOf(after)]);
});

it('leaves nothing to the old key while many write', async () => {
  const writers = [await open(before, after), await open(after, before)];
  const stored: BodyReference[] = [];
  let isOver = false;
  const writing = writers.map(async (vault) => {
    while (!isOver) stored.push(...(await Promise.all(numbers(20).map((n) => store(vault, n)))));
  });
  while (stored.length < 1500) await new Promise((resolve) => setTimeout(resolve, 5));
  const rotated = await rotate();
  const during = stored.length;
  while (stored.length < during + 200) await new Promise((resolve) => setTimeout(resolve, 5));
  isOver = true;
  await Promise.all(writing);
  expect(Object.keys(rotated.byKey)).toEqual([keyIdOf(after)]);
  expect(await wrappers()).toEqual([keyIdOf(after)]);
  expect(await contents(await open(after), stored)).toHaveLength(stored.length);
});

it('has a key that is just being made wait for the change, and wrap with the new one', async () => {
  const vault = await open(before, after);
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ wrapped: Buffer }>('select wrapped from vault.subject_key');
  const wrapped = seal(after, unseal(before, rows[0]!.wrapped, INSTALLATION), INSTALLATION);
  await client.query('begin');
  await client.query('update vault.subject_key set wrapped = $1, wrapped_by = $2', [wrapped, keyIdOf(after)]);
  const storing = store(vault, 1);
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (const end = Date.now() + 90_000; Date.now() < end && (await query(url, waiting)).length === 0;);
  await client.query('commit');
  await client.end();
  expect(await contents(await open(after), [await storing])).toEqual([{ content: { n: 1 } }]);
  expect(await wrappers()).toEqual([keyIdOf(after)]);
});

it('goes on where it was cut off; until then both keys are asked for, and after that the new one alone', async () => {
  const vault = await open(before);
  const stored = await Promise.all(numbers(1200).map((n) => store(vault, n)));
  const stopping = new AbortController();
  await expect(rotate({ tell: () => stopping.abort(), signal: stopping.signal })).rejects.toThrow();
  expect(await wrappers()).toEqual([keyIdOf(before), keyIdOf(after)].sort());
  await expect(open(after)).rejects.toThrow(`further key, ${keyIdOf(before)}`);
  await expect(open(before)).rejects.toThrow(UsageError);
  expect(await contents(await open(after, before), stored)).toHaveLength(1200);
  expect((await rotate()).wrapped).toBe(700);
  expect(await contents(await open(after), stored)).toEqual(numbers(1200).map((n) => ({ content: { n } })));
  expect(await rotate()).toMatchObject({ wrapped: 0, verified: 1201 });
});

it('takes over what was wrapped before keys had names', async () => {
  const vault = await open(before);
  const reference = await store(vault, 1);
  await query(url, 'alter table vault.subject_key drop column wrapped_by');
  const anew = await open(before);
  expect(await contents(anew, [reference])).toEqual([{ content: { n: 1 } }]);
  expect(await wrappers()).toEqual([keyIdOf(before), null]);
  await rotate();
  expect(await wrappers()).toEqual([keyIdOf(after)]);
  expect(await contents(await open(after), [reference])).toEqual([{ content: { n: 1 } }]);
});

it('tells how many keys are damaged, and leaves them as they are', async () => {
  const vault = await open(before);
  const [subject, whole] = [randomUUID(), await store(vault, 2)];
  await store(vault, 1, subject);
  await query(url, 'update vault.subject_key set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1) where subject = $1', [subject]);
  expect(await rotate()).toMatchObject({ wrapped: 2, verified: 2, unopened: 1, byKey: { [keyIdOf(before)]: 1, [keyIdOf(after)]: 2 } });
  expect(await contents(await open(after, before), [whole])).toEqual([{ content: { n: 2 } }]);
});

it('is done by one at a time', async () => {
  const vault = await open(before);
  await store(vault, 1);
  const rotations = await Promise.allSettled(numbers(4).map(() => rotate({ tell: () => undefined })));
  for (const each of rotations) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(UsageError);
  expect(rotations.map(({ status }) => status)).toContain('fulfilled');
  expect(await wrappers()).toEqual([keyIdOf(after)]);
});

it('does not read what an attacker moved from one subject to another', async () => {
  const keys = await VaultKeys.of(before, both(after));
  const wrapped = seal(after, randomBytes(32), INSTALLATION);
  expect(() => keys.unwrap({ subject: randomUUID(), wrapped, wrappedBy: null })).toThrow(NotSealedSo);
  expect(() => keys.unwrap({ subject: INSTALLATION, wrapped, wrappedBy: keyIdOf(before) })).toThrow(NotSealedSo);
  expect(keys.unwrap({ subject: INSTALLATION, wrapped, wrappedBy: null })).toHaveLength(32);
});

describe('in the data directory', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-key-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const load = () => loadVaultKey({ setting: undefined, dataDir, isWritten: () => Promise.resolve(true), say: () => undefined });
  const others = () => otherVaultKeys({ setting: undefined, previous: undefined, dataDir });

  it('a new key is found by a vault that is open already, and takes the place of the old one, which is kept', async () => {
    const old = await loadVaultKey({ setting: undefined, dataDir, isWritten: () => Promise.resolve(false), say: () => undefined });
    const vault = await Vault.open(url, old, others());
    opened.push(vault);
    const stored = [await store(vault, 1)];
    const next = await nextVaultKey(dataDir);
    expect(await nextVaultKey(dataDir)).toEqual(next);
    await rotateKey({
      databaseUrl: url,
      keys: await VaultKeys.of(old, others()),
      to: next,
      tell: () => undefined,
      signal: new AbortController().signal,
    });
    stored.push(await store(vault, 2));
    // Killed before the new key has its place: the next start has both.
    expect(await load()).toEqual(old);
    const between = await Vault.open(url, await load(), others());
    opened.push(between);
    const kept = await adoptNextKey(dataDir);
    expect(Buffer.from(await readFile(kept, 'utf8'), 'hex')).toEqual(old);
    expect(await load()).toEqual(next);
    expect((await readdir(dataDir)).sort()).toEqual(['vault.key', `vault.key.before-${keyIdOf(old)}`]);
    const anew = await Vault.open(url, next);
    opened.push(anew);
    for (const each of [vault, between, anew]) expect(await contents(each, stored)).toHaveLength(2);
  });

  it('VAULT_KEY_PREVIOUS is refused without VAULT_KEY, and where it is no key', () => {
    expect(() => otherVaultKeys({ setting: undefined, previous: 'a', dataDir })).toThrow(/VAULT_KEY_PREVIOUS .*VAULT_KEY/);
    expect(() => otherVaultKeys({ setting: 'a', previous: 'a', dataDir })).toThrow(/^VAULT_KEY_PREVIOUS .*32 bytes/);
  });
});
