import fc from 'fast-check';
import type { Language } from '../../../src/domain/language.js';
import { type Part, provenanceOf } from '../../../src/replay/wording/provenance.js';
import { runsBetween, segmentsBetween, wordsIn } from '../../../src/replay/wording/words.js';

const told = (texts: readonly string[], language: Language = 'de'): readonly Part[] =>
  provenanceOf(
    texts.map((text, i) => ({ sequence: (i + 1) * 10, text })),
    language,
  );
/** `word@10 word@30(10-20)`: by which event, and when it stood before. */
const inShort = (parts: readonly Part[]): string =>
  parts
    .map(({ text, sequence, before }) => {
      const stood = before.map(({ from, until }) => `${from}-${until}`).join(',');
      return `${text.trim()}@${sequence}${stood === '' ? '' : `(${stood})`}`;
    })
    .join(' ');

describe('by examples', () => {
  const examples: readonly (readonly [string, readonly string[], string])[] = [
    ['one wording', ['Der Bund zahlt.'], 'Der Bund zahlt.@10'],
    ['a word in between', ['Der Bund zahlt.', 'Der ganze Bund zahlt.'], 'Der@10 ganze@20 Bund zahlt.@10'],
    ['a word that changes', ['Der Bund soll zahlen.', 'Der Bund muss zahlen.'], 'Der Bund@10 muss@20 zahlen.@10'],
    [
      'a word that comes back',
      ['Der Bund zahlt sofort.', 'Der Bund zahlt.', 'Der Bund zahlt sofort.'],
      'Der Bund zahlt@10 sofort@30(10-20) .@10',
    ],
    [
      'one that comes back twice',
      ['Bund zahlt sofort', 'Bund zahlt', 'Bund zahlt sofort', 'Bund zahlt', 'Bund zahlt', 'Bund zahlt sofort'],
      'Bund zahlt@10 sofort@60(10-20,30-40)',
    ],
    ['one that comes back elsewhere', ['sofort Bund zahlt', 'Bund zahlt', 'Bund zahlt sofort'], 'Bund zahlt@10 sofort@30'],
    ['one that is moved', ['sofort Bund zahlt', 'Bund zahlt sofort'], 'Bund zahlt@10 sofort@20'],
    ['one that others came before meanwhile', ['a x y b', 'a b', 'a n b', 'a n y b'], 'a@10 n@30 y@40(10-20) b@10'],
    ['all of it rewritten and taken back', ['Der Bund zahlt.', 'Länder helfen!', 'Der Bund zahlt.'], 'Der Bund zahlt.@30(10-20)'],
    ['a mark', ['Bund, Länder', 'Bund Länder', 'Bund, Länder'], 'Bund@10 ,@30(10-20) Länder@10'],
    ['a compound', ['Das Arbeitszeitgesetz gilt', 'Das Arbeitszeit gilt'], 'Das@10 Arbeitszeit@20 gilt@10'],
    ['umlauts', ['Mütter fördern', 'Mutter fördern', 'Mütter fördern'], 'Mütter@30(10-20) fördern@10'],
    ['words that repeat', ['die Pflege', 'die Pflege und die Schule'], 'die Pflege@10 und die Schule@20'],
    ['a language that ends and comes back', ['Work', '', 'Work'], 'Work@30(10-20)'],
    ['white space alone', ['Der  Bund', 'Der\nBund'], 'Der\nBund@10'],
  ];
  it.each(examples)('%s', (_, texts, expected) => expect(inShort(told(texts))).toBe(expected));
});

const MARKS = ['.', ',', '!', '–'];
const STEMS = ['Arbeitszeit', 'Förderung', 'Straße', 'Größe', 'Übergang', 'day', 'Äcker', 'Kindertagesstättenplatz'];
const nameOf = (n: number): string => `${STEMS[n % STEMS.length] ?? ''}${n}`;

describe('of words that are told apart', () => {
  // All words that there will ever be, in one order; an edit lets some of them come and others go.
  const SIZE = 14;
  const scripts = fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 6 }), { minLength: 1, maxLength: 9 });

  it('each has the event that last brought it, and all times at which it had stood', () => {
    let returns = 0;
    fc.assert(
      fc.property(scripts, fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE }), (script, first) => {
        const stood = first.map((is): { from: number | null; before: { from: number; until: number }[] } => ({
          from: is ? 10 : null,
          before: [],
        }));
        const written = (): string => stood.flatMap(({ from }, n) => (from === null ? [] : nameOf(n))).join(' ');
        const texts = [written()];
        script.forEach((turned, i) => {
          const sequence = (i + 2) * 10;
          for (const n of turned) {
            const word = stood[n];
            if (!word) continue;
            if (word.from !== null) word.before.push({ from: word.from, until: sequence });
            word.from = word.from === null ? sequence : null;
          }
          texts.push(written());
        });
        const expected = stood.flatMap(({ from, before }, n) =>
          from === null ? [] : `${nameOf(n)}@${from}${before.map((one) => `(${one.from}-${one.until})`).join('')}`,
        );
        const found = told(texts).flatMap(({ text, sequence, before }) =>
          text
            .trim()
            .split(' ')
            .map((word) => `${word}@${sequence}${before.map((one) => `(${one.from}-${one.until})`).join('')}`),
        );
        expect(found).toEqual(expected);
        returns += found.filter((one) => one.includes('(')).length;
      }),
      { numRuns: 300 },
    );
    expect(returns).toBeGreaterThan(300);
  });
});

describe('of any words, also those that repeat', () => {
  const word = fc.oneof(
    fc.constantFrom('die', 'der', 'und', 'Länder', 'Arbeitszeitgesetz'),
    fc.constantFrom(...MARKS),
    fc.nat(5).map(nameOf),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n')), { maxLength: 14 })
    .map((all) => all.map(([one, space]) => one + space).join(''));
  const texts = fc.array(text, { minLength: 1, maxLength: 6 });
  const bare = (one: string): readonly string[] => wordsIn(one, 'de').map((each) => each.word);

  /** The length of a longest common sequence, by the table that one learns it with. */
  const commonIn = (one: readonly string[], other: readonly string[]): number => {
    let row = other.map(() => 0);
    for (const a of one) {
      const next: number[] = [];
      other.forEach((b, j) => next.push(a === b ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)));
      row = next;
    }
    return row.at(-1) ?? 0;
  };

  it('a difference has the two texts in it, keeps as much as can be kept, and is the same each time', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = segmentsBetween(before, after, 'de');
        expect(segmentsBetween(before, after, 'de')).toEqual(segments);
        const without = (change: string): string => segments.flatMap((one) => (one.change === change ? [] : one.text)).join('');
        expect(without('removed')).toBe(after);
        expect(bare(without('added'))).toEqual(bare(before));
        const kept = runsBetween(bare(before), bare(after)).reduce((sum, { change, count }) => sum + (change === 'kept' ? count : 0), 0);
        expect(kept).toBe(commonIn(bare(before), bare(after)));
      }),
    );
  });

  it('the parts are the text to the letter; each word stands in the version that brought it, and in all since; and where it stood before', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const parts = told(all);
        expect(parts.map((part) => part.text).join('')).toBe(all.at(-1));
        for (const part of parts) {
          const own = bare(part.text);
          expect(own).toHaveLength(part.words);
          const has = (i: number): boolean => own.every((each) => bare(all[i] ?? '').includes(each));
          for (let i = part.sequence / 10 - 1; i < all.length; i++) expect(has(i)).toBe(true);
          for (const { from, until } of part.before) for (let i = from / 10 - 1; i < until / 10 - 1; i++) expect(has(i)).toBe(true);
          const times = [...part.before.flatMap(({ from, until }) => [from, until]), part.sequence];
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

it('of texts that have next to nothing in common tells what they begin and end with', () => {
  const long = (n: number): string => `Anfang ${Array.from({ length: 2000 }, (_, i) => `w${n * 10_000 + i}`).join(' ')} Ende`;
  expect(told([long(1), long(2)]).map(({ words, sequence }) => [words, sequence])).toEqual([
    [1, 10],
    [2000, 20],
    [1, 10],
  ]);
});
