import { CODE } from '../../src/domain/ids.js';
import { codesFor } from '../../src/imports/contributions/labels.js';
import { UsageError } from '../../src/host/usage-error.js';
import fc from 'fast-check';

const codes = (words: readonly string[], known: Readonly<Record<string, string>> = {}, isOurs = true) => {
  const titled = Object.entries(known).map(([code, de]) => ({ code, title: { de } }));
  return Object.fromEntries(codesFor('theme', words, titled, isOurs));
};
const LONG = 'Bessere Vereinbarkeit von Familie und Beruf in kleinen und ';

describe('the words of a file', () => {
  it('have a code each, also where they begin alike or differ in signs alone', () => {
    const words = [`${LONG}mittleren Unternehmen`, `${LONG}kirchlichen Einrichtungen`, 'C++', 'C#', 'C', 'Gute Arbeit', 'Gute-Arbeit'];
    const made = Object.values(codes(words));
    expect(new Set(made).size).toBe(words.length);
    expect(made[5]).toBe('gute-arbeit');
    for (const code of made) expect(code).toMatch(CODE);
  });

  it('have one where they differ in case alone', () =>
    expect(codes(['Gute Arbeit', 'gute arbeit'])).toEqual({ 'Gute Arbeit': 'gute-arbeit', 'gute arbeit': 'gute-arbeit' }));

  it('keep it from export to export, whichever comes first there', () => {
    const first = codes(['C++', 'C#']);
    const titles = { [first['C++']!]: 'C++', [first['C#']!]: 'C#' };
    expect(codes(['C#', 'C', 'C++'], titles)).toEqual({ ...first, C: expect.stringMatching(/^c-[0-9a-f]{6}$/) });
  });

  it('are those of the record where it has the title, whatever its code, or the code itself', () =>
    expect(codes(['Bürgerinnen', 'citizen'], { citizen: 'Bürgerinnen' }, false)).toEqual({ Bürgerinnen: 'citizen', citizen: 'citizen' }));

  it('are not told apart in a dialogue of others: that is for the mapping to say', () => {
    expect(codes(['Gute Arbeit'], { 'gute-arbeit': 'Arbeit und Qualifizierung' }, false)).toEqual({ 'Gute Arbeit': 'gute-arbeit' });
    expect(() => codes(['C++', 'C#'], {}, false)).toThrow(
      new UsageError('theme: "C++" and "C#" would both be c. Say in the mapping which codes they are.'),
    );
  });

  it('have as many codes as there are of them, in any order and over any two exports', () => {
    const word = fc.oneof(fc.constantFrom('C', 'C++', 'C#', 'c', 'A B', 'A-B', 'a b'), fc.string({ minLength: 1, maxLength: 70 }));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), fc.uniqueArray(word, { maxLength: 8 }), (first, second) => {
        const labelsIn = (words: readonly string[]) =>
          new Set(words.map((each) => each.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim().toLowerCase()));
        const before = codes(first);
        expect(new Set(Object.values(before)).size).toBe(labelsIn(first).size);
        const titles: Record<string, string> = {};
        for (const [title, code] of Object.entries(before)) titles[code] ??= title;
        const after = codes(second, titles);
        for (const each of second) if (Object.hasOwn(before, each)) expect([each, after[each]]).toEqual([each, before[each]]);
        expect(new Set(Object.values({ ...before, ...after })).size).toBe(labelsIn([...first, ...second]).size);
      }),
    );
  });
});
