import fc from 'fast-check';
import { CODE } from '../../src/domain/ids.js';
import { codeOf, cut } from '../../src/imports/texts.js';
import { nameOfPath, sourceName } from '../../src/imports/source-name.js';

describe('a code made of words', () => {
  it.each([
    ['Produktion und Konsum', 'produktion-und-konsum'],
    ['Radverkehrsführung', 'radverkehrsfuehrung'],
    ['  ÄÖÜ äöü Straße!  ', 'aeoeue-aeoeue-strasse'],
    ['A\u0308rger', 'aerger'],
    ['Café & Crème', 'cafe-creme'],
    ['gute-arbeit', 'gute-arbeit'],
    ['Can there be consensus on Brexit?', 'can-there-be-consensus-on-brexit'],
  ])('%s: %s', (words, code) => expect(codeOf(words)).toBe(code));

  it('is cut between words', () => {
    const code = codeOf('What is the best way to engage more young people in local scrutiny of policing?');
    expect(code).toBe('what-is-the-best-way-to-engage-more-young-people-in-local');
    expect(codeOf('x'.repeat(90))).toBe('x'.repeat(60));
    const [words, end] = ['ab '.repeat(19), 'xyz'];
    expect(codeOf(`${words}${end}`)).toBe(`${'ab-'.repeat(19)}${end}`);
    expect(codeOf(`${words}${end}x`)).toBe('ab-'.repeat(19).slice(0, -1));
    expect(codeOf(`${words}${end} x`)).toBe(`${'ab-'.repeat(19)}${end}`);
  });

  it('is a code whatever the words, and the same each time', () => {
    for (const words of ['???', '', 'مدينة', '騒音', 'ab'.repeat(60)]) expect(codeOf(words)).toMatch(CODE);
    expect(codeOf('騒音')).toBe(codeOf('騒音'));
    expect(codeOf('騒音')).not.toBe(codeOf('مدينة'));
  });
});

describe('a text that is cut', () => {
  it('stays where it fits', () => expect(cut('äöü', 3)).toBe('äöü'));
  it('ends in an ellipsis where it does not', () => expect(cut('eins zwei', 6)).toBe('eins…'));
  it('counts code points', () => expect(cut('👩👩👩', 2)).toBe('👩…'));
});

describe('the name of a source', () => {
  it.each([
    ['/data/raddialog-bonn-2017.jsonl.gz', 'raddialog-bonn-2017'],
    ['/data/export/', 'export'],
    ['a.csv.b.CSV.gz', 'a.csv.b'],
    ['umfrage.xlsx', 'umfrage'],
    ['umfrage.XLSM', 'umfrage'],
    ['umfrage.ods', 'umfrage'],
    ['umfrage.rejects-2.csv', 'umfrage'],
    [`${'x'.repeat(60)}.csv`, 'x'.repeat(60)],
    ['-_-.csv', '-_-'],
  ])('of %s is %s', (path, name) => expect(sourceName(nameOfPath(path))).toBe(name));

  it.each([
    ['Beiträge (final).csv', /^Beitr-ge-final-[0-9a-f]{6}$/],
    ['Ä.csv', /^source-[0-9a-f]{6}$/],
    ['/', /^source-[0-9a-f]{6}$/],
    [`${'x'.repeat(61)}.csv`, /^x{53}-[0-9a-f]{6}$/],
  ])('of %s is what it begins with, and its digest', (path, name) => expect(sourceName(nameOfPath(path))).toMatch(name));

  it('is another one for each other name, in each length', () => {
    const letters = fc.constantFrom('a', 'b', '-', '_', ' ', 'ä', 'A\u0308', 'Ä', 'ö', '騒');
    const end = fc.array(letters, { maxLength: 3 }).map((each) => each.join(''));
    const beginning = fc.constantFrom('', 'x'.repeat(38), 'x'.repeat(58), 'x'.repeat(100));
    fc.assert(
      fc.property(
        beginning,
        end,
        end,
        fc.constantFrom(40, 60),
        fc.constantFrom('.csv', '.xlsx', '.csv.gz'),
        (all, one, other, max, ending) => {
          const [a, b] = [`${all}${one}`, `${all}${other}`];
          const [named, others] = [nameOfPath(`/data/${a}${ending}`, max), nameOfPath(`${b}.ods`, max)];
          expect(sourceName(named).length).toBeLessThanOrEqual(max);
          expect(named === others).toBe(a.normalize('NFC') === b.normalize('NFC'));
        },
      ),
    );
  });

  it.each(['', 'a/b', 'ä', 'x'.repeat(61)])('takes no other form: %j', (name) => expect(() => sourceName(name)).toThrow('--source'));
});
