import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { UsageError } from '../../src/host/usage-error.js';
import { LOCKS } from '../../src/postgres/locks.js';
import { NotSealedSo, seal, unseal } from '../../src/vault/cipher.js';
import { INSTALLATION } from '../../src/vault/schema.js';
import { adoptNextKey, loadVaultKey, nextVaultKey, otherVaultKeys } from '../../src/vault/vault-key.js';
import { keyIdOf, KeyNotThere, type OtherKeys, VaultKeys } from '../../src/vault/vault-keys.js';
import { query } from '../database.js';
import { after, before, contents, store, useRotation } from './rotation.js';

const { url, open, openWith, rotate, wrappers } = useRotation();

it('lets a process that has both keys go on, and makes none that only has the old one write what would be lost', async () => {
  const [old, one, two] = [await open(before), await open(before, after), await open(after, before)];
  const stored = [await store(old, 1), await store(one, 2), await store(two, 3)];
  // Before the change begins all wrap with the same key, so that a process which is not restarted yet reads everything.
  expect(await contents(old, stored)).toHaveLength(3);
  expect(await rotate()).toMatchObject({ wrapped: 4, verified: 4, unopened: 0 });
  const anew = [await store(one, 4), await store(two, 5)];
  for (const vault of [one, two])
    expect(await contents(vault, [...stored, ...anew])).toEqual([1, 2, 3, 4, 5].map((n) => ({ content: { n } })));
  await expect(store(old, 6)).rejects.toThrow(KeyNotThere);
  await expect(old.check()).rejects.toThrow(KeyNotThere);
  await Promise.all([one.check(), two.check()]);
  expect(await wrappers()).toEqual([keyIdOf(after)]);
});

it('has a key that is just being made wait for the change, and wrap with the new one', async () => {
  const vault = await open(before, after);
  const client = new Client({ connectionString: url() });
  await client.connect();
  const { rows } = await client.query<{ wrapped: Buffer }>('select wrapped from vault.subject_key');
  const wrapped = seal(after, unseal(before, rows[0]!.wrapped, INSTALLATION), INSTALLATION);
  await client.query('begin');
  await client.query('update vault.subject_key set wrapped = $1, wrapped_by = $2', [wrapped, keyIdOf(after)]);
  const storing = store(vault, 1);
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (const end = Date.now() + 90_000; Date.now() < end && (await query(url(), waiting)).length === 0;);
  await client.query('commit');
  await client.end();
  expect(await contents(await open(after), [await storing])).toEqual([{ content: { n: 1 } }]);
  expect(await wrappers()).toEqual([keyIdOf(after)]);
});

it('takes over what was wrapped before keys had names', async () => {
  const vault = await open(before);
  const reference = await store(vault, 1);
  await query(url(), 'alter table vault.subject_key drop column wrapped_by');
  const anew = await open(before);
  expect(await contents(anew, [reference])).toEqual([{ content: { n: 1 } }]);
  expect(await wrappers()).toEqual([keyIdOf(before), null]);
  const told: unknown[] = [];
  await rotate({ tell: (...what) => void told.push(what) });
  expect(told).toEqual([
    ['wrapping', 2, 2],
    ['wrapping', 2, 2],
    ['verifying', 2, 2],
  ]);
  expect(await wrappers()).toEqual([keyIdOf(after)]);
  expect(await contents(await open(after), [reference])).toEqual([{ content: { n: 1 } }]);
});

it('tells how many keys are damaged, and leaves them as they are', async () => {
  const vault = await open(before);
  const [damaged, cut, whole] = [randomUUID(), randomUUID(), await store(vault, 3)];
  await store(vault, 1, damaged);
  await store(vault, 2, cut);
  await query(url(), 'update vault.subject_key set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1) where subject = $1', [
    damaged,
  ]);
  await query(url(), 'update vault.subject_key set wrapped = substr(wrapped, 1, 20) where subject = $1', [cut]);
  expect(await rotate()).toMatchObject({ wrapped: 2, verified: 2, unopened: 2, byKey: { [keyIdOf(before)]: 2, [keyIdOf(after)]: 2 } });
  expect(await contents(await open(after, before), [whole])).toEqual([{ content: { n: 3 } }]);
  // They still name the key of before: it is asked for, or looked for where it may be by now.
  const attempt = open(after);
  await expect(attempt).rejects.toBeInstanceOf(UsageError);
  await expect(attempt).rejects.toThrow(`further key, ${keyIdOf(before)}`);
  expect(await contents(await openWith(after, onSecondLook(before)), [whole])).toEqual([{ content: { n: 3 } }]);
});

/** As a key comes into the data directory while a program starts. */
const onSecondLook = (key: Buffer): OtherKeys => {
  let looks = 0;
  return () => Promise.resolve(looks++ === 0 ? [] : [key]);
};

it('may begin while a program starts, which has to look for the new key once more', async () => {
  const vault = await open(before);
  const stored = [await store(vault, 1)];
  await rotate();
  expect(await contents(await openWith(before, onSecondLook(after)), stored)).toEqual([{ content: { n: 1 } }]);
});

it('changes nothing without the old key, and while another program does it', async () => {
  const vault = await open(before);
  await store(vault, 1);
  await expect(rotate({ keys: await VaultKeys.of(after) })).rejects.toThrow(KeyNotThere);
  const other = new Client({ connectionString: url(), application_name: 'test' });
  await other.connect();
  await other.query(`select pg_advisory_lock(${LOCKS.rotation})`);
  const attempt = rotate();
  await expect(attempt).rejects.toBeInstanceOf(UsageError);
  await expect(attempt).rejects.toThrow('being changed already by another program');
  await other.end();
  expect(await wrappers()).toEqual([keyIdOf(before)]);
});

it('does not read what an attacker moved from one subject to another', async () => {
  const keys = await VaultKeys.of(before, () => Promise.resolve([after]));
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
    const vault = await openWith(old, others());
    const stored = [await store(vault, 1)];
    const next = await nextVaultKey(dataDir);
    expect(await nextVaultKey(dataDir)).toEqual(next);
    await rotate({ keys: await VaultKeys.of(old, others()), to: next });
    stored.push(await store(vault, 2));
    // Killed before the new key has its place: the next start has both.
    expect(await load()).toEqual(old);
    const between = await openWith(await load(), others());
    const kept = await adoptNextKey(dataDir);
    expect(Buffer.from(await readFile(kept, 'utf8'), 'hex')).toEqual(old);
    expect(await load()).toEqual(next);
    expect((await readdir(dataDir)).sort()).toEqual(['vault.key', `vault.key.before-${keyIdOf(old)}`]);
    const anew = await open(next);
    for (const each of [vault, between, anew]) expect(await contents(each, stored)).toHaveLength(2);
  });
});
