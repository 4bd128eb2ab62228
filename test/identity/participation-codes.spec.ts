import fc from 'fast-check';
import { createHash, createHmac } from 'node:crypto';
import { DialogueId } from '../../src/domain/ids.js';
import { ParticipationCodes } from '../../src/identity/participation-codes.js';
import { zeroBits } from '../../src/identity/puzzle.js';

const codesBy = (secret: string) => new ParticipationCodes({ keyFor: (purpose) => createHmac('sha256', secret).update(purpose).digest() });
const codes = codesBy('ours');
const [here, there] = [1, 2].map((n) => DialogueId(`00000000-0000-4000-8000-00000000000${n}`)) as [DialogueId, DialogueId];
const place = fc.record(
  { batch: fc.integer({ min: 1, max: 1023 }), number: fc.integer({ min: 1, max: 131_071 }) },
  { noNullPrototype: true },
);

/** As somebody types or pastes it: capitals or not, whatever between, O and I and L for what is printed. */
const typed = (code: string) =>
  fc
    .array(
      fc.tuple(
        fc.boolean(),
        fc.constantFrom('', '', '', ' ', '-', '–', '\u00a0', '\u2212', '_', '.', '\t', '\r\n', '\u200b'),
        fc.boolean(),
      ),
      { minLength: 19, maxLength: 19 },
    )
    .map((ways) =>
      Array.from(code)
        .map((digit, i) => {
          const [isSmall, gap, isTakenForAnother] = ways[i] ?? [false, '', false];
          const other = digit === '0' ? 'O' : digit === '1' ? (isSmall ? 'L' : 'I') : digit === '-' ? '' : digit;
          const written = isTakenForAnother ? other : digit;
          return gap + (isSmall ? written.toLowerCase() : written);
        })
        .join(''),
    );

it('are four groups of four, without what is taken for something else', () =>
  fc.assert(
    fc.property(place, (one) => {
      expect(codes.of(here, one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    }),
  ));

// Computed with Python. They are printed on paper: each version of the program reads those of every other.
it('are what they were when they were printed', () => {
  expect(codes.of(here, { batch: 3, number: 7 })).toBe('0300-1X8G-5W3A-JJ0V');
  expect(codes.read(here, '0300-1X8G-5W3A-JJ0V')).toEqual({ batch: 3, number: 7 });
});

it('are one each, however they are typed', () =>
  fc.assert(
    fc.property(
      place.chain((one) => fc.tuple(fc.constant(one), typed(codes.of(here, one)))),
      ([one, text]) => {
        expect(codes.read(here, text)).toEqual(one);
        expect(codes.asPrinted(here, text)).toBe(codes.of(here, one));
      },
    ),
  ));

it.each(['Code: #', 'Teilnahmecode:\n#', '"#"', '#\r', '\ufeff#'])('are read out of what was pasted with them: %j', (text) => {
  const one = { batch: 3, number: 7 };
  expect(codes.read(here, text.replace('#', codes.of(here, one)))).toEqual(one);
});

it('are nothing in another dialogue, nor where another key made them, nor with one digit wrong', () =>
  fc.assert(
    fc.property(place, fc.nat({ max: 18 }), fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')), (one, at, digit) => {
      const code = codes.of(here, one);
      expect(codes.read(there, code)).toBeNull();
      expect(codesBy('another’s').read(here, code)).toBeNull();
      const wrong = code.slice(0, at) + digit + code.slice(at + 1);
      fc.pre(wrong.replaceAll('-', '') !== code.replaceAll('-', ''));
      expect(codes.read(here, wrong)).toBeNull();
    }),
  ));

it.each(['', 'a secret of my own', '00000000-0000-4000-8000-0000000000a1', '0000-0000-0000-0000', 'ABCD-EFGH-JKMN-PQR'])(
  'are not what somebody made up: %j',
  (text) => expect(codes.asPrinted(here, text)).toBeNull(),
);

describe('the puzzle', () => {
  it('counts the zero bits with which the digest of dialogue and secret begins', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
        const bits = [...createHash('sha256').update(`${here}:${secret}`).digest()]
          .map((byte) => byte.toString(2).padStart(8, '0'))
          .join('');
        expect(zeroBits(here, secret)).toBe(bits.indexOf('1'));
      }),
      { numRuns: 2000 },
    ));

  it('is another in another dialogue', () => {
    const solved = Array.from({ length: 10_000 }, (_, i) => `secret ${i}`).filter((secret) => zeroBits(here, secret) >= 8);
    expect(solved.length).toBeGreaterThan(10);
    expect(solved.filter((secret) => zeroBits(there, secret) >= 8).length).toBeLessThan(solved.length / 4);
  });
});
