import { isObject, type JsonRow } from '../files/json-lines.js';
import { folded } from '../files/words.js';
import type { Field } from './mapping.js';

/** The value of a column: a member of this name, or else the one at the end of a path with dots. */
export const cellOf = (row: JsonRow, column: string): unknown =>
  Object.hasOwn(row, column)
    ? row[column]
    : column.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), row);

/** A cell as text to the letter; a list of texts is joined by a blank line. Empty where there is nothing. */
export const textAt = (row: JsonRow, column: string | undefined): string => {
  if (column === undefined) return '';
  const cell = cellOf(row, column);
  if (Array.isArray(cell)) return joined(cell.map((item) => (isWritable(item) ? String(item) : '')));
  return isWritable(cell) ? String(cell) : '';
};

/** The word of a field after its mapping of words; null where there is none. */
export const wordAt = (row: JsonRow, field: Field | undefined): string | null => {
  if (field === undefined) return null;
  if (typeof field === 'string') return orNull(folded(textAt(row, field)));
  if ('value' in field) return field.value;
  const word = folded(textAt(row, field.column));
  return orNull((Object.hasOwn(field.values, word) ? field.values[word] : word) || (field.otherwise ?? ''));
};

/** Texts with a blank line between them, without the empty ones. */
export const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n');

const orNull = (text: string): string | null => (text === '' ? null : text);
const isWritable = (cell: unknown): cell is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof cell);
