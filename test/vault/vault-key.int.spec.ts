import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/host/usage-error.js';
import { adoptNextKey, existingVaultKeys, loadVaultKey, nextVaultKey, otherVaultKeys } from '../../src/vault/vault-key.js';
import { keyIdOf } from '../../src/vault/vault-keys.js';

const load = (setting: string | undefined, dataDir: string, say: (line: string) => void) =>
  loadVaultKey({ setting, dataDir, say, isWritten: () => Promise.resolve(false) });

let place: string;
let said: string[];
const say = (line: string) => void said.push(line);

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'zukunftsdialog-key-'));
  said = [];
});

afterEach(() => rm(place, { recursive: true, force: true }));

const key = randomBytes(32);

describe('VAULT_KEY', () => {
  it.each([
    ['hex', key.toString('hex')],
    ['hex in capitals', key.toString('hex').toUpperCase()],
    ['base64', key.toString('base64')],
    ['base64 without padding', key.toString('base64').replace('=', '')],
    ['base64url', key.toString('base64url')],
  ])('is read as %s, and no file is made', async (_, setting) => {
    expect(await load(setting, join(place, 'data'), say)).toEqual(key);
    expect(await readdir(place)).toEqual([]);
    expect(said).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['a word', 'secret'],
    ['31 bytes in hex', key.toString('hex').slice(2)],
    ['33 bytes in hex', `${key.toString('hex')}00`],
    ['more behind it in hex', `${key.toString('hex')}g`],
    ['a digit too many', `0${key.toString('hex')}`],
    ['a digit too few', key.toString('hex').slice(1)],
    ['a letter that is no hex digit', `${key.toString('hex').slice(1)}g`],
    ['31 bytes in base64', key.subarray(1).toString('base64')],
    ['33 bytes in base64', Buffer.concat([key, Buffer.alloc(1)]).toString('base64')],
  ])('of another form is refused, and the value is not repeated: %s', async (_, setting) => {
    const attempt = load(setting, place, say);
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(attempt).rejects.toThrow(/^VAULT_KEY .*32 bytes/);
    if (setting) await expect(attempt).rejects.not.toThrow(setting);
    expect(await readdir(place)).toEqual([]);
  });
});

describe('a VAULT_KEY that anybody would try', () => {
  const words = [
    ['zeros', '0'.repeat(64)],
    ['zeros in base64', Buffer.alloc(32).toString('base64')],
    ['one byte again and again', 'ab'.repeat(32)],
    ['a few bytes again and again', 'deadbeef0badcafe'.repeat(4)],
    ['letters, not bytes', Buffer.from('changeme'.repeat(4)).toString('base64')],
  ] as const;
  it.each(words)('is refused, and is not repeated: %s', async (_, setting) => {
    const attempt = load(setting, place, say);
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(attempt).rejects.toThrow(/^VAULT_KEY is not random: .*openssl rand -hex 32/);
    await expect(attempt).rejects.not.toThrow(setting);
  });

  it.each(words)('can be changed: it may be the one before (%s)', async (_, previous) => {
    const keys = await otherVaultKeys({ setting: key.toString('hex'), previous, dataDir: place })();
    expect(keys).toHaveLength(1);
  });

  it('has fewer than sixteen different bytes', async () => {
    const different = (count: number) => Buffer.from(Array.from({ length: 32 }, (_, i) => i % count)).toString('hex');
    await expect(load(different(15), place, say)).rejects.toBeInstanceOf(UsageError);
    expect(await load(different(16), place, say)).toHaveLength(32);
  });

  it('is no random one', async () => {
    for (let i = 0; i < 1000; i++) await load(randomBytes(32).toString('hex'), place, say);
  });
});

describe('the key file', () => {
  it('is made on first use, for its owner alone, and stays; it is said only once', async () => {
    const dataDir = join(place, 'not', 'there', 'yet');
    const first = await load(undefined, dataDir, say);
    expect(first).toHaveLength(32);
    expect((await stat(join(dataDir, 'vault.key'))).mode & 0o777).toBe(0o600);
    expect(await load(undefined, dataDir, say)).toEqual(first);
    expect(await load(undefined, dataDir, say)).toEqual(first);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(join(dataDir, 'vault.key'));
    expect(said[0]).not.toContain(first.toString('hex'));
  });

  it('is another one in each data directory', async () => {
    const [one, two] = [await load(undefined, join(place, 'a'), say), await load(undefined, join(place, 'b'), say)];
    expect(one).not.toEqual(two);
  });

  it('is not read while VAULT_KEY is set', async () => {
    await load(undefined, place, say);
    expect(await load(key.toString('hex'), place, say)).toEqual(key);
  });

  it('may be one that somebody put back', async () => {
    await writeFile(join(place, 'vault.key'), `  ${key.toString('base64')}\n\n`, { mode: 0o600 });
    expect(await load(undefined, place, say)).toEqual(key);
    expect(said).toEqual([]);
  });

  it.each([0o640, 0o604, 0o620])('is used and complained of once where others may read it: %o', async (mode) => {
    await writeFile(join(place, 'vault.key'), key.toString('hex'));
    await chmod(join(place, 'vault.key'), mode);
    expect(await load(undefined, place, say)).toEqual(key);
    expect(said).toEqual([expect.stringMatching(/vault\.key is open to others than its owner: chmod 600 /)]);
  });

  it('that is spoilt is refused by its name and left as it is', async () => {
    const path = join(place, 'vault.key');
    await writeFile(path, 'spoilt');
    await expect(load(undefined, place, say)).rejects.toThrow(path);
    await expect(load(undefined, place, say)).rejects.toBeInstanceOf(UsageError);
    expect(await readFile(path, 'utf8')).toBe('spoilt');
  });

  it('is one for all who start at once, and said once', async () => {
    for (let round = 0; round < 20; round++) {
      said = [];
      const dataDir = join(place, String(round));
      const keys = await Promise.all(Array.from({ length: 8 }, () => load(undefined, dataDir, say)));
      expect(new Set(keys.map((each) => each.toString('hex'))).size).toBe(1);
      expect(said).toHaveLength(1);
      expect(await readdir(dataDir)).toEqual(['vault.key']);
    }
  });
});

describe('other keys', () => {
  const [one, two] = [randomBytes(32), randomBytes(32)];
  const put = (name: string, of: Buffer) => writeFile(join(place, name), of.toString('hex'), { mode: 0o600 });
  const names = async () => (await readdir(place)).sort();

  it('beside a VAULT_KEY are the one before, where it is named', async () => {
    await put('vault.key', one);
    const others = (previous?: string) => otherVaultKeys({ setting: key.toString('hex'), previous, dataDir: place })();
    expect(await others(two.toString('hex'))).toEqual([two]);
    expect(await others()).toEqual([]);
  });

  it('VAULT_KEY_PREVIOUS is refused without VAULT_KEY, and where it is no key', () => {
    const others = (setting: string | undefined) => () => otherVaultKeys({ setting, previous: 'a', dataDir: place });
    expect(others(undefined)).toThrow(UsageError);
    expect(others(undefined)).toThrow(/VAULT_KEY_PREVIOUS .*VAULT_KEY/);
    expect(others('a')).toThrow(/^VAULT_KEY_PREVIOUS .*32 bytes/);
  });

  it('in the data directory are the next one and the one that is there, as they are by then', async () => {
    const others = otherVaultKeys({ setting: undefined, previous: undefined, dataDir: place });
    expect(await others()).toEqual([]);
    await put('vault.key', one);
    expect(await others()).toEqual([one]);
    await put('vault.key.next', two);
    expect(await others()).toEqual([two, one]);
  });

  it('with the first one are the keys of a vault that is there already: none is made', async () => {
    await expect(existingVaultKeys({ DATA_DIR: place }, say)).rejects.toThrow(/The key of the vault is missing/);
    expect(await names()).toEqual([]);
    await put('vault.key', one);
    await put('vault.key.next', two);
    expect((await existingVaultKeys({ DATA_DIR: place }, say)).ids).toEqual([one, two].map(keyIdOf));
    const set = { DATA_DIR: place, VAULT_KEY: key.toString('hex'), VAULT_KEY_PREVIOUS: two.toString('base64') };
    expect((await existingVaultKeys(set, say)).ids).toEqual([key, two].map(keyIdOf));
  });

  it('the next one is made once, and takes the place of the one that is there, which is kept', async () => {
    await put('vault.key', one);
    const next = await nextVaultKey(place);
    expect(next).toHaveLength(32);
    expect(await nextVaultKey(place)).toEqual(next);
    expect(await names()).toEqual(['vault.key', 'vault.key.next']);
    // Cut off before: the one that was there is kept already.
    const kept = join(place, `vault.key.before-${keyIdOf(one)}`);
    await put(`vault.key.before-${keyIdOf(one)}`, one);
    expect(await adoptNextKey(place)).toBe(kept);
    expect(await names()).toEqual(['vault.key', `vault.key.before-${keyIdOf(one)}`]);
    expect(await load(undefined, place, say)).toEqual(next);
    expect(await readFile(kept, 'utf8')).toBe(one.toString('hex'));
  });

  it('the next one takes its place, too, where the one that was there is lost', async () => {
    const next = await nextVaultKey(place);
    expect(await adoptNextKey(place)).toBe(join(place, 'vault.key.before-none'));
    expect(await names()).toEqual(['vault.key']);
    expect(await load(undefined, place, say)).toEqual(next);
  });
});

it('is not made anew where texts have been sealed already', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-key-'));
  const loading = loadVaultKey({ setting: undefined, dataDir, isWritten: () => Promise.resolve(true), say: () => undefined });
  await expect(loading).rejects.toThrow(/The key of the vault is missing: put back .*vault\.key, or set VAULT_KEY/);
  expect(await readdir(dataDir)).toEqual([]);
  await rm(dataDir, { recursive: true });
});
