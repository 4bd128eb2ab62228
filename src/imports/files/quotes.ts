/** Lines of a row, from 0: where a quote opens a cell, and where it is closed within one; null where it never is. */
type BrokenQuote = { readonly opened: number; readonly closed: number | null };

const LINE_END = /\r\n|\r|\n/;

export const linesIn = (text: string): number => text.split(LINE_END).length;

/**
 * The quote at the beginning of a cell that takes in line ends and is closed by none at the end of a cell (RFC 4180, 2.6 and 2.7): what stands
 * between two stray ones are rows of their own. `row` is without its line end. Null where each cell of several lines is whole.
 */
export const brokenQuote = (row: string, delimiter: string): BrokenQuote | null => {
  const lineAt = (index: number): number => linesIn(row.slice(0, index)) - 1;
  for (let at = 0; at !== -1; at = behind(row, delimiter, at)) {
    if (row[at] !== '"') continue;
    const start = at;
    at = closing(row, start);
    if (at === -1) return { opened: lineAt(start), closed: null };
    const isWhole = at + 1 === row.length || row.startsWith(delimiter, at + 1);
    if (!isWhole && LINE_END.test(row.slice(start, at))) return { opened: lineAt(start), closed: lineAt(at) };
  }
  return null;
};

/** The place behind the next delimiter; -1 where there is none. */
const behind = (row: string, delimiter: string, from: number): number => {
  const next = row.indexOf(delimiter, from);
  return next === -1 ? -1 : next + delimiter.length;
};

/** The quote that closes the cell which one opens; doubled ones are none. */
const closing = (row: string, opening: number): number => {
  let at = row.indexOf('"', opening + 1);
  while (at !== -1 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at;
};
