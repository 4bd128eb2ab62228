/** Behind the cells of a refused row: where it stood and what is wrong with it. Nobody reads them but whoever mends it. */
export const REJECT_COLUMNS = ['rejected_file', 'rejected_line', 'rejected_code', 'rejected_message'];

/** Where these columns begin among the titles of a table, from 0; -1 where it has none. */
export const rejectColumnsAt = (titles: readonly string[]): number =>
  titles.findIndex((_, at) => REJECT_COLUMNS.every((name, i) => titles[at + i] === name));

/** Where the last ones of a row stand that are filled: elsewhere in one that has too few cells or too many. */
export const reasonsAt = (cells: readonly string[]): number =>
  cells.findLastIndex((file, at) => {
    const [line = '', code = '', message = ''] = cells.slice(at + 1, at + REJECT_COLUMNS.length);
    return /\.\w{2,5}$/.test(file) && /^\d+$/.test(line) && /^[a-z]+(?:-[a-z]+)*$/.test(code) && message !== '';
  });
