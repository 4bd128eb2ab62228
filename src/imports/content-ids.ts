import type { JsonRow } from './files/json-lines.js';
import type { SourceRow } from './files/source-file.js';

/** Beside a row that comes back in the file of those that were not taken: the id that it had. */
export const ID_COLUMN = 'zukunftsdialog_id';
export const ID_MEMBER = '$zukunftsdialog_id';

/** Ids of rows that have none of their own: what they say, and which of those that say the same they are. */
export class ContentIds {
  private readonly times = new Map<string, number>();

  /** The next of those that say the same; of a row that comes back as it was, the id that it had. */
  of(said: string, row: JsonRow): string {
    const before = idBefore(row);
    if (before !== null) this.take(before);
    if (before !== null && saidIn(before) === said) return before;
    return this.take(`${said}-${(this.times.get(said) ?? 0) + 1}`);
  }

  /** Rows in the order in which they get ids: those that come back and say something else by now are behind all that keep theirs. */
  async *inTurn<T extends JsonRow>(rows: () => AsyncIterable<SourceRow<T>>, saidBy: (row: T) => string): AsyncGenerator<SourceRow<T>> {
    let isAnyOther = false;
    for await (const row of rows()) {
      const before = 'value' in row ? idBefore(row.value) : null;
      if (before !== null) this.take(before);
      if (isOther(row, saidBy)) isAnyOther = true;
      else yield row;
    }
    if (isAnyOther) for await (const row of rows()) if (isOther(row, saidBy)) yield row;
  }

  private take(id: string): string {
    const [said, nth] = [saidIn(id), nthIn(id)];
    this.times.set(said, Math.max(this.times.get(said) ?? 0, nth));
    return nth === 1 ? said : id;
  }
}

const isOther = <T extends JsonRow>(row: SourceRow<T>, saidBy: (row: T) => string): boolean => {
  if (!('value' in row) || !(ID_COLUMN in row.value || ID_MEMBER in row.value)) return false;
  const before = idBefore(row.value);
  return before === null || saidIn(before) !== saidBy(row.value);
};

const NTH = /-([1-9]\d{0,6})$/;
const saidIn = (id: string): string => id.replace(NTH, '');
const nthIn = (id: string): number => Number(NTH.exec(id)?.[1] ?? 1);

const idBefore = (row: JsonRow): string | null => {
  const id = row[ID_COLUMN] ?? row[ID_MEMBER];
  return typeof id === 'string' && id !== '' ? id : null;
};
