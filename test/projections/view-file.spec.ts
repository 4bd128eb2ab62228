import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { z } from 'zod';
import { EVERYBODY } from '../../src/identity/access.js';
import { localized, page } from '../../src/projections/answer.js';
import { POSITION } from '../../src/projections/cursor.js';
import { pageOf } from '../../src/projections/listing.js';
import type { Sources } from '../../src/projections/sources.js';
import { columnsOf, type FileFormat, fileOf } from '../../src/projections/view-file.js';
import { defineView } from '../../src/projections/view.js';

type Item = { readonly n: number; readonly text: string; readonly title: { readonly de?: string }; readonly places: readonly number[] };

const itemOf = (n: number, text = `Zeile ${n}`): Item => ({ n, text, title: { de: `T${n}` }, places: [n, n + 1] });

/** A list of that many items, as of sequence 7; each page that is read is counted. */
const listOf = (items: readonly Item[]) => {
  const reads = { count: 0 };
  const view = defineView({
    view: 'lines',
    path: 'lines/:dialogue/all',
    summary: 'Lines',
    roles: EVERYBODY,
    query: { from: z.string().optional() },
    pages: POSITION.sequence,
    answer: page(z.object({ n: z.int(), text: z.string(), title: localized, places: z.array(z.int()) })),
  }).reading(async ({ query: { limit }, asOf, from }) => {
    reads.count++;
    await Promise.resolve();
    const rest = items.filter(({ n }) => from === null || n > Number(from)).slice(0, limit + 1);
    return pageOf(rest, limit, asOf, ({ n }) => String(n));
  });
  return { view, reads };
};

/** The cast stands for all that such a list does not read. */
const sources = {
  reading: { sequenceFor: (_: string, { asOf }: { readonly asOf?: bigint }) => Promise.resolve(asOf ?? 7n) },
} as unknown as Sources;
const reader = { roles: EVERYBODY, actor: null, grants: [], language: 'de', secretDigest: null, tellsMore: () => undefined } as const;
const question = (query: object) => ({
  params: {},
  query,
  reader,
  check: <S extends z.ZodType>(schema: S, value: unknown) => schema.parse(value),
});

const opened = (view: ReturnType<typeof listOf>['view'], format: FileFormat, query: object = {}, withBom = false) =>
  fileOf(view, question(query), sources, { format, withBom });
const read = async (...asked: Parameters<typeof opened>): Promise<string> => textOf(Readable.from((await opened(...asked)).lines));

const many = Array.from({ length: 1203 }, (_, i) => itemOf(i + 1));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a list as a file', () => {
  it('has all rows of all pages, in their order, and is called by its path and sequence', async () => {
    const { view, reads } = listOf(many);
    const { name, asOf, mediaType } = await opened(view, 'ndjson');
    expect([name, asOf, mediaType]).toEqual(['lines-all-7.ndjson', 7n, 'application/x-ndjson; charset=utf-8']);
    reads.count = 0;
    const lines = (await read(view, 'ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines.slice(0, -1)).toEqual(many);
    expect(reads.count).toBe(3);
  });

  it('reads a page only once the one before it is taken', async () => {
    const { view, reads } = listOf(many);
    const lines = (await opened(view, 'csv')).lines[Symbol.asyncIterator]();
    await lines.next();
    await lines.next();
    expect(reads.count).toBe(1);
    await lines.next();
    expect(reads.count).toBe(2);
  });

  it.each(['csv', 'ndjson'] as const)('ends, as %s, with its rows, its sequence and the digest of all before', async (format) => {
    const text = await read(listOf(many).view, format);
    const end = text.trimEnd().lastIndexOf('\n') + 1;
    const last = text.slice(end);
    for (const said of ['1203', '7', sha256(text.slice(0, end))]) expect(last).toContain(said);
  });

  it('is one page where a limit is asked for, and goes on at a cursor', async () => {
    const { view } = listOf(many);
    const rows = async (query: object): Promise<readonly unknown[]> =>
      (await read(view, 'ndjson', query)).trimEnd().split('\n').slice(0, -1);
    expect(await rows({ limit: 2 })).toHaveLength(2);
    const { next } = pageOf(many, 700, 7n, ({ n }) => String(n));
    expect(await rows({ cursor: next })).toHaveLength(503);
  });

  it('shows the state that is asked for on every page', async () => {
    const text = await read(listOf(many).view, 'ndjson', { asOf: '5' });
    expect(text).toContain('"rows":1203,"asOf":5');
  });

  it('spreads objects over columns and keeps lists in one cell', async () => {
    const { view } = listOf([itemOf(1)]);
    expect(columnsOf(view).map((path) => path.join('.'))).toEqual(['n', 'text', 'title.de', 'title.en', 'places']);
    const [head, row, end] = (await read(view, 'csv')).split('\r\n');
    expect([head, row]).toEqual(['"n","text","title.de","title.en","places"', '1,"Zeile 1","T1",,"[1,2]"']);
    expect(end).toMatch(/^"# rows 1, asOf 7, sha256 [0-9a-f]{64}",,,,$/);
  });

  it('begins, in any format, with no byte order mark unless one is asked for', async () => {
    const { lines } = await fileOf(listOf([itemOf(1)]).view, question({}), sources, { format: 'csv' });
    expect((await textOf(Readable.from(lines))).startsWith('"n"')).toBe(true);
  });

  it('has, empty, a head and an end', async () => {
    expect((await read(listOf([]).view, 'csv')).split('\r\n')).toHaveLength(3);
    expect(JSON.parse(await read(listOf([]).view, 'ndjson'))).toEqual({ end: { rows: 0, asOf: 7, sha256: sha256(''), next: null } });
  });

  it('begins with a byte order mark where one is asked for', async () => {
    const text = await read(listOf([itemOf(1)]).view, 'csv', {}, true);
    expect(text.startsWith('\uFEFF"n","text"')).toBe(true);
    expect(text).toContain(sha256(text.slice(0, text.lastIndexOf('"#'))));
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+49 30', `'+49 30`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=x', `\t'=x`],
    ['  =x', `  '=x`],
    ['＝1', `'＝1`],
    ['＠x', `'＠x`],
    ['a\n=1+1', `a\n'=1+1`],
    ['a;=1+1', `a;'=1+1`],
    ['﹦1', `'﹦1`],
    ['a|=1+1', `a|'=1+1`],
    ['x;"=1+1;y', `x;"'=1+1;y`],
    ['x; "" =1', `x; "" '=1`],
    ['1 - 2 = -1', '1 - 2 = -1'],
    ['a, -1', 'a, -1'],
  ])('makes no formula of %j, in the CSV alone', async (text, harmless) => {
    const { view } = listOf([itemOf(1, text)]);
    const [, row] = parse(await read(view, 'csv')) as readonly (readonly string[])[];
    expect(row?.[1]).toBe(harmless);
    expect(await read(view, 'ndjson')).toContain(JSON.stringify(text));
  });

  it('leaves numbers numbers', async () => {
    const { view } = listOf([{ ...itemOf(1), n: -3 }]);
    expect(await read(view, 'csv', { limit: 1 })).toContain('\n-3,');
  });

  it('says any text to the letter, with what makes it harmless within it, in one record', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '=', '-', ' ', '\n', '\r', ';', '|', '\t', '"', ',', "'", 'ü') });
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, fc.string({ unit: 'grapheme' })), async (text) => {
        const rows = parse(await read(listOf([itemOf(1, text)]).view, 'csv')) as readonly (readonly string[])[];
        const shown = rows[1]?.[1] ?? '';
        expect([rows.length, shown.replaceAll("'", '')]).toEqual([3, text.replaceAll("'", '')]);
        expect(shown.split(/[;|\t\r\n]/).filter((part) => /^[\s"]*[=+\-@]/.test(part))).toEqual([]);
      }),
    );
  });

  it('says, where a limit left something out, where it goes on', async () => {
    const { view } = listOf(many);
    const end = async (query: object) =>
      JSON.parse((await read(view, 'ndjson', query)).trimEnd().split('\n').at(-1) ?? '') as { end: { next: unknown } };
    const { next } = pageOf(many, 2, 7n, ({ n }) => String(n));
    expect([(await end({ limit: 2 })).end.next, (await end({ limit: 2, cursor: next })).end.next === null]).toEqual([next, false]);
    expect((await end({})).end.next).toBeNull();
  });
});

describe('an answer that is no list, as a file', () => {
  const view = defineView({
    view: 'sums',
    projection: null,
    path: 'sums',
    summary: 'Sums',
    roles: EVERYBODY,
    answer: z.object({ n: z.int(), title: localized.nullable() }),
  }).reading(() => Promise.resolve({ n: 3, title: { de: 'Drei' } }));

  it('is one row, and of no sequence where it has none', async () => {
    const file = await fileOf(view, question({}), sources, { format: 'ndjson' });
    const row = '{"n":3,"title":{"de":"Drei"}}\n';
    expect([file.asOf, file.name]).toEqual([null, 'sums.ndjson']);
    expect(await textOf(Readable.from(file.lines))).toBe(`${row}{"end":{"rows":1,"asOf":null,"sha256":"${sha256(row)}","next":null}}\n`);
    const { lines } = await fileOf(view, question({}), sources, { format: 'csv' });
    expect((await textOf(Readable.from(lines))).split('\r\n')[2]).toMatch(/^"# rows 1, sha256 [0-9a-f]{64}",,$/);
  });

  it('spreads what may be null, and neither what is one of several things nor what has any keys', () => {
    const pair = z.object({ a: z.int() });
    const answer = z.object({
      maybe: pair.nullable(),
      either: z.union([pair, z.string()]),
      several: z.union([pair, z.string(), z.null()]),
      loose: z.looseObject({ a: z.int() }),
      any: z.record(z.string(), z.int()),
      word: z.string().nullable(),
    });
    expect(columnsOf({ answer }).map((path) => path.join('.'))).toEqual(['maybe.a', 'either', 'several', 'loose', 'any', 'word']);
  });
});
