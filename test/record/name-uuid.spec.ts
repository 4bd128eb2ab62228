import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { UUID } from '../../src/domain/ids.js';
import { nameUuid, uuidOf } from '../../src/record/name-uuid.js';

const part = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

describe('the UUID of a name', () => {
  it('is the same for the same name, for ever', () =>
    expect(nameUuid('contribution', 'a-key')).toBe('e173d2f3-7fca-808a-af3a-2ed3a708eace'));

  it('is the same each time', () => fc.assert(fc.property(parts, (name) => expect(nameUuid(...name)).toBe(nameUuid(...name)))));

  it('has the form of version 8 and of the ids of the domain', () =>
    fc.assert(
      fc.property(parts, (name) => {
        const id = nameUuid(...name);
        expect(id).toMatch(UUID);
        expect(id.charAt(14)).toBe('8');
        expect('89ab').toContain(id.charAt(19));
      }),
    ));

  it('uses all four digits of the variant', () => {
    const digits = Array.from({ length: 200 }, (_, i) => nameUuid(String(i)).charAt(19));
    expect(new Set(digits)).toEqual(new Set('89ab'));
  });

  it('differs where the name differs, however it is cut into parts', () =>
    fc.assert(
      fc.property(parts, parts, (one, other) =>
        expect(nameUuid(...one) === nameUuid(...other)).toBe(JSON.stringify(one) === JSON.stringify(other)),
      ),
      {
        examples: [
          [
            ['a', 'bc'],
            ['ab', 'c'],
          ],
          [['a', 'b'], ['ab']],
          [['a', ''], ['a']],
          [
            ['', 'a'],
            ['a', ''],
          ],
          [
            ['a', 'b'],
            ['b', 'a'],
          ],
        ],
      },
    ));

  it('differs where a part has the very character between parts', () => {
    expect(nameUuid('a\0b')).not.toBe(nameUuid('a', 'b'));
    expect(nameUuid('a\0', 'b')).not.toBe(nameUuid('a', '\0b'));
  });
});

describe('the UUID of bytes', () => {
  it('keeps 122 bits of the first 16 bytes', () => {
    expect(uuidOf(Buffer.alloc(16))).toBe('00000000-0000-8000-8000-000000000000');
    expect(uuidOf(Buffer.alloc(16, 0xff))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff');
    expect(uuidOf(Buffer.from('0123456789abcdef0123456789abcdef', 'hex'))).toBe('01234567-89ab-8def-8123-456789abcdef');
  });

  it('does not look beyond the first 16 bytes', () => {
    const digest = createHash('sha256').update('x').digest();
    expect(uuidOf(digest)).toBe(uuidOf(digest.subarray(0, 16)));
  });
});
