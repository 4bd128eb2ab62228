import { changesOf, type Row } from '../../projections/difference.js';

/** A row as it was shown from a sequence on, with the fields that are not as in the version before; none in the first. */
export type Version = { readonly sequence: bigint; readonly row: Row; readonly changed: readonly string[] };

/** Those at which what is shown became another one: not all that a row is made of is shown. */
export const changedAmong = (first: Row | null, sequences: readonly bigint[], rows: readonly (Row | null)[]): readonly Version[] => {
  let before = first;
  return sequences.flatMap((sequence, i) => {
    const row = rows[i] ?? null;
    if (row === null) return [];
    const changed = before === null ? [] : Object.keys(changesOf(before, row));
    const isOther = before === null || changed.length > 0;
    before = row;
    return isOther ? [{ sequence, row, changed }] : [];
  });
};
