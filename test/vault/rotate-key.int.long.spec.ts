import type { BodyReference } from '../../src/store/event-store.js';
import { UsageError } from '../../src/host/usage-error.js';
import { NotSealedSo, unseal } from '../../src/vault/cipher.js';
import { keyIdOf, KeyNotThere } from '../../src/vault/vault-keys.js';
import { query } from '../database.js';
import { after, before, contents, numbers, store, useRotation } from './rotation.js';

const { url, open, rotate, wrappers } = useRotation();

it('wraps every key anew, and the old key opens nothing any more', async () => {
  const vault = await open(before);
  const stored = await Promise.all(numbers(1200).map((n) => store(vault, n)));
  const told: string[] = [];
  const rotated = await rotate({ tell: (what, done) => void told.push(`${what} ${done}`) });
  expect(rotated).toEqual({ key: keyIdOf(after), wrapped: 1201, verified: 1201, unopened: 0, byKey: { [keyIdOf(after)]: 1201 } });
  expect(told).toEqual(expect.arrayContaining(['wrapping 501', 'wrapping 1201', 'verifying 1201']));
  expect(await contents(await open(after), stored)).toEqual(numbers(1200).map((n) => ({ content: { n } })));
  const rows = await query<{ subject: string; wrapped: Buffer }>(url(), 'select subject, wrapped from vault.subject_key');
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

it('is done by one at a time', async () => {
  const vault = await open(before);
  await store(vault, 1);
  const rotations = await Promise.allSettled(numbers(4).map(() => rotate({ tell: () => undefined })));
  for (const each of rotations) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(UsageError);
  expect(rotations.map(({ status }) => status)).toContain('fulfilled');
  expect(await wrappers()).toEqual([keyIdOf(after)]);
});
