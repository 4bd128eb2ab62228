import { isDeepStrictEqual } from 'node:util';

export type Row = Readonly<Record<string, unknown>>;

/** What became of fields, by their names: `before` is missing where there was none, `after` where there is none any more. */
export type Changes = Readonly<Record<string, { readonly before?: unknown; readonly after?: unknown }>>;

/**
 * What makes one answer of a view of another: the rows that came and went, whole, and of each that stayed the fields that are not the same. It
 * says nothing of the order of a list, in which a row is known by its key and stands where its fields put it.
 */
export type Difference = {
  /** Of what stands beside the rows, or of an answer that is no list. */
  readonly fields: Changes;
  /** In the order of the later list. */
  readonly added: readonly Row[];
  /** In the order of the earlier list. */
  readonly gone: readonly Row[];
  /** In the order of the later list. */
  readonly changed: readonly { readonly key: Row; readonly called?: unknown; readonly fields: Changes }[];
};

/** An answer, its rows as they are read; none where it is no list. */
export type Told = { readonly beside: Row; readonly pages: AsyncIterable<readonly Row[]> };

/**
 * The difference between two answers to one question. They are read side by side, and a row is kept only until the same one of the other
 * answer comes: where both lists have one order, that takes the memory of the difference and of two pages, whatever the size of the lists; where
 * rows changed places, at most that of both lists. @throws where rows that wait have one key
 */
export const differenceOf = async (earlier: Told, later: Told, key: readonly string[]): Promise<Difference> => {
  const [before, after] = [new Map<string, Row>(), new Map<string, Placed>()];
  const changed: (Placed & { readonly fields: Changes })[] = [];
  const nameOf = (row: Row): string => JSON.stringify(key.map((field) => row[field] ?? null));
  const compare = (old: Row, now: Placed): void => {
    const fields = changesOf(old, now.row);
    if (Object.keys(fields).length > 0) changed.push({ ...now, fields });
  };
  let place = 0;
  for await (const [older, newer] of together(earlier.pages, later.pages)) {
    for (const old of older) {
      const now = taken(after, nameOf(old));
      if (now) compare(old, now);
      else keep(before, nameOf(old), old);
    }
    for (const row of newer) {
      const [old, now] = [taken(before, nameOf(row)), { row, place: place++ }];
      if (old) compare(old, now);
      else keep(after, nameOf(row), now);
    }
  }
  return {
    fields: changesOf(earlier.beside, later.beside),
    added: [...after.values()].map(({ row }) => row),
    gone: [...before.values()],
    changed: changed
      .toSorted((a, b) => a.place - b.place)
      .map(({ row, fields }) => {
        const called = calledBy(row);
        return { key: Object.fromEntries(key.map((field) => [field, row[field]])), ...(called !== undefined && { called }), fields };
      }),
  };
};

/** What a person knows a row by: its title, or else its text. */
const calledBy = ({ title, content }: Row): unknown => {
  if (title !== undefined && title !== null) return title;
  if (typeof content !== 'object' || content === null) return undefined;
  const { title: own, text } = content as Row;
  return own ?? text;
};

/** A row, and which of the later list it is. */
type Placed = { readonly row: Row; readonly place: number };

const taken = <T>(rows: Map<string, T>, name: string): T | undefined => {
  const found = rows.get(name);
  rows.delete(name);
  return found;
};

const keep = <T>(rows: Map<string, T>, name: string, row: T): void => {
  if (rows.has(name)) throw new Error('Two rows have one key');
  rows.set(name, row);
};

/** Of two lists a page of each at a time, for as long as one of them goes on. */
const together = async function* <T>(
  one: AsyncIterable<readonly T[]>,
  other: AsyncIterable<readonly T[]>,
): AsyncGenerator<readonly [readonly T[], readonly T[]]> {
  const lists = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()] as const;
  for (;;) {
    const [first, second] = [await lists[0].next(), await lists[1].next()];
    if (first.done && second.done) return;
    yield [first.done ? [] : first.value, second.done ? [] : second.value];
  }
};

/** What is undefined is not there. */
export const changesOf = (before: Row, after: Row): Changes => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return Object.fromEntries(
    changed.map((name) => [
      name,
      { ...(before[name] !== undefined && { before: before[name] }), ...(after[name] !== undefined && { after: after[name] }) },
    ]),
  );
};
