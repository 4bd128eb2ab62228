/** Behind the cells of a refused row: where it stood and what is wrong with it. Nobody reads them but whoever mends it. */
export const REJECT_COLUMNS = ['rejected_file', 'rejected_line', 'rejected_code', 'rejected_message'];

/** Where these columns begin among the titles of a table, from 0; -1 where it has none. */
export const rejectColumnsAt = (titles: readonly string[]): number =>
  titles.findIndex((_, at) => REJECT_COLUMNS.every((name, i) => titles[at + i] === name));

/**
 * Where the last ones of a row stand that are filled: elsewhere than `at` in one that has too few cells or too many; -1 where none are. A sound row
 * has none at `at`, and its own cells may look like them; nothing stands behind those of one that is too short, but perhaps its id.
 */
export const reasonsAt = (cells: readonly string[], at: number): number => {
  const found = cells.findLastIndex((file, i) => {
    const [line = '', code = '', message = ''] = cells.slice(i + 1, i + REJECT_COLUMNS.length);
    return /\.\w{2,5}$/.test(file) && /^\d+$/.test(line) && /^[a-z]+(?:-[a-z]+)*$/.test(code) && message !== '';
  });
  const isSound = isEmpty(cells.slice(at, at + REJECT_COLUMNS.length)) && !isEmpty(cells.slice(found + REJECT_COLUMNS.length + 1));
  return isSound ? -1 : found;
};

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
