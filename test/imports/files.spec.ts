import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { recordsIn } from '../../src/imports/files/csv-records.js';
import { tableRows } from '../../src/imports/files/table-rows.js';
import { jsonLines } from '../../src/imports/files/json-lines.js';
import { isTorn, mended } from '../../src/imports/files/mending.js';
import { findFile, textOf } from '../../src/imports/files/source-file.js';
import { UsageError } from '../../src/host/usage-error.js';
import { odsFiles, odsOf, workbookOf, xlsxRow, zipped } from './zip.js';

type Sheets = readonly (readonly [name: string, rows: readonly (readonly string[])[]])[];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (content: string | Buffer, name = 'rows.csv'): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const seen = [];
  for await (const row of rows) seen.push(row);
  return seen;
};
const usageError = (message: string): unknown =>
  expect.objectContaining({ constructor: UsageError, message: expect.stringContaining(message) });

describe('CSV rows', () => {
  it('have the line where they begin, whatever the line ends and however many lines a cell has', async () => {
    const path = await file('a,b\r\n1,"x\r\ny\nz"\r\n\r\n2,"\n"\n3,w');
    expect(await all(tableRows(path, ['a', 'b']))).toEqual([
      { line: 2, value: { a: '1', b: 'x\ny\nz' } },
      { line: 6, value: { a: '2', b: '\n' } },
      { line: 8, value: { a: '3', b: 'w' } },
    ]);
  });

  it.each([
    ['a;b\n1,5;2', 'a', '1,5'],
    ['a\tb\n1;5\t2', 'a', '1;5'],
    ['"a;a;a",b\n1,2', 'b', '2'],
    ['a,b;c\n1,2;3', 'a', '1'],
    [' a , b \n1,2', 'b', '2'],
    ['a,b\n,2', 'b', '2'],
  ])('have the delimiter of their header: %j', async (content, column, cell) => {
    const [row] = await all(tableRows(await file(content), [column]));
    expect(row).toMatchObject({ value: { [column]: cell } });
  });

  it('begin after a byte order mark, and keep stray quotes', async () => {
    expect(await all(tableRows(await file('\ufeffa,b\n5" Rohr,"ja"\n'), ['a']))).toEqual([{ line: 2, value: { a: '5" Rohr', b: 'ja' } }]);
  });

  it.each([
    // Two stray quotes: what is between them are rows.
    ['nr,text\n1,"Eins\n2,Zwei\n3,"Drei\n4,Vier\n', 2, 4],
    ['nr,text\n1,x\n2,"Zwei\n3,Drei\n4,"" Vier" oder "" so\n', 3, 5],
    ['nr,text\r\n1,"x\r\ny"\r\n2,"Zwei\r\n3,"Drei\r\n', 4, 5],
    ['"nr,text\n1,"x"\n', 1, 2],
    ['nr,text\r\n1,"x\r\ny"\r', 2, 3],
    ['a,b,nr,text\n"x\ny",z,"1,Eins\n2,"Zwei,3,4\n', 3, 4],
    ['nr;text\r1;"Eins\r2;"Zwei\r', 2, 3],
  ])('do not swallow others between two quotes: %j', async (content, opened, closed) => {
    const said = `rows.csv, line ${opened}: a quote at the start of a cell ends within a cell of line ${closed}: `;
    await expect(all(tableRows(await file(content), ['nr']))).rejects.toEqual(usageError(said));
  });

  it.each([
    ['nr,text\n1,x\n2,"Zwei\n3,Drei\n', 3],
    ['a,b,nr\n"x\ny",z,"1\n2,3,4\n', 3],
    ['a,b,nr\n"x\ny",z,""""\n1,2,"""', 4],
  ])('say where a quote begins that is never closed: %j', async (content, opened) => {
    const said = `rows.csv, line ${opened}: a quote is opened and never closed.`;
    await expect(all(tableRows(await file(content), ['nr']))).rejects.toEqual(usageError(said));
  });

  it('are one for each line outside of the cells that are quoted and doubled, or it is said why not', async () => {
    const drawn = fc.array(fc.constantFrom('"', '"', ',', '\n', 'a', 'ä', ' '), { maxLength: 30 });
    let [taken, long] = [0, 0];
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom('\n', '\r\n'), async (signs, lineEnd) => {
        const text = `x,${signs.map((sign) => (sign === '\n' ? `${lineEnd}x,` : sign)).join('')}`;
        const form = { delimiter: ',', lineEnds: ['\r\n', '\n'] };
        const records = await all(recordsIn(Readable.from([text]), form, 'rows.csv')).catch(() => null);
        if (records === null) return;
        const cells = records.flatMap((record) => record.cells.filter((cell) => cell.includes('\n')));
        [taken, long] = [taken + 1, long + cells.length];
        const breaks = cells.join('').split('\n').length - 1;
        expect(records).toHaveLength(text.split('\n').length - breaks);
        for (const cell of cells)
          expect(`${text.replaceAll(lineEnd, '\n')}\n`.replaceAll('\n', ',\n,')).toContain(
            `,"${cell.replaceAll('"', '""').replaceAll(lineEnd, ',\n,')}",`,
          );
      }),
      { numRuns: 2000 },
    );
    expect([taken > 200, long > 20]).toEqual([true, true]);
  });

  it('are in the encoding that is named', async () => {
    const latin = Buffer.from('a;b\nStra\u00dfe;\u0080\n', 'latin1');
    expect(await all(tableRows(await file(latin), ['a'], { encoding: 'windows-1252' }))).toEqual([
      { line: 2, value: { a: 'Straße', b: '€' } },
    ]);
    const named = all(tableRows(await file(latin), ['a'], { encoding: 'utf-8' }));
    await expect(named).rejects.toEqual(usageError('rows.csv: is not a text in utf-8.'));
    const utf16 = all(tableRows(await file(Buffer.from('a;b\n1;2\n', 'utf16le')), ['a'], { encoding: 'utf-8' }));
    await expect(utf16).rejects.toEqual(usageError('rows.csv: is not a text in utf-8.'));
  });

  it('with another number of cells than the header are problems of their line', async () => {
    expect(await all(tableRows(await file('a,b\n1\n1,2,3\n1,2'), ['a']))).toEqual([
      { line: 2, problem: { code: 'column-count-wrong', message: '1 columns, the header has 2' } },
      { line: 3, problem: { code: 'column-count-wrong', message: '3 columns, the header has 2' } },
      { line: 4, value: { a: '1', b: '2' } },
    ]);
  });

  it.each([
    ['', 'is empty'],
    ['a,c\n1,2', 'the header has no column b. It has: a, c.'],
    ['c\n1', 'the header has no column a, b. The first row has to be the titles; it has 1 cells, written as a.'],
    [
      '1;Ich heiße Erika;;05.03.2024',
      'the header has no column a, b. The first row has to be the titles; it has 4 cells, written as 9; aaa aaaaa aaaaa; nothing; 99.99.9999.',
    ],
    ['a,b,b\n1,2,3', 'the header has the column b twice: say which by its number, 2 or 3.'],
    ['a,b\n1,2\n3,"never\nclosed\n', 'line 3: a quote is opened and never closed.'],
    [`a,b\n1,"${'x'.repeat(5_000_000)}`, 'line 2: the row has more than 4 MiB. Perhaps a quote is opened and never closed.'],
  ])('are refused as a whole where nothing can be made of them: %#', async (content, message) =>
    expect(all(tableRows(await file(content), ['a', 'b']))).rejects.toEqual(usageError(message)),
  );
});

describe('a table', () => {
  it('has its columns by their titles, however these are written, or by their numbers', async () => {
    const path = await file('id;"Frage?\n";Frage?;gro\u0308\u00dfe\u00a0 \n1;b;c;d');
    expect(await all(tableRows(path, ['id', '#2', '#3', 'größe']))).toEqual([
      { line: 3, value: { id: '1', '#2': 'b', '#3': 'c', 'Frage?': 'b', größe: 'd' } },
    ]);
    await expect(all(tableRows(path, ['Frage?']))).rejects.toEqual(
      usageError('the header has the column Frage? twice: say which by its number'),
    );
    await expect(all(tableRows(path, ['#5']))).rejects.toEqual(usageError('the header has no column #5. The first row has to be'));
  });

  it('says its titles only where one of them is wanted, and never what a first row says', async () => {
    const row = fc.array(fc.stringMatching(/^[b-zäöü]{3,12}$/), { minLength: 3, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(row, async (cells) => {
        const error: unknown = await all(tableRows(await file(`${cells.join(';')}\n`), ['#1', 'Nr'])).catch((thrown: unknown) => thrown);
        const told = (error as Error).message.replace(/^.*written as /, '');
        expect(told).toMatch(/^(a+; )*(a+|…)\.$/);
      }),
      { numRuns: 20 },
    );
  });

  it('ends where it is empty, to the right and below', async () => {
    const rows = all(tableRows(await file('a;b;;\r\n1;2;;\r\n;;;\r\n3;4;;5\r\n;;;\r\n'), ['a']));
    expect(await rows).toEqual([
      { line: 2, value: { a: '1', b: '2' } },
      { line: 4, problem: { code: 'column-count-wrong', message: '4 columns, the header has 2' } },
    ]);
  });

  it.each(['broken.xlsx', 'broken.ods'])('that is no spreadsheet says so: %s', async (name) =>
    expect(all(tableRows(await file('a;b\n1;2\n', name), ['a']))).rejects.toEqual(
      usageError(`${name}: is no spreadsheet that can be read`),
    ),
  );
});

describe('a spreadsheet', () => {
  const row = (...cells: readonly string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const rowsOf = async (rows: string) => all(tableRows(await file(zipped(odsFiles(rows)), 'rows.ods'), ['a']));

  it('of which rows are grouped or repeated is refused: their reader does not look there', async () => {
    const refused = usageError('has grouped rows, or rows that are repeated on each page, which would be lost');
    const [title, one] = [row('a', 'b'), row('1', '2')];
    expect(await rowsOf(`${title}${one}`)).toEqual([{ line: 2, value: { a: '1', b: '2' } }]);
    for (const rows of [
      `${title}<table:table-row-group>${one}</table:table-row-group>`,
      `${title}<table:table-row-group table:display="false">${one}</table:table-row-group>`,
      `<table:table-header-rows>${title}</table:table-header-rows>${one}`,
    ])
      await expect(rowsOf(rows)).rejects.toEqual(refused);
    // Wherever the file is cut while it is read.
    const long = 'x'.repeat(70_000);
    for (let shift = 0; shift < 30; shift += 5) {
      const filler = row(long.slice(0, 65_300 + 7 * shift), 'y');
      await expect(rowsOf(`${title}${filler}<table:table-row-group>${one}</table:table-row-group>`)).rejects.toEqual(refused);
    }
  });

  describe.each([
    ['rows.xlsx', (sheets: Sheets) => workbookOf(sheets.map(([name, rows]) => [name.replace('&', '&amp;'), rows.map(xlsxRow).join('')]))],
    [
      'rows.ods',
      (sheets: Sheets) => odsOf(sheets.map(([name, rows]) => [name.replace('&', '&amp;'), rows.map((cells) => row(...cells)).join('')])),
    ],
  ])('of several sheets (%s)', (name, made) => {
    const others = async (sheets: Sheets, needed = ['a']) => {
      const told: string[] = [];
      const path = await file(zipped(made(sheets)), name);
      const rows = await all(tableRows(path, needed, { onOtherSheets: (names) => told.push(...names) }));
      return { rows, told };
    };
    const first: Sheets[number] = [
      'Eins',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ];

    it('names those that are not read and have rows', async () => {
      const read = { rows: [{ line: 2, value: { a: '1', b: '2' } }], told: ['Rad & Bahn', 'Vier'] };
      expect(await others([first, ['Rad & Bahn', [['x']]], ['Leer', []], ['Vier', [['a'], ['3']]]])).toEqual(read);
      expect((await others([first, ['Leer', []]])).told).toEqual([]);
      expect((await others([first])).told).toEqual([]);
    });

    it('names them where the first is none of rows', async () => {
      const refused = (message: string) => usageError(`${message} Only the first sheet is read; there are rows on others: Zwei.`);
      const second: Sheets[number] = ['Zwei', [['nr'], ['1']]];
      await expect(others([['Eins', []], second])).rejects.toEqual(refused(`${name}: is empty.`));
      await expect(others([first, second], ['nr'])).rejects.toEqual(
        refused('the header has no column nr. The first row has to be the titles; it has 2 cells, written as a; a.'),
      );
    });
  });

  it('in the old format is named, whatever its name says', async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]);
    for (const name of ['rows.xls', 'rows.csv'])
      await expect(all(tableRows(await file(old, name), ['a']))).rejects.toEqual(usageError('is a spreadsheet in the old format of Excel'));
  });
});

describe('JSON lines', () => {
  it('are objects, one a line; U+2028 ends no line', async () => {
    const path = await file('{"a":"x\u2028y"}\n\n{"a":1}\r\n[1]\n{"a":\n"x"', 'rows.jsonl');
    expect(await all(jsonLines(path))).toEqual([
      { line: 1, value: { a: 'x\u2028y' } },
      { line: 3, value: { a: 1 } },
      { line: 4, problem: { code: 'not-an-object', message: 'The line is not a JSON object' } },
      { line: 5, problem: { code: 'json-malformed', message: 'The line is not JSON' } },
      { line: 6, problem: { code: 'not-an-object', message: 'The line is not a JSON object' } },
    ]);
  });

  it('are none where there is nothing but blanks, or null', async () => {
    expect(await all(jsonLines(await file('  \n\r\nnull\n', 'rows.jsonl')))).toEqual([
      { line: 3, problem: { code: 'not-an-object', message: 'The line is not a JSON object' } },
    ]);
  });

  it('say nothing where a key stands in one of their objects twice', async () => {
    const path = await file('{"a":1,"b":2}\n{"a":1,"\\u0061":2}\n{"a":{"b":[{"c":1,"c":1}]}}', 'rows.jsonl');
    expect(await all(jsonLines(path))).toEqual([
      { line: 1, value: { a: 1, b: 2 } },
      { line: 2, problem: { code: 'key-repeated', message: 'The line has /a twice' } },
      { line: 3, problem: { code: 'key-repeated', message: 'The line has /a/b/0/c twice' } },
    ]);
  });

  it('keep whole numbers that a number would round, as they are written', async () => {
    const path = await file(
      '{"id":12345678901234567890,"n":-9007199254740993,"s":"a\\"12345678901234567890","x":[9007199254740991,0.12345678901234567,1e3]}',
    );
    expect(await all(jsonLines(path))).toEqual([
      {
        line: 1,
        value: {
          id: '12345678901234567890',
          n: '-9007199254740993',
          s: 'a"12345678901234567890',
          x: [9007199254740991, 0.12345678901234567, 1000],
        },
      },
    ]);
  });

  it('are refused alone where they are nested without end', async () => {
    const nested = (depth: number): string => `{"a":"[","b":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    const path = await file(`${nested(100)}\n${nested(101)}\n${nested(200_000)}\n{"a":1}`);
    const problem = { code: 'nested-too-deeply', message: 'The line is nested more than 100 deep' };
    const [whole, ...others] = await all(jsonLines(path));
    expect(whole).toMatchObject({ line: 1, value: { a: '[' } });
    expect(others).toEqual([
      { line: 2, problem },
      { line: 3, problem },
      { line: 4, value: { a: 1 } },
    ]);
  });

  it.each(['[{"a":1},{"a":2}]', '\n[\n{"a":1},\n{"a":2}\n]\n', '{\n"a": [1]\n}\n'])(
    'are none in one value over the file: %j',
    async (content) =>
      expect(all(jsonLines(await file(content)))).rejects.toEqual(usageError('rows.csv: is one JSON value, and no JSON lines')),
  );

  it('may be longer than a chunk of the file', async () => {
    const long = 'ä'.repeat(300_000);
    expect(await all(jsonLines(await file(gzipSync(`{"a":"${long}"}\n{"a":"b"}`), 'rows.jsonl.gz')))).toEqual([
      { line: 1, value: { a: long } },
      { line: 2, value: { a: 'b' } },
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['no.csv', 'no.csv: there is no such file.'],
    ['plain.gz/no.csv', 'no.csv: there is no such file.'],
    ['.', 'is a folder, not a file.'],
    ['plain.gz', 'plain.gz: is not a gzip file, or is damaged.'],
    ['cut.gz', 'cut.gz: the gzip file is cut off.'],
  ])('that cannot be read says why: %s', async (name, message) => {
    await file('plain', 'plain.gz');
    await file(gzipSync('x'.repeat(10_000)).subarray(0, 30), 'cut.gz');
    await expect(all(textOf(join(folder, name), 'utf-8'))).rejects.toEqual(usageError(message));
  });

  it('that cannot be read is no quote that is never closed', async () =>
    expect(all(tableRows(join(folder, 'no.csv'), ['a'], { delimiter: ',' }))).rejects.toEqual(
      usageError('no.csv: there is no such file.'),
    ));

  it('that breaks off for another reason gives that', async () => {
    const broken = new Error('broken');
    const from = Readable.from(['{"a":1}']).map(() => Promise.reject(broken));
    await expect(all(textOf('stdin', 'utf-8', from))).rejects.toBe(broken);
  });

  it('is found as it is or gzipped', async () => {
    await file('', 'a.csv');
    await file('', 'b.csv.gz');
    expect(await findFile(folder, 'a.csv')).toBe(join(folder, 'a.csv'));
    expect(await findFile(folder, 'b.csv')).toBe(join(folder, 'b.csv.gz'));
    await expect(findFile(folder, 'c.csv')).rejects.toEqual(usageError('there is neither c.csv nor c.csv.gz.'));
  });
});

describe('a text', () => {
  it.each([
    ['eins\u000bzwei', 'eins\nzwei', true],
    ['eins\u000czwei', 'eins\nzwei', true],
    ['Ar\u00adbeit', 'Arbeit', true],
    ['a\u0000b\u0007\u007f\ufffe', 'ab', true],
    // Windows-1252 that somebody took for Latin-1.
    ['\u0084Köln\u0093 \u0096 5 \u0080\u0081', '„Köln“ – 5 €', true],
    ['eins\r\nzwei\rdrei\u2028vier\tfünf', 'eins\nzwei\ndrei\nvier\tfünf', false],
    ['a\u0308', 'ä', false],
    ['👩‍🚒 \u200f', '👩‍🚒 \u200f', false],
  ])('%j is mended to %j', (text, meant, torn) => expect([mended(text), isTorn(text)]).toEqual([meant, torn]));
});

describe('the encoding of a text', () => {
  const cell = async (content: Buffer) => (await all(tableRows(await file(content), ['text'])))[0];
  const utf8 = Buffer.from('nr,text\n1,Größe für Äpfel\n2,x');

  it('is Windows-1252 where nothing in it is UTF-8', async () =>
    expect(await cell(Buffer.from('nr,text\n1,Gr\xf6\xdfe \x80', 'latin1'))).toMatchObject({ value: { text: 'Größe €' } }));

  it('is none where it is UTF-8 but for a byte, wherever that is', async () => {
    await expect(cell(Buffer.concat([utf8, Buffer.of(0xff)]))).rejects.toEqual(usageError('is a text in UTF-8 but for line 3.'));
    await expect(cell(Buffer.concat([Buffer.from('nr,text\n0,'), Buffer.of(0xff, 10), utf8]))).rejects.toEqual(
      usageError('is a text in UTF-8 but for line 2.'),
    );
    // Cut off in the middle of a letter.
    await expect(cell(Buffer.concat([utf8, Buffer.of(0xc3)]))).rejects.toEqual(usageError('but for line 3.'));
    expect(await cell(Buffer.from('nr,text\n1,\ufffd'))).toMatchObject({ value: { text: '\ufffd' } });
  });
});

it.each([
  ['id;text\r1;"a\nb"\r2;c\r', ['a\nb', 'c']],
  ['"id\n(a, b, c)";text\n1;x\n', ['x']],
  ['id;"text"\n1;"a;b"\n', ['a;b']],
  ['5" Rohr;text\n1;x\n', ['x']],
])('a table has the delimiter and the line ends of its first record, outside of quotes: %j', async (content, texts) => {
  const rows = await all(tableRows(await file(content), ['text']));
  expect(rows.map((row) => 'value' in row && row.value['text'])).toEqual(texts);
});
