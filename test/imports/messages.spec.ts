import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIELD_REFUSALS } from '../../src/commands/field.refusals.js';

const root = join(import.meta.dirname, '../..');

/** The literal that begins at a quote, with … for what is put into it; and whether it is all of the argument. */
const literalAt = (source: string, start: number): string => {
  const quote = source[start] ?? '';
  let text = '';
  for (let i = start + 1; source[i] !== quote; i++) {
    if (source[i] === '\\') text += source[++i] ?? '';
    else if (quote === '`' && source.startsWith('${', i)) {
      let depth = 0;
      do {
        if (source[i] === '{') depth++;
        if (source[i] === '}') depth--;
        i++;
      } while (depth > 0 || source[i - 1] === '$');
      i--;
      text += '…';
    } else text += source[i] ?? '';
  }
  return text;
};

const messagesIn = (source: string): readonly string[] =>
  [...source.matchAll(/new UsageError\(\s*(?=['`])/g)].map(({ index, 0: all }) => literalAt(source, index + all.length));
/** Those of rows, and those of schemas that only imports have. */
const codesIn = (source: string): readonly string[] =>
  [...source.matchAll(/(?:code: '([a-z-]+)',\s*message|error: '([a-z-]+)')/g)]
    .map(([, row, field]) => row ?? field ?? '')
    .filter((code) => code === 'malformed' || code.includes('-'));
/** Sentences that are no refusals: what is told besides. */
const noticesIn = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /(?:const (?:STAYS_OPEN|IS_CLOSED|IS_EVALUATED|WITHOUT_VOTES) =\s*|notices\.push\(|new Error\(|: *return \[?)(?=['`])/g,
    ),
  ]
    .map(({ index, 0: all }) => literalAt(source, index + all.length))
    .filter(
      (text) =>
        !text.includes('was sound when it was read') &&
        !text.includes('accounted for') &&
        text !== '…: …' &&
        !text.startsWith('The justification'),
    );

const OF_VIEWS = [
  'cursor-malformed',
  'cursor-of-another-state',
  'dimension-unknown',
  'figure-unknown',
  'nothing-left',
  'value-not-allowed',
];

it('has every message of the imports in its table, in German and English', async () => {
  const folder = join(root, 'src/imports');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const table = await readFile(join(root, 'docs/import.md'), 'utf8');
  const ofFields = Object.keys(FIELD_REFUSALS).filter((code) => !OF_VIEWS.includes(code));
  const told = [
    ...new Set([...ofFields, ...sources.flatMap((source) => [...messagesIn(source), ...codesIn(source), ...noticesIn(source)])]),
  ];
  expect(told.length).toBeGreaterThan(110);
  expect(told.filter((message) => !table.includes(`| \`${message}\``))).toEqual([]);
  const rows = table.split('\n').filter((line) => told.some((message) => line.startsWith(`| \`${message}\``)));
  expect(rows.filter((line) => line.split(/(?<!\\)\|/).filter((cell) => cell.trim() !== '').length !== 3)).toEqual([]);
});
