import { isObject, type JsonRow } from '../files/json-lines.js';
import { folded } from '../files/words.js';
import { columnOf, type Field } from './mapping-fields.js';

/** The value of a column: a member of this name, or else the one at the end of a path with dots. */
export const cellOf = (row: JsonRow, column: string): unknown =>
  Object.hasOwn(row, column)
    ? row[column]
    : column.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), row);

/** A cell as text to the letter; a list of texts is joined by a blank line. Empty where there is nothing. */
const textAt = (row: JsonRow, column: string): string => {
  const cell = cellOf(row, column);
  if (Array.isArray(cell)) return joined(cell.map((item) => (isWritable(item) ? String(item) : '')));
  return isWritable(cell) ? String(cell) : '';
};

/** What stands in the column of a field, whatever it means; empty where it has none. */
export const writtenAt = (row: JsonRow, field: Field | undefined): string =>
  columnOf(field)
    .map((column) => textAt(row, column))
    .join('');

/** What a field says of a row: to the letter, unless the mapping has words for it. Empty where it says nothing. */
export const saidAt = (row: JsonRow, field: Field | undefined): string => {
  const found = foundAt(row, field);
  return found.meant ?? found.said;
};

/** The same as a word; null where there is none. */
export const wordAt = (row: JsonRow, field: Field | undefined): string | null => {
  const { said, meant } = foundAt(row, field);
  return (meant ?? folded(said)) || null;
};

/** The word for which the mapping has none of its own, so that `otherwise` serves; null where it does not. */
export const unmappedAt = (row: JsonRow, field: Field | undefined): string | null => {
  const { said, isUnmapped } = foundAt(row, field);
  return isUnmapped ? folded(said) : null;
};

type Found = { readonly said: string; /** By the mapping. */ readonly meant?: string; readonly isUnmapped?: boolean };

const foundAt = (row: JsonRow, field: Field | undefined): Found => {
  if (field === undefined) return { said: '' };
  if (typeof field === 'string') return { said: textAt(row, field) };
  if ('value' in field) return { said: '', meant: field.value };
  const { column, values, otherwise } = field;
  const said = textAt(row, column);
  const word = folded(said);
  const meant = values && Object.hasOwn(values, word) ? values[word] : undefined;
  if (meant !== undefined) return { said, meant };
  if (otherwise === undefined) return { said };
  if (word === '') return { said, meant: otherwise };
  return values ? { said, meant: otherwise, isUnmapped: true } : { said };
};

/** Texts with a blank line between them, without the empty ones. */
export const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n');

const isWritable = (cell: unknown): cell is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof cell);
