import fc from 'fast-check';
import { type Difference, differenceOf, type Row, type Told } from '../../src/projections/difference.js';
import { type Answered, applied, byKey, isEmpty } from '../differences.js';

const KEY = ['id', 'kind'] as const;
const PAGE = 3;

const pagesOf = async function* (rows: readonly Row[], onPage: () => void = () => undefined): AsyncGenerator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += PAGE) {
    onPage();
    yield await Promise.resolve(rows.slice(i, i + PAGE));
  }
};
type List = { readonly beside: Row; readonly rows: readonly Row[] };
const told = ({ beside, rows }: List): Told => ({ beside, pages: pagesOf(rows) });
const between = (earlier: List, later: List) => differenceOf(told(earlier), told(later), KEY);
const answered = ({ beside, rows }: List): Answered => ({ beside, rows: byKey(rows, KEY) });

const unordered = ({ fields, added, gone, changed }: Difference): object => ({
  fields,
  added: byKey(added, KEY),
  gone: byKey(gone, KEY),
  changed: new Map(changed.map((one) => [JSON.stringify(one.key), one.fields])),
});

const value = fc.oneof(
  fc.constantFrom(null, 1, 'a', 'b'),
  fc.record({ de: fc.constantFrom('x', 'y') }, { requiredKeys: [] }),
  fc.array(fc.nat(2)),
);
const row = fc.record(
  { id: fc.nat(12), kind: fc.constantFrom('one', 'other'), text: value, more: value },
  { requiredKeys: ['id', 'kind', 'text'] },
);
const list: fc.Arbitrary<List> = fc.record({
  beside: fc.record({ total: value, by: value }, { requiredKeys: [] }),
  // In any order: those of two moments need not have the same one.
  rows: fc.uniqueArray(row, { maxLength: 20, selector: ({ id, kind }) => `${id} ${kind}` }),
});

describe('the difference between two answers', () => {
  it('makes the later one of the earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, async (earlier, later) => {
        expect(applied(await between(earlier, later), answered(earlier), KEY)).toEqual(answered(later));
      }),
    );
  });

  it('is nothing for one answer and itself, in whatever order it comes', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.infiniteStream(fc.nat()), async (one, random) => {
        const shuffled = one.rows
          .map((each) => ({ each, by: random.next().value }))
          .toSorted((a, b) => Number(a.by) - Number(b.by))
          .map(({ each }) => each);
        expect(isEmpty(await between(one, { ...one, rows: shuffled }))).toBe(true);
      }),
    );
  });

  it('over two steps is that of both, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, list, async (first, second, third) => {
        const steps = applied(await between(second, third), applied(await between(first, second), answered(first), KEY), KEY);
        const composed = await between(first, { beside: steps.beside, rows: [...steps.rows.values()] });
        expect(unordered(composed)).toEqual(unordered(await between(first, third)));
      }),
    );
  });

  it('backwards has what came for what went, and before for after', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, async (earlier, later) => {
        const [there, back] = [await between(earlier, later), await between(later, earlier)];
        expect([back.added, back.gone]).toEqual([there.gone, there.added]);
        expect(back.changed).toHaveLength(there.changed.length);
      }),
    );
  });

  it('tells rows in the order of their list, and of a row that stayed its key and what is not the same', async () => {
    const rowOf = (id: number, more: object = {}): Row => ({ id, kind: 'one', text: 'a', ...more });
    const earlier = { beside: { total: 3, by: 'theme' }, rows: [5, 1, 3].map((id) => rowOf(id, { more: 1 })) };
    const later = { beside: { total: 4, by: 'theme' }, rows: [rowOf(9), rowOf(3, { text: { de: 'x' }, more: 1 }), rowOf(8), rowOf(1)] };
    expect(await between(earlier, later)).toEqual({
      fields: { total: { before: 3, after: 4 } },
      added: [rowOf(9), rowOf(8)],
      gone: [rowOf(5, { more: 1 })],
      changed: [
        { key: { id: 3, kind: 'one' }, fields: { text: { before: 'a', after: { de: 'x' } } } },
        { key: { id: 1, kind: 'one' }, fields: { more: { before: 1 } } },
      ],
    });
  });

  it('takes no two rows for one', async () => {
    const twice = { beside: {}, rows: [1, 1].map((id): Row => ({ id, kind: 'one' })) };
    await expect(between(twice, { beside: {}, rows: [] })).rejects.toThrow('Two rows have one key');
    await expect(between({ beside: {}, rows: [] }, twice)).rejects.toThrow('Two rows have one key');
  });

  it('reads both lists side by side, and none of them ahead', async () => {
    const read = { earlier: 0, later: 0 };
    let ahead = 0;
    const note = (which: keyof typeof read) => () => {
      read[which]++;
      ahead = Math.max(ahead, Math.abs(read.earlier - read.later));
    };
    const rows = Array.from({ length: 100 }, (_, id): Row => ({ id, kind: 'one' }));
    await differenceOf({ beside: {}, pages: pagesOf(rows, note('earlier')) }, { beside: {}, pages: pagesOf(rows, note('later')) }, KEY);
    expect([read.earlier, read.later, ahead]).toEqual([34, 34, 1]);
  });
});
