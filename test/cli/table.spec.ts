import fc from 'fast-check';
import { columnsIn, linesOf, tableOf } from '../../src/cli/table.js';

const ROWS = [
  { id: 'a1', dialogue: 'd', n: 3, title: { de: 'Kurz' }, gone: null },
  { id: 'b2', dialogue: 'd', n: 12, title: { de: 'Ein langer Satz, der nirgends ganz hineinpasst' }, gone: null },
];
const eye = (width: number) => ({ width, language: 'en' }) as const;
const COLUMNS = [['id'], ['dialogue'], ['n'], ['title', 'de'], ['gone']];

describe('a table', () => {
  it('says once what is the same in all rows, nothing of what is empty, and cuts what is long', () => {
    expect(tableOf(ROWS, COLUMNS, eye(32))).toEqual([
      'In all rows: dialogue d',
      '',
      'id   n  title.de',
      'a1   3  Kurz',
      'b2  12  Ein langer Satz, der ni…',
    ]);
  });

  it('names the columns that do not fit', () => {
    expect(tableOf(ROWS, COLUMNS, eye(12))).toEqual([
      'In all rows…',
      '',
      'id   n',
      'a1   3',
      'b2  12',
      '',
      'Not wide enough for: title.de',
    ]);
  });

  it('is for one row its values beside their names, and nothing for none', () => {
    expect(tableOf(ROWS.slice(0, 1), COLUMNS, eye(80))).toEqual(['id        a1', 'dialogue  d', 'n         3', 'title.de  Kurz']);
    expect(tableOf([], COLUMNS, eye(80))).toEqual([]);
  });

  it('is never wider than the terminal, whatever somebody wrote, nor does it move its cursor', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('\u001b[31m', '\n', '\r', '\u202e', '\u009b', '👩‍👩‍👧', 'ü'), fc.string()) });
    const row = fc.record({ key: fc.uuid(), text, other: text, list: fc.array(fc.nat(9)) });
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), fc.integer({ min: 10, max: 90 }), (rows, width) => {
        const lines = tableOf(rows, [['key'], ['text'], ['other'], ['list']], eye(width)).filter((line) => !line.startsWith('Not wide'));
        for (const line of lines) {
          expect([...segmenter.segment(line)].length).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{C}\n]/u);
        }
        expect(lines.slice(-rows.length).length).toBe(rows.length);
      }),
    );
  });
});

it('one thing has its objects spread, and its lists in one line', () => {
  const thing = { total: 2, themes: { a: { count: 1 } }, list: [{ x: 1 }] };
  expect(linesOf(thing, columnsIn(thing), 40)).toEqual(['total           2', 'themes.a.count  1', 'list            [{"x":1}]']);
});
