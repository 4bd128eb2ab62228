import type { Changes, Difference, Row } from '../src/projections/difference.js';

/** What stands beside the rows of an answer, and its rows by their key: a difference says nothing of their order. */
export type Answered = { readonly beside: Row; readonly rows: ReadonlyMap<string, Row> };

/** Rows by their key. @throws where two have one */
export const byKey = (rows: readonly Row[], key: readonly string[]): ReadonlyMap<string, Row> => {
  const named = new Map(rows.map((row) => [nameOf(row, key), row]));
  if (named.size < rows.length) throw new Error(`Two rows have one key: ${key.join(', ')}`);
  return named;
};

const nameOf = (row: Row, key: readonly string[]): string => JSON.stringify(key.map((field) => row[field] ?? null));

/** An answer with a difference to it. @throws where the difference is of another answer */
export const applied = ({ fields, added, gone, changed }: Difference, { beside, rows }: Answered, key: readonly string[]): Answered => {
  const now = new Map(rows);
  for (const row of gone) {
    expect(now.get(nameOf(row, key))).toEqual(row);
    now.delete(nameOf(row, key));
  }
  for (const { key: of, fields } of changed) now.set(nameOf(of, key), changedBy(fields, now.get(nameOf(of, key)) ?? {}));
  for (const row of added) {
    expect(now.has(nameOf(row, key))).toBe(false);
    now.set(nameOf(row, key), row);
  }
  return { beside: changedBy(fields, beside), rows: now };
};

/** A row with what became of its fields. @throws where it was another one */
export const changedBy = (fields: Changes, row: Row): Row => {
  const now = new Map(Object.entries(row));
  for (const [name, { before, after }] of Object.entries(fields)) {
    expect(now.get(name)).toEqual(before);
    if (after === undefined) now.delete(name);
    else now.set(name, after);
  }
  return Object.fromEntries(now);
};

export const isEmpty = ({ fields, added, gone, changed }: Difference): boolean =>
  Object.keys(fields).length + added.length + gone.length + changed.length === 0;
