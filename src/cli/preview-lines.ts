import type { Guess } from '../imports/preview/guess.js';
import type { Outlook, ShownRow } from '../imports/preview/outlook.js';
import type { Preview, ShownSource } from '../imports/preview/preview.js';
import { cut, plain, type Row, tableOf } from './table.js';

const EXAMPLE_WIDTH = 24;
const TEXT_WIDTH = 60;

/** A preview for people: what was read, what it is taken for, and what would become of it. */
export const previewLines = (preview: Preview, next: readonly string[], width: number): readonly string[] => [
  ...preview.sources.flatMap((source) => sourceLines(source, preview.guesses, width)),
  ...preview.guesses
    .filter(({ but }) => but !== undefined)
    .map((guess) => `${guess.field}: ${String(guess.column)} is not sure: ${guess.but ?? ''}`),
  ...preview.guesses.filter(({ column }) => column === null).flatMap(() => NO_ID),
  ...preview.missing.map((what) => MISSING[what]),
  ...(preview.guesses.length > 0 ? preview.sources.flatMap(({ columns }) => columns.flatMap(listLine)) : []),
  ...(preview.outlook ? outlookLines(preview.outlook) : []),
  '',
  ...next,
];

const NO_ID = [
  'id: no column is different in each row, so the id is made of what the row says. A later export then adds what is new, wherever it stands',
  '  in the file; a row whose words have changed comes in as another one. A column of ids of the source is better, if there can be one.',
];
const listLine = ({ title, forms }: ShownSource['columns'][number]): readonly string[] =>
  forms.list === undefined
    ? []
    : [`${title}: lists of rows that answer theirs are left out; a mapping takes them as children, see docs/import.md`];

const MISSING = {
  text: 'text: no column has texts. A mapping needs one for text or title.',
  date: 'date: no column has dates. A mapping needs one: add a column with the day of each row.',
};

const sourceLines = ({ reading, columns }: ShownSource, guesses: readonly Guess[], width: number): readonly string[] => {
  const rows = columns.map(({ number, title, name, filled, different, forms, longest, examples }): Row => {
    const guess = guesses.find(({ column }) => column === name);
    return {
      '#': number,
      column: title,
      ...(guesses.length > 0 && { means: guess ? meaning(guess) : '' }),
      filled,
      different,
      form: formsIn(forms),
      longest,
      examples: examples.map((example) => cut(plain(example), EXAMPLE_WIDTH)).join(' | '),
    };
  });
  const [row] = rows;
  return [
    readingLine(reading),
    '',
    ...(row
      ? tableOf(
          rows,
          Object.keys(row).map((name) => [name]),
          { width, language: 'en' },
        )
      : []),
    '',
  ];
};

const meaning = ({ field, format, isSure, because }: Guess): string =>
  `${field}${format === undefined ? '' : ` ${format}`}${isSure ? '' : '?'}, by its ${because}`;

const SIGNS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

const readingLine = ({ file, form, encoding, delimiter, headerLine, rows, otherSheets }: ShownSource['reading']): string => {
  const how = {
    csv: `CSV with ${SIGNS[delimiter ?? ''] ?? String(delimiter)}`,
    spreadsheet: `the first sheet of a spreadsheet${otherSheets.length === 0 ? '' : ` (and not ${otherSheets.join(', ')})`}`,
    'json-lines': 'JSON lines',
  }[form];
  const header = headerLine === null ? '' : `, header in line ${headerLine}`;
  return `${file}: ${how}${encoding === null ? '' : `, ${encoding}`}${header}, ${rows} rows`;
};

const formsIn = (forms: ShownSource['columns'][number]['forms']): string =>
  Object.entries(forms)
    .sort(([, a], [, b]) => b - a)
    .map(([form, times], _, all) => (all.length === 1 ? form : `${form} (${times})`))
    .slice(0, 2)
    .join(', ');

const outlookLines = ({ rows, refused, first, codes, onTheirOwn, leftOut, notices }: Outlook): readonly string[] => [
  ...first.flatMap((row, i) => [...(i === 0 ? ['', 'The first rows, as they would be taken:'] : []), ...rowLines(row)]),
  '',
  ...Object.entries(rows).map(
    ([kind, { read, couldBeTaken, repeatedInSource, empty, invalid }]) =>
      `${kind}: ${read} read, ${couldBeTaken} could be taken, ${repeatedInSource} repeated, ${empty} empty, ${invalid} would be refused`,
  ),
  ...Object.entries(codes).flatMap(([what, times]) => (times === 0 ? [] : [`${what}: ${times} codes in a new dialogue`])),
  ...refused.map(
    ({ kind, code, message, times, lines }) =>
      `${kind}: ${times} refused, ${code}: ${message} (line ${lines.join(', ')}${times > lines.length ? ', …' : ''})`,
  ),
  ...Object.entries(onTheirOwn).map(([kind, times]) => `${kind}: ${times} answer a row that is not there, and would stand on their own`),
  ...Object.entries(leftOut).flatMap(([what, times]) => (times === 0 ? [] : [`left out: ${what.replaceAll('-', ' ')}: ${times}`])),
  ...notices,
];

const rowLines = ({ line, kind: _, ...said }: ShownRow): readonly string[] => [
  `line ${line}`,
  ...Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(9)}  ${cut(plain(value), TEXT_WIDTH)}`])),
];
