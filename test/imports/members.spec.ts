import { mendedLines } from '../../src/imports/contributions/draft-staging.js';
import { mappingOf } from '../../src/imports/contributions/mapping.js';
import { Members } from '../../src/imports/contributions/members.js';

const membersOf = (rows: object, ...lines: readonly object[]): Members => {
  const date = { column: 'am', format: 'iso' };
  const members = new Members('lauf.jsonl', mappingOf({ rows: { id: 'nr', text: 'text', date, ...rows } }, 'mapping').rows);
  for (const line of lines) members.see({ nr: 1, text: 'Eins', am: '2024-05-01', ...line });
  return members;
};
const missing = (names: string): string => `lauf.jsonl: no line has the member ${names}. They have: nr, text, am`;

it('a member that no line has is named, with those that there are', () => {
  const members = membersOf({ author: 'wer', theme: 'tema', latitude: 'ort.lat' }, { thema: 'Rad' }, { wer: null, ort: { lon: 7 } });
  expect(() => members.refuseMissing()).toThrow(missing('ort.lat, tema'));
});

it.each<[string, object, readonly object[]]>([
  ['one line has it, be it empty', { author: 'wer' }, [{}, { wer: '' }]],
  ['there is nothing on the way to it', { latitude: 'ort.lat' }, [{ ort: null }]],
  ['the mapping says what to take then', { author: { column: 'wer', otherwise: '' } }, [{}]],
  ['there is no line', { author: 'wer' }, []],
  ['the lines are those that were refused', { author: 'wer' }, [{ $rejected: {} }]],
])('nothing is said where %s', (_, rows, lines) => expect(() => membersOf(rows, ...lines).refuseMissing()).not.toThrow());

it('members of lists are missed where there are lists, and lists named that no line has', () => {
  const child = { list: 'antworten', text: 'wort', date: { value: '2024-05-01' } };
  expect(membersOf({ children: [child] }, {}).missingLists).toEqual(['antworten']);
  const empty = membersOf({ children: [child] }, { antworten: [] });
  expect([empty.missingLists, empty.refuseMissing()]).toEqual([[], undefined]);
  expect(() => membersOf({ children: [child] }, { antworten: [{ worte: 'Ja' }] }).refuseMissing()).toThrow(missing('wort'));
});

it('names of members are compared as titles of columns are', async () => {
  const { rows } = mappingOf({ rows: { id: 'nr', text: 'gro\u0308\u00dfe', date: { value: '2024-05-01' } } }, 'mapping');
  expect(rows.text).toBe('größe');
  const read = [];
  for await (const row of mendedLines([
    { line: 1, value: { 'gro\u0308\u00dfe': 'x', tief: [{ ' a\u00a0b ': 1 }] } },
    { line: 2, value: { tief: { größe: 1, 'gro\u0308\u00dfe': 2 } } },
  ]))
    read.push(row);
  expect(read).toEqual([
    { line: 1, value: { größe: 'x', tief: [{ 'a b': 1 }] }, mended: false },
    { line: 2, problem: { code: 'key-repeated', message: 'The line has größe twice' } },
  ]);
});
