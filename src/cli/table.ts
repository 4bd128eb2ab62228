import type { Language } from '../domain/language.js';
import { tableWords } from './table.words.js';

/** For whose eye. */
export type Eye = { readonly width: number; readonly language: Language };

export type Row = Readonly<Record<string, unknown>>;
export type Column = readonly string[];

/** Narrower than this a cell says nothing. */
const NARROW = 8;
/** No terminal is wider. */
const LONG = 2000;
const BETWEEN = '  ';

/**
 * What somebody wrote, in one line of a terminal: no character of it moves the cursor, colours anything or turns the direction of what
 * stands beside it.
 */
export const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text
    .slice(0, LONG)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
};

const segmenter = new Intl.Segmenter();
/** As a person counts them. */
const charactersOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const lengthOf = (text: string): number => charactersOf(text).length;
export const cut = (text: string, width: number): string => {
  const characters = charactersOf(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
};

const valueAt = (row: Row, column: Column): unknown =>
  column.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row);

type Cells = { readonly name: string; readonly texts: readonly string[]; readonly isNumber: boolean; readonly width: number };

const cellsOf = (rows: readonly Row[], column: Column): Cells => {
  const values = rows.map((row) => valueAt(row, column));
  const [name, texts] = [column.join('.'), values.map(plain)];
  const isNumber = values.every((value) => typeof value === 'number' || value === null);
  return { name, texts, isNumber, width: Math.max(...[name, ...texts].map(lengthOf)) };
};

/**
 * Rows below the names of their columns, no wider than a terminal: what is the same in all rows is said once above them, long texts are cut,
 * and the columns that do not fit are named below.
 */
export const tableOf = (rows: readonly Row[], columns: readonly Column[], { width, language }: Eye): readonly string[] => {
  const words = tableWords(language);
  const [row] = rows;
  if (row === undefined) return [];
  if (rows.length === 1) return linesOf(row, columns, width);
  const cells = columns.map((column) => cellsOf(rows, column));
  const isSame = ({ texts }: Cells): boolean => texts.every((text) => text === texts[0]);
  const same = cells.filter((each) => isSame(each) && each.texts[0] !== '').map(({ name, texts: [text = ''] }) => `${name} ${text}`);
  const { shown, left } = fitted(
    cells.filter((each) => !isSame(each)),
    width,
  );
  const lineOf = (textIn: (each: Cells) => string): string =>
    shown
      .map((each) => {
        const text = cut(textIn(each), each.width);
        const gap = ' '.repeat(each.width - lengthOf(text));
        return each.isNumber ? gap + text : text + gap;
      })
      .join(BETWEEN)
      .trimEnd();
  return [
    ...(same.length > 0 ? [cut(`${words.inAll}: ${same.join(', ')}`, width), ''] : []),
    ...(shown.length > 0 ? [lineOf(({ name }) => name), ...rows.map((_, i) => lineOf(({ texts }) => texts[i] ?? ''))] : []),
    ...(left.length > 0 ? ['', `${words.tooNarrow}: ${left.map(({ name }) => name).join(', ')}`] : []),
  ];
};

/** As many columns as fit, from the first on, which is shown whole: it says which row it is. Room that is left is shared by those that are cut. */
const fitted = (cells: readonly Cells[], width: number): { readonly shown: readonly Cells[]; readonly left: readonly Cells[] } => {
  const narrow = cells.map((each, i): Cells => {
    const least = i === 0 ? width : Math.max(NARROW, lengthOf(each.name));
    return { ...each, width: Math.min(each.width, least) };
  });
  const needs = (count: number): number => narrow.slice(0, count).reduce((sum, each) => sum + each.width + BETWEEN.length, -BETWEEN.length);
  const count = Math.max(1, narrow.findLastIndex((_, i) => needs(i + 1) <= width) + 1);
  let [room, cutOnes] = [width - needs(count), narrow.slice(0, count).filter((each, i) => each.width < (cells[i]?.width ?? 0)).length];
  const shown = narrow.slice(0, count).map((each, i): Cells => {
    const missing = (cells[i]?.width ?? 0) - each.width;
    if (missing <= 0) return each;
    const given = Math.min(missing, Math.floor(room / cutOnes));
    [room, cutOnes] = [room - given, cutOnes - 1];
    return { ...each, width: each.width + given };
  });
  return { shown, left: cells.slice(count) };
};

const isSpread = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The columns of one thing, by what it is: objects are spread. */
export const columnsIn = (row: Row, at: Column = []): readonly Column[] =>
  Object.entries(row).flatMap(([name, value]) => (isSpread(value) ? columnsIn(value, [...at, name]) : [[...at, name]]));

/** One thing: each value beside its name. */
export const linesOf = (row: Row, columns: readonly Column[], width: number): readonly string[] => {
  const said = columns.map((column) => [column.join('.'), plain(valueAt(row, column))] as const).filter(([, text]) => text !== '');
  const wide = Math.max(0, ...said.map(([name]) => name.length));
  return said.map(([name, text]) => cut(`${name.padEnd(wide)}${BETWEEN}${text}`, width));
};
