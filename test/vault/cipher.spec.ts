import { randomBytes } from 'node:crypto';
import { derivedKey, NotSealedSo, seal, unseal } from '../../src/vault/cipher.js';

const key = randomBytes(32);
const clear = Buffer.from('Mehr Ausbildungsplätze');

describe('a sealed text', () => {
  it('opens with its key and about what it was sealed for', () => {
    expect(unseal(key, seal(key, clear, 'row'), 'row')).toEqual(clear);
    expect(unseal(key, seal(key, Buffer.alloc(0), ''), '')).toEqual(Buffer.alloc(0));
  });

  it('is another one each time', () => {
    expect(seal(key, clear, 'row').equals(seal(key, clear, 'row'))).toBe(false);
  });

  it('does not open with another key nor about anything else', () => {
    const sealed = seal(key, clear, 'row');
    expect(() => unseal(randomBytes(32), sealed, 'row')).toThrow(NotSealedSo);
    expect(() => unseal(key, sealed, 'row ')).toThrow(NotSealedSo);
    expect(() => unseal(key, sealed, 'row ')).toThrow('It was not sealed with this key, for this row, as it is now');
  });

  it('does not open when any one of its bits is another, nor when it is shorter or longer', () => {
    const sealed = seal(key, clear, 'row');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => unseal(key, changed, 'row')).toThrow(NotSealedSo);
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => unseal(key, sealed.subarray(0, length), 'row')).toThrow(NotSealedSo);
    expect(() => unseal(key, Buffer.concat([sealed, Buffer.alloc(1)]), 'row')).toThrow(NotSealedSo);
  });

  it('takes no shortened tag, which would be easier to guess', () => {
    const sealed = seal(key, Buffer.alloc(0), 'row');
    for (let tag = 0; tag < 16; tag++) expect(() => unseal(key, sealed.subarray(0, 12 + tag), 'row')).toThrow(NotSealedSo);
  });
});

// Computed with Python (cryptography, hmac): what lies in vaults opens with every later version.
it('opens what was sealed, and derives keys, as ever', () => {
  const first = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
  const sealed = '000102030405060708090a0b3736846900faf4285ff629b8d82a85b60a67be69e5a4b768ef28fbefc4871f1ef3ba449084013a';
  expect(unseal(first, Buffer.from(sealed, 'hex'), 'row')).toEqual(clear);
  expect(derivedKey(first, 'file/v1').toString('hex')).toBe('614b6be6be0329ee27afea37aae6088377de12414774565987cabde4aad86607');
});
