import { randomBytes } from 'node:crypto';
import { NotSealedSo, seal } from '../../src/vault/cipher.js';
import { commitmentTo } from '../../src/vault/commitment.js';
import { clearBytes, opensAs, textOf } from '../../src/vault/stored-body.js';
import { keyIdOf, KeyNotThere, VaultKeys } from '../../src/vault/vault-keys.js';

const known = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
const [first, other, foreign, own] = [1, 2, 3, 4].map(() => randomBytes(32)) as [Buffer, Buffer, Buffer, Buffer];

describe('the keys of a vault', () => {
  // Computed with Python (hmac, and HKDF by RFC 5869).
  it('have the names that they had, and say what they wrote', async () => {
    const keys = await VaultKeys.of(known);
    expect(keys.ids).toEqual(['ab73f370c529492a']);
    expect(keys.authenticate('backup', 'text')).toEqual({
      key: 'ab73f370c529492a',
      mac: 'ae3ec51ca0d2fef87999f9350eb91a2d09e5b6b6c90475370752c6c5c489e505',
    });
  });

  it('open what each of them wrapped, for its subject alone', async () => {
    const keys = await VaultKeys.of(first, () => Promise.resolve([other]));
    expect(keys.ids).toEqual([keyIdOf(first), keyIdOf(other)]);
    for (const by of [first, other]) {
      const wrapped = keys.wrap(own, 'ada', keyIdOf(by));
      for (const wrappedBy of [keyIdOf(by), null]) {
        expect(keys.unwrap({ subject: 'ada', wrapped, wrappedBy })).toEqual(own);
        expect(keys.wrapperOf({ subject: 'ada', wrapped, wrappedBy })).toBe(keyIdOf(by));
        expect(() => keys.unwrap({ subject: 'ben', wrapped, wrappedBy })).toThrow(NotSealedSo);
      }
    }
  });

  it('do not open what none of them wrapped, and tell a key that is not there from a row that was changed', async () => {
    const keys = await VaultKeys.of(first);
    const wrapped = seal(foreign, own, 'ada');
    expect(() => keys.unwrap({ subject: 'ada', wrapped, wrappedBy: null })).toThrow(new NotSealedSo('None of the keys wrapped it'));
    expect(() => keys.unwrap({ subject: 'ada', wrapped, wrappedBy: keyIdOf(foreign) })).toThrow(
      new KeyNotThere(`The key ${keyIdOf(foreign)} of the vault is not here: VAULT_KEY or VAULT_KEY_PREVIOUS must be it`),
    );
    expect(() => keys.unwrap({ subject: 'ada', wrapped, wrappedBy: keyIdOf(first) })).toThrow(NotSealedSo);
    expect(() => keys.wrap(own, 'ada', keyIdOf(foreign))).toThrow(KeyNotThere);
    expect(() => keys.unwrap({ subject: 'ada', wrapped: wrapped.subarray(0, 20), wrappedBy: null })).toThrow(NotSealedSo);
    // Its row names it, whether it is here or not.
    expect(keys.wrapperOf({ subject: 'ada', wrapped, wrappedBy: keyIdOf(foreign) })).toBe(keyIdOf(foreign));
  });

  it('are looked for where one that is not there wrapped something, and only then', async () => {
    let looks = 0;
    const later: Buffer[] = [];
    const keys = await VaultKeys.of(first, () => {
      looks++;
      return Promise.resolve(later);
    });
    later.push(other);
    await keys.meet([{ wrappedBy: null }, { wrappedBy: keyIdOf(first) }]);
    expect([looks, keys.ids]).toEqual([1, [keyIdOf(first)]]);
    await keys.meet([{ wrappedBy: keyIdOf(first) }, { wrappedBy: keyIdOf(other) }]);
    expect([looks, keys.ids]).toEqual([2, [keyIdOf(first), keyIdOf(other)]]);
  });

  it('know what one of them wrote from any other text, purpose or key', async () => {
    const keys = await VaultKeys.of(first, () => Promise.resolve([other]));
    const said = keys.authenticate('backup', 'text');
    expect(keys.isAuthentic('backup', 'text', said)).toBe(true);
    expect(keys.isAuthentic('backup', 'texts', said)).toBe(false);
    expect(keys.isAuthentic('manifest', 'text', said)).toBe(false);
    expect(keys.isAuthentic('backup', 'text', { ...said, key: keyIdOf(other) })).toBe(false);
    expect(() => keys.isAuthentic('backup', 'text', { ...said, key: keyIdOf(foreign) })).toThrow(KeyNotThere);
  });
});

describe('a body as it lies in the vault', () => {
  const [salt, text, id] = [randomBytes(32), '{"text":"Mehr Ausbildungsplätze"}', '00000000-0000-4000-8000-000000000001'];
  const said = { stream: `contribution-${id}`, event: id.replace('1', '7'), text };
  const body = async () => {
    const keys = await VaultKeys.of(first);
    const wrapped = keys.wrap(own, 'ada', keyIdOf(first));
    return {
      keys,
      stored: {
        id,
        subject: 'ada',
        stream: said.stream,
        wrapped,
        wrappedBy: keyIdOf(first),
        sealed: seal(own, clearBytes({ salt, event: said.event, text }), id),
      },
    };
  };

  it('is its text, where its event committed to it', async () => {
    const { keys, stored } = await body();
    expect(textOf(keys, stored, commitmentTo(said, salt))).toBe(text);
    expect(textOf(keys, stored, commitmentTo({ ...said, event: id }, salt))).toBeNull();
  });

  it('opens as what its event committed to, and as nothing else', async () => {
    const { keys, stored } = await body();
    const commitment = commitmentTo(said, salt);
    expect(opensAs(keys, stored, commitment)).toBe(true);
    expect(opensAs(keys, stored, commitmentTo({ ...said, text: `${text} ` }, salt))).toBe(false);
    expect(opensAs(keys, stored, commitmentTo(said, randomBytes(32)))).toBe(false);
    for (const changed of [
      { id: id.replace('1', '2') },
      { stream: 'contribution-2' },
      { subject: 'ben' },
      { sealed: stored.sealed.subarray(1) },
    ])
      expect(opensAs(keys, { ...stored, ...changed }, commitment)).toBe(false);
    expect(() => opensAs(keys, { ...stored, wrappedBy: keyIdOf(foreign) }, commitment)).toThrow(KeyNotThere);
  });
});
